import type { Words } from '../words.ts'

export const openness: Words['openness'] = {
  title: 'Openness',
  heading: 'Where the proceeds go',
  heading_of: (facility) => `Where the proceeds of ${facility} go`,
  lead: 'What was sold, who got how much, and how much has reached the state treasury. The figures are added up from the ledger of each facility.',
  lead_of:
    'What was sold here, who got how much, and how much has reached the state treasury. The figures are added up from the ledger of this facility.',
  description: (year, sold, deposited) =>
    `In ${year}, proceeds of ${sold} were shared and ${deposited} deposited in the state treasury. Added up from the ledger.`,
  description_of: (facility, year, sold, deposited) =>
    `${facility}, ${year}: proceeds of ${sold} were shared and ${deposited} deposited in the state treasury.`,
  choose_year: 'Choose a year',
  nothing: (year) => `Nothing has been booked in ${year} yet`,
  nothing_text: 'Figures appear here once the proceeds of an order have been shared.',
  updated: (day) => `Last booked on ${day}.`,
  summary: 'Summary',
  year_of: (year) => `Figures of ${year}`,
  sold: 'Sold',
  sold_note: 'price of the goods whose proceeds were shared',
  pnbp: 'The state’s share (PNBP)',
  pnbp_note: 'what is due to the state, unique codes included',
  pnbp_column: 'State’s share',
  deposited: 'Deposited in the treasury',
  deposits: (count) =>
    count === 0
      ? 'no deposit yet'
      : `in ${count} ${count === 1 ? 'deposit' : 'deposits'}; the state’s receipts are with the facility`,
  returned: (amount) =>
    `The treasury gave back ${amount}, because buyers got their money back after the state’s share had been deposited.`,
  waiting: 'Still to be deposited',
  waiting_note: (day) => `as of ${day}`,
  split_title: (amount) => `Of every ${amount} of goods sold`,
  split_caption: 'How the proceeds were shared',
  split_none:
    'This year, corrections of earlier sales exceed the sales, so that there is no division to be drawn.',
  share_column: 'For',
  amount_column: 'Amount',
  shares: {
    premi: 'a premium for those who made the goods',
    pnbp: 'the state (PNBP)',
    cost: 'materials and costs, for making the next goods',
    working_capital: 'working capital of the workshop',
    programme: 'training programmes',
    cooperative: 'the cooperative that sells',
    partner: 'partners in training and materials',
    victim_fund: 'a fund for victims',
  },
  split_sentence: (amount, share) => `${amount} for ${share}`,
  total: 'All of it',
  outside: (shipping, unique) =>
    `Outside the price of the goods: ${shipping} for delivery, passed on to the carrier, and ${unique} of unique codes, which go to the state.`,
  months_title: 'Month by month',
  months_caption: 'Sales and deposits by month',
  month_column: 'Month',
  merged: (months) => `${months} (together)`,
  merged_note:
    'Months with fewer than three orders are told together, so that no single order can be recognised.',
  facilities_title: 'By place',
  facilities_caption: 'Sales and deposits by facility',
  facility_column: 'Facility',
  waiting_column: 'To be deposited',
  scheme_title: 'The rules of the division',
  scheme: 'Scheme',
  legal_basis: 'Legal basis',
  what_is_shared: 'What is shared',
  bases: {
    GROSS: 'the whole price of the goods',
    NET_OF_COST: 'the profit: the price of the goods less what making them cost',
    NET_OF_NEXT_COST: 'the net proceeds: the price of the goods less what making their successors costs',
  },
  no_scheme: 'This facility has not adopted a scheme yet.',
  legal_bases: 'Each facility shares its proceeds by a scheme of its own. Legal bases in use:',
  not_counted_title: 'What is not counted',
  not_counted:
    'Money held for buyers whose orders are not finished, money given back to buyers, delivery, and sales outside this shop. A correction counts in the year in which it was booked. Figures of individuals are never shown.',
  all: 'All facilities',
  see_facility: 'Where its proceeds go',
  see_all: 'See the figures: sold, shared, deposited',
}
