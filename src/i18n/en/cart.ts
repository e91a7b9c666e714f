import type { Words } from '../words.ts'

export const cart: Words['cart'] = {
  title: 'Cart',
  empty_title: 'Your cart is empty',
  empty_text: 'What you choose waits here; no account is needed.',
  from: (facility, regency) => `${facility}, ${regency}`,
  quantity_of: (name) => `Quantity of ${name}`,
  remove_of: (name) => `Remove ${name}`,
  update: 'Update quantities',
  goods: 'Goods in total',
  each: 'each',
  shipping_later: 'Delivery is worked out on the next page. Pick-up is free.',
  checkout: 'Continue to order',
  bad_quantity: (name) => `${name}: enter a number from 0 to 999.`,
  problems: {
    sold_out: 'Sold out. Remove this item to continue.',
    gone: 'This item is no longer sold. Remove it to continue.',
  },
  not_enough: (count) => `Only ${count} left. Lower the quantity to continue.`,
  make_it: (count) => `Make it ${count}`,
  problem_title: 'Something has changed since you chose',
  problem_text: 'Mend the marked lines, then continue.',
  gone_title: 'No longer sold',
  gone_line: 'This item was taken off the shelf',
  remove_gone: 'Remove from cart',
  updated: 'The cart has been updated.',
  continue: 'Choose more',
  parts: (count) => `The order will be cut into ${count} parts, one for each place.`,
  unreachable:
    'Prices and stock cannot be checked because the data centre is out of reach. Your cart is safe; please try again soon.',
}
