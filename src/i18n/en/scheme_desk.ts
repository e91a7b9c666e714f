import type { Words } from '../words.ts'

export const scheme_desk: Words['scheme_desk'] = {
  title: 'Split schemes',
}
