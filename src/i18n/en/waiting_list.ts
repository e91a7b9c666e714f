import type { Words } from '../words.ts'

export const waiting_list: Words['waiting_list'] = {
  title: 'What you can do',
  similar: (name) => `Similar to ${name}, from other facilities`,
  none: (name) => `No other facility has anything like ${name} at the moment.`,
  join: 'Tell me when it is available again',
  join_text: (name) => `We send one mail when ${name} can be ordered again.`,
  email: 'E-mail address',
  email_hint: 'For one message about this item only.',
  will_write: (email) => `We will write once to ${email} as soon as this can be ordered.`,
  waiting: (name) => `You will be told when ${name} is available again.`,
  leave: 'Do not tell me',
  joined: 'You are on the waiting list.',
  left: 'You have left the waiting list.',
  count: (count) => `${count} ${count === 1 ? 'buyer waits' : 'buyers wait'} for this to be available again.`,
}
