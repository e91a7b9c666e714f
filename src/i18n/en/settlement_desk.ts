import type { Words } from '../words.ts'

export const settlement_desk: Words['settlement_desk'] = {
  title: 'Division of proceeds',
}
