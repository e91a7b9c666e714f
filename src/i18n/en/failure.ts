import type { Words } from '../words.ts'

export const failure: Words['failure'] = {
  missing_title: 'There is no such page',
  missing_text: 'The address may be mistyped, or the page has moved.',
  missing_product: 'There is no such item',
  missing_product_text:
    'It may have been taken off the shelf, or the address is mistyped. You can search for similar goods below.',
  missing_facility: 'There is no such facility',
  missing_facility_text: 'The address may be mistyped. All places are in the list.',
  missing_order: 'There is no such order',
  missing_order_text:
    'The address of an order page must be exact. You can also find an order by its number and phone.',
  broken_title: 'Something went wrong on our side',
  broken_text: 'Your answers are not lost and nothing was paid. Please try again soon.',
  away_title: 'The shop is out of reach',
  away_text:
    'This page needs the data centre, which does not answer right now. Orders already sent are safe. Please try again soon.',
  unreachable: 'The shop cannot reach its data centre right now. Please try again soon.',
  foreign_write: 'This request did not come from Lapak Binaan. Open its page again, then repeat it.',
}
