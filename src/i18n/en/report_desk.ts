import type { Words } from '../words.ts'

export const report_desk: Words['report_desk'] = {
  title: 'Reports',
}
