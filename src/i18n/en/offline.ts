import type { Words } from '../words.ts'

export const offline: Words['offline'] = {
  title: 'You are offline',
  lead: 'Your browser cannot reach the shop. What you opened before can still be read below, as you last saw it.',
  seen: 'Still readable',
  none: 'No page is kept in this browser yet.',
  not_kept:
    'The cart, orders and the desks are never kept in the browser, so they open only when you are connected again. Orders that were sent are safe.',
  again: 'Try again',
  notice_title: 'You are offline',
  notice: 'This is the page as you last opened it. Price and stock may have changed.',
}
