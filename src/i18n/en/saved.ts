import type { Words } from '../words.ts'

export const saved: Words['saved'] = {
  title: 'Saved goods',
  lead: 'Kept in this browser, without an account. Prices and stock are those of now.',
  keep: 'Save for later',
  let_go: 'Remove from saved goods',
  let_go_of: (name) => `Remove from saved goods: ${name}`,
  kept: 'Saved.',
  gone: 'Removed from saved goods.',
  empty_title: 'Nothing saved yet',
  empty_text: 'Press “Save for later” on the page of an item, and it waits here.',
  pass_on: 'Open the address of this list, to pass it on',
  passed_on_title: 'A list of goods',
  passed_on_lead: 'Somebody has passed this list on to you.',
  no_longer_sold: (count) =>
    count === 1
      ? '1 item of this list is no longer sold.'
      : `${count} items of this list are no longer sold.`,
  unreachable: 'The list cannot be read now. What you saved is safe; try again in a moment.',
  last_seen: 'What you saw last',
}
