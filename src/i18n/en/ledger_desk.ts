import type { Words } from '../words.ts'

export const ledger_desk: Words['ledger_desk'] = {
  title: 'Manual journals',
}
