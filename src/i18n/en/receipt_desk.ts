import type { Words } from '../words.ts'

export const receipt_desk: Words['receipt_desk'] = {
  title: 'Receipts book',
}
