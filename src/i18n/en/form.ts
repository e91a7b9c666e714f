import type { Words } from '../words.ts'

export const form: Words['form'] = {
  optional: '(optional)',
  errors_title: (count) => (count === 1 ? 'One answer needs attention' : `${count} answers need attention`),
  error_title: (title) => `Error: ${title}`,
  choose: 'Choose…',
  save: 'Save',
  cancel: 'Cancel',
  back: 'Back',
  remove: 'Remove',
  update: 'Update',
  next: 'Continue',
  retry: 'Try again',
  required: 'Please fill this in.',
}
