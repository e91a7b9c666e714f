import type { Words } from '../words.ts'

export const complaint_desk: Words['complaint_desk'] = {
  title: 'Complaints',
  lead: 'What buyers complain of about this place, answered within 14 days. Answers are mailed to them and cannot be changed.',
  states: { open: 'Waiting for an answer', answered: 'Answered' },
  empty: 'No complaints here',
  empty_text: 'New ones are also announced by mail.',
  from: 'From',
  erased_sender: 'name and e-mail are erased',
  order: 'Order number',
  no_order: 'not given',
  answer_by: 'To be answered by',
  answer: 'Answer',
  answer_hint: 'Sent as it is. Do not name prisoners.',
  send: 'Send the answer',
  answered_by: (role, moment) => `Answered by ${role}, ${moment}`,
  failed: 'The answer was not sent. Try again in a moment.',
}
