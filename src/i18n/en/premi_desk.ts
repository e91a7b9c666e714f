import type { Words } from '../words.ts'

export const premi_desk: Words['premi_desk'] = {
  title: 'Premi',
}
