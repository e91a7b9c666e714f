import type { Words } from '../words.ts'

export const home: Words['home'] = {
  kicker: 'Made in Indonesia’s correctional workshops',
  lead: 'Furniture, crafts, farm produce and food from workshops in facilities across Indonesia. An officer checks every order, and every rupiah is on record.',
  browse: 'See all goods',
  how: 'How it works',
  promise: 'You are asked to pay only after an officer approves your order.',
  families: 'Four families of work',
  newest: 'New from the workshops',
  more: 'All new goods',
  facilities: 'Where it comes from',
  facilities_lead: 'Goods are sent or picked up straight from where they are made.',
  all_facilities: 'All facilities',
  steps_title: 'From the cart to the treasury',
  steps: [
    { title: 'You order', text: 'No account, no payment. Choose delivery or pick-up.' },
    {
      title: 'An officer checks',
      text: 'The facility approves or rejects each part of the order, by a deadline that you can see.',
    },
    { title: 'You pay', text: 'A transfer of an exact amount, only after approval.' },
    {
      title: 'The workshop makes it',
      text: 'The goods are made, then sent by the cooperative, or picked up by you at the gate.',
    },
    {
      title: 'The proceeds are shared',
      text: 'A premium for the makers, the state’s share to the treasury with its receipt number, the rest as working capital.',
    },
  ],
  honest_title: 'Honest to the last rupiah',
  honest: [
    { title: 'No money up front', text: 'If the officer says no, you are never asked to pay.' },
    {
      title: 'Makers are protected',
      text: 'No name or face of an inmate is ever shown; the workshop is what is known.',
    },
    {
      title: 'On record up to the treasury',
      text: 'Every share is booked, and deposits carry the state’s receipt number.',
    },
  ],
  empty_title: 'The window is being dressed',
  empty_text: 'Nothing has been published yet. Please come back later.',
}
