import { expect, test } from 'vitest'
import { cart as words } from '../../i18n/id/cart.ts'
import { lineProblems } from './line-problems.ts'
import type { Quote } from './quote.server.ts'

type Line = Quote['parts'][number]['lines'][number]

test('what is in the way of an order is told by name, and leads to the button that mends it', () => {
  const line = (variant_id: string, name: string, rest: Partial<Line>) =>
    ({ variant_id, name, available_quantity: null, problem: null, ...rest }) as Line
  const lines = [
    line('chair', 'Kursi', {}),
    line('table', 'Meja', { problem: 'not_enough', available_quantity: 1 }),
    line('shelf', 'Rak', { problem: 'sold_out', available_quantity: 0 }),
  ]
  const quote = { parts: [{ lines }], gone: ['lamp'] } as unknown as Quote
  expect(lineProblems(quote, words)).toEqual({
    'ubah.table': 'Meja: Tinggal 1. Kurangi jumlahnya untuk melanjutkan.',
    'ubah.shelf': 'Rak: Sudah habis. Hapus barang ini untuk melanjutkan.',
    'ubah.lamp': 'Barang ini sudah tidak dijual. Hapus untuk melanjutkan.',
  })
})
