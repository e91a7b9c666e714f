import { describe, expect, test } from 'vitest'
import { billingGroups, ntpnGroups } from './code-groups.ts'
import { depositBody, instantIn } from './deposit-body.ts'

describe('The deposit form', () => {
  test('takes the expiry of a bill in the facility’s own time', () => {
    expect(instantIn('Asia/Makassar', '2026-11-28T07:21')).toBe('2026-11-28T07:21:00+08:00')
    expect(instantIn('Asia/Jayapura', '2026-11-28T07:21')).toBe('2026-11-28T07:21:00+09:00')
    expect(instantIn('Asia/Jakarta', '')).toBeUndefined()
    expect(instantIn('Asia/Jakarta', 'besok')).toBe('besok')
  })

  test('takes an amount as people type it, and leaves the rest to the backend as typed', () => {
    const values = {
      account_code: '425119',
      amount_rupiah: 'Rp1.250.000',
      billing_code: '820 220',
      ntpn: '0a1b',
      extra: 'x',
    }
    expect(depositBody(values, ['setl_1'], 'Asia/Jakarta')).toEqual({
      account_code: '425119',
      amount_rupiah: 1_250_000,
      settlement_ids: ['setl_1'],
      billing_code: '820 220',
      billing_expires_at: undefined,
      ntpn: '0a1b',
    })
  })

  test('covers all up to a receipt without naming those before it', () => {
    const body = depositBody({ account_code: '425119', up_to: 'setl_9' }, ['setl_1'], 'Asia/Jakarta')
    expect(body).toMatchObject({ up_to: 'setl_9' })
    expect(body).not.toHaveProperty('settlement_ids')
  })
})

test('Codes are shown in groups that an eye can compare', () => {
  expect(ntpnGroups('0A1B2C3D4E5F6G7H')).toBe('0A1B 2C3D 4E5F 6G7H')
  expect(billingGroups('820220922465628')).toBe('820 220 922 465 628')
  expect(ntpnGroups('')).toBe('')
})
