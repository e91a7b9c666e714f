import { describe, expect, it } from 'vitest'
import { REVIEW_REFUSALS } from '../../contract/review'
import { reviewMail } from './review-mail'

const data = {
  number: 'LB-1-1',
  buyer_name: 'Ibu Ratna',
  facility_name: 'Rutan Ruteng',
  names: ['Kursi teras', 'Kopi'],
  url: 'https://lapakbinaan.example/pesanan/t#ulasan',
}

describe('a mail about reviews', () => {
  it('invites to all goods of a part, once, in the buyer’s language', () => {
    const mail = reviewMail('review_invitation', data)
    expect(mail.subject).toBe('Bagaimana barang pesanan LB-1-1?')
    expect(mail.body_text).toContain('Kursi teras, Kopi dari Rutan Ruteng')
    expect(mail.body_text).toContain('satu kali')
    expect(reviewMail('review_invitation', data, 'en').body_text).toContain('do not name or describe inmates')
  })

  it.each(REVIEW_REFUSALS)(
    'tells of a refusal for %s with what the officer wrote, and how to go on',
    (reason_code) => {
      for (const locale of ['id', 'en'] as const) {
        const { body_text } = reviewMail(
          'review_refused',
          { ...data, reason_code, note: 'Hapus namanya.' },
          locale,
        )
        expect(body_text).toContain('Hapus namanya.')
        expect(body_text).toContain(data.url)
        expect(body_text).toMatch(/(?:Alasan|Reason): [A-Z]/)
        expect(body_text).not.toContain('undefined')
      }
    },
  )
})
