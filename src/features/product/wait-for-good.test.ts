import { expect, it } from 'vitest'
import { waitForGood } from './wait-for-good.ts'

const form = (email: string) => {
  const data = new FormData()
  data.append('email', email)
  return data
}
const asked = { handle: 'cabai-rawit', locale: 'en' as const, caller: '192.0.2.7' }

it('asks for news in the visitor’s language and says that it was asked', async () => {
  const sent: unknown[] = []
  const waiting = await waitForGood(
    async (...call) => {
      sent.push(call)
      return { ok: true, data: { is_waiting: true }, is_stale: false }
    },
    { ...asked, form: form(' ani@contoh.example ') },
  )
  expect(waiting).toEqual({ email: 'ani@contoh.example', is_waiting: true })
  expect(sent).toEqual([
    [
      '/store/listings/cabai-rawit/waiting-list',
      {
        method: 'POST',
        body: { email: 'ani@contoh.example', locale: 'en' },
        headers: { 'x-buyer-address': '192.0.2.7' },
      },
    ],
  ])
})

it('keeps what was typed and says beside the field what is wrong', async () => {
  const waiting = await waitForGood(
    async () => ({
      ok: false,
      status: 400,
      body: null,
      error: {
        type: 'invalid_data',
        message: 'Periksa isian.',
        fields: { email: 'Alamat surel belum benar.' },
      },
    }),
    { ...asked, form: form('ani@') },
  )
  expect(waiting).toEqual({ email: 'ani@', is_waiting: false, error: 'Alamat surel belum benar.' })
})
