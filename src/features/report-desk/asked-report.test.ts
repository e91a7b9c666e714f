import { expect, test } from 'vitest'
import type { ReportTaking } from '../../../medusa/src/contract/report.ts'
import { askedIn, fromBackend, toBackend, toFields } from './asked-report.ts'

const takes = { parameters: [{ name: 'account' }] } as ReportTaking

test('an address asks for a period and the parameters the report knows, and for nothing else', () => {
  const asked = askedIn(new URLSearchParams('bulan=2026-11&account=1101&setelah=x&kabar=y&tahun='), takes)
  expect(asked).toEqual({ bulan: '2026-11', account: '1101' })
  expect(toBackend(asked)).toEqual({ month: '2026-11', account: '1101' })
  expect(fromBackend(toBackend(asked))).toEqual(asked)
})

test('a refusal of the backend stands beside the field of the page', () => {
  expect(toFields({ month: 'Isi bulan.', account: 'Pilih akun.' })).toEqual({
    bulan: 'Isi bulan.',
    account: 'Pilih akun.',
  })
})
