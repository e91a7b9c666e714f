import type { Words } from '../words.ts'

export const openness: Words['openness'] = {
  title: 'Openness',
}
