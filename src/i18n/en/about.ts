import type { Words } from '../words.ts'

export const about: Words['about'] = {
  title: 'About this shop',
  lead: 'Lapak Binaan sells what is made in the workshops of correctional facilities. This is the way of every order and every rupiah.',
  order_title: 'The way of an order',
  money_title: 'Where your money goes',
  money_text:
    'The buyer’s money is held until the goods are received. Then the proceeds are shared by the rules of the place that made them. These rules differ; the one cited most is ministerial decree M.01-PP.02.01 of 1990, which divides the profit like this:',
  shares: [
    { label: 'Premium for those who made it', percent: 50 },
    { label: 'Non-tax state revenue (PNBP), deposited in the treasury', percent: 15 },
    { label: 'Working capital of the workshop', percent: 35 },
  ],
  money_note:
    'Delivery and the unique code stand outside the split. Every split is booked, and each deposit is on record with the state’s receipt number (NTPN).',
  share: 'Share',
  part_of_profit: 'Of the profit',
  safe_title: 'Why no maker is named',
  safe_text:
    'People in custody have a right to the protection of their data. So only the workshop and the place are shown. Officers, too, are named by role only.',
  rights_title: 'A buyer’s rights',
  rights: [
    'Cancel any part that is not paid yet.',
    'See who must act, and by when, on the order page.',
    'Exchange or return goods that are not as described, within the return period after receipt.',
    'Complain to the facility that made the goods; its phone and address are on its page.',
  ],
}
