import type { Words } from '../words.ts'

export const harvest: Words['harvest'] = {
  badge: (days) => `Harvest ${days}`,
  batch: (days, before) => `Harvest ${days}, order before ${before}`,
  at: (day, time) => `${day}, ${time}`,
  left: (count) => `${count} left of this harvest.`,
  not_planned: 'The next harvest is not planned yet',
  not_planned_text:
    'This is ordered before it is harvested. Leave your e-mail address and we write once the next harvest opens.',
  desk: {
    title: 'Harvests',
    lead: 'Buyers order from the nearest open harvest until its cut-off, or until it is sold out.',
    empty: 'No harvest yet. Until there is one, this can’t be ordered.',
    caption: 'Harvests of this item',
    columns: { days: 'Harvest', before: 'Order before', ordered: 'Ordered', state: 'State', acts: 'Actions' },
    of_total: (ordered, total) => `${ordered} of ${total}`,
    state: { open: 'Open', full: 'Sold out', past: 'Past its cut-off', closed: 'Closed' },
    add: 'Open a new harvest',
    add_submit: 'Open harvest',
    change: 'Change a harvest nobody has ordered from',
    change_submit: 'Save harvest',
    change_of: (days) => `Change harvest ${days}`,
    close: 'Close',
    close_of: (days) => `Close harvest ${days}`,
    from: 'First day of harvest',
    to: 'Last day of harvest',
    to_hint: 'Enter the same day for a harvest of one day.',
    before: 'Order before',
    before_hint: (zone) => `Day and time in ${zone}. On the first day of harvest at the latest.`,
    total: 'Units in all',
    total_hint: 'What you are sure to harvest. It can’t be changed once somebody has ordered.',
  },
}
