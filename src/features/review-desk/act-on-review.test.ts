import { expect, it } from 'vitest'
import type { Result } from '../../lib/medusa.ts'
import { actOnReview, newsOfAct } from './act-on-review.ts'

const asked: { path: string; body: unknown }[] = []
const backend = (answer: Result<never> | { ok: true; data: unknown; is_stale: false }) => ({
  post: async <T>(path: string, body: unknown) => {
    asked.push({ path, body })
    return answer as Result<T>
  },
})
const done = { ok: true as const, data: { state: 'refused' }, is_stale: false as const }

it('sends the fields of the form that was used, out of a page of forms', async () => {
  const form = { id: 'r_1', act: 'refuse', expected_version: '2', content_hash: 'h' }
  await actOnReview(backend(done), { ...form, 'reason_code-r_1': 'advert', 'note-r_1': 'Hapus iklannya.' })
  await actOnReview(backend(done), { ...form, act: 'answer', 'answer-r_1': 'Terima kasih.' })
  expect(asked).toEqual([
    {
      path: '/facility/reviews/r_1/decisions',
      body: {
        outcome: 'refuse',
        reason_code: 'advert',
        note: 'Hapus iklannya.',
        expected_version: '2',
        content_hash: 'h',
      },
    },
    { path: '/facility/reviews/r_1/answers', body: { expected_version: '2', answer: 'Terima kasih.' } },
  ])
})

it('puts each error beside the field of that form', async () => {
  const error = { message: 'Pilih.', type: 'invalid_data', fields: { reason_code: 'Pilih alasannya.' } }
  const refused = await actOnReview(backend({ ok: false, status: 400, error, body: null }), {
    id: 'r_1',
    act: 'refuse',
  })
  expect(refused).toMatchObject({ error: { fields: { 'reason_code-r_1': 'Pilih alasannya.' } } })
  expect([newsOfAct('answer'), newsOfAct('refuse'), newsOfAct('publish')]).toEqual([
    'ulasan_dijawab',
    'ulasan_ditolak',
    'ulasan_tampil',
  ])
})
