import type { Words } from '../words.ts'

export const complaint: Words['complaint'] = {
  title: 'Send a complaint',
  lead: 'Tell what happened. Officers of the place that made it read it, and answer by e-mail within 14 days.',
  facility: 'The place it concerns',
  name: 'Your name',
  email: 'E-mail',
  email_hint: 'The answer comes here.',
  order_number: 'Order number',
  order_number_hint: 'For example LB-000123. It is on the page of your order.',
  content: 'What happened',
  content_hint: 'Please do not write names of prisoners, identity numbers or account numbers.',
  send: 'Send the complaint',
  privacy: 'What is kept: name, e-mail, order number, and what you write.',
  privacy_link: 'Personal data',
  sent_title: (number) => `Complaint ${number} has been sent`,
  sent_text: 'We have mailed you a receipt. Keep the number: give it if you call the place.',
  sent_next: 'Back to the goods',
  not_sent:
    'The complaint was not sent, because the data centre cannot be reached. What you typed is still here; send it again in a moment.',
  reused: 'This complaint was sent before with other words. Press Send the complaint if it is a new one.',
}
