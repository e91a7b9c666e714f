import type { Words } from '../words.ts'

export const mail_desk: Words['mail_desk'] = {
  title: 'Sent mail',
  lead: 'Mail to buyers and officers about the orders of this facility, newest first.',
  demo: 'Mail does not leave this machine',
  demo_text: 'No mail server is set up, so mail can only be read here.',
  empty: 'No mail yet',
  empty_text: 'Mail is written by itself as orders move.',
  to: 'To',
  sent: (time) => `Sent ${time}`,
  not_sent: 'Not sent',
}
