import type { Words } from '../words.ts'

export const region_desk: Words['region_desk'] = {
  title: (region) => `Overview of ${region}`,
  lead: 'How every facility of this region stands. Decisions stay with the facilities.',
  caption: 'Facilities of this region',
  columns: {
    facility: 'Facility',
    listings: 'Published goods',
    waiting: 'Awaiting decision',
    progress: 'In progress',
    settled: 'Proceeds split',
    value: 'Value of goods split',
  },
  total: 'Whole region',
  empty: 'No facilities in this region yet',
}
