import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../i18n/words.ts'
import { askedReviewPage } from './asked-page.ts'
import { authorText, averageText, starsText } from './rating-text.ts'
import { sendReview } from './send-review.ts'

describe('a rating', () => {
  it('is written in the reader’s language, with one decimal', () => {
    expect([averageText(4.7, 'id'), averageText(4.7, 'en'), averageText(5, 'id')]).toEqual([
      '4,7',
      '4.7',
      '5,0',
    ])
    expect([starsText(4.4), starsText(5), starsText(0)]).toEqual(['★★★★☆', '★★★★★', '☆☆☆☆☆'])
  })

  it('is signed with what its buyer chose, else with the regency, else with neither', () => {
    const words = wordsOf('id').review
    expect(authorText({ display_name: 'Ibu di Manggarai', place: null }, words)).toBe('Ibu di Manggarai')
    expect(authorText({ display_name: null, place: 'Kota Palu' }, words)).toBe('Pembeli di Kota Palu')
    expect(authorText({ display_name: null, place: null }, words)).toBe('Pembeli')
  })

  it('has pages, of which anything else is the first', () => {
    expect(['2', '40', '0', '-1', '1e3', '99999', '', null].map(askedReviewPage)).toEqual([
      2, 40, 1, 1, 1, 1, 1, 1,
    ])
  })
})

describe('a form with a review', () => {
  const form = new FormData()
  for (const [name, value] of [
    ['baris', 'line_1'],
    ['stars-line_1', '4'],
    ['body-line_1', ' Kokoh.\r\nRapi. '],
    ['display_name-line_1', 'Ibu'],
  ] as const)
    form.set(name, value)
  const sent: { path: string; body: unknown }[] = []

  it('is sent for its own line', async () => {
    const call = async (path: string, { body }: { body: unknown }) => {
      sent.push({ path, body })
      return { ok: true as const, data: { state: 'waiting' as const }, is_stale: false }
    }
    expect(await sendReview(call, { token: 't', form, caller: '::1' })).toBeNull()
    expect(sent).toEqual([
      {
        path: '/store/track/t/reviews/line_1',
        body: { stars: '4', body: 'Kokoh.\nRapi.', display_name: 'Ibu' },
      },
    ])
  })

  it('comes back with all that was typed and each error at its field when it is refused', async () => {
    const fields = { stars: 'Pilih satu sampai lima bintang.' }
    const call = async () => ({
      ok: false as const,
      status: 400,
      error: { message: 'Pilih.', type: 'invalid_data', fields },
      body: null,
    })
    expect(await sendReview(call, { token: 't', form, caller: '::1' })).toEqual({
      line_id: 'line_1',
      values: { stars: '4', body: 'Kokoh.\nRapi.', display_name: 'Ibu' },
      errors: { 'stars-line_1': fields.stars },
      message: undefined,
      status: 422,
    })
  })
})
