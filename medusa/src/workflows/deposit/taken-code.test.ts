import { describe, expect, test } from 'vitest'
import { refusingTaken } from './taken-code'

const refusal = (error: object) =>
  refusingTaken(() => Promise.reject(error)).catch(
    (refused: { fields?: object }) => refused.fields ?? refused,
  )

describe('Whoever was slower with a deposit', () => {
  test.each([
    [{ code: '23505', constraint: 'pnbp_deposit_line_binds_once' }, 'amount_rupiah'],
    [{ code: '23505', constraint: 'pnbp_deposit_ntpn_key' }, 'ntpn'],
    [{ code: 'LT005' }, 'amount_rupiah'],
  ])('is told beside the field (%j)', async (error, field) => {
    expect(Object.keys(await refusal(error))).toEqual([field])
  })

  test('gets every other error as it is', async () => {
    const error = { code: '40001' }
    expect(await refusal(error)).toBe(error)
  })
})
