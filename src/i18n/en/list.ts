import type { Words } from '../words.ts'

export const list: Words['list'] = {
  pages: 'Pages',
  page: (number) => `Page ${number}`,
  previous: 'Previous',
  next: 'Next',
  empty: 'Nothing here yet',
}
