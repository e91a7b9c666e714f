import { expect, it } from 'vitest'
import { COMPLAINT_ANSWER_DAYS } from '../../../medusa/src/contract/complaint.ts'
import { locales } from '../../i18n/locale.ts'
import { wordsOf } from '../../i18n/words.ts'

it('buyers and officers read the same number of days for an answer', () => {
  for (const locale of locales) {
    const { complaint, complaint_desk, contact } = wordsOf(locale)
    const days = new RegExp(`\\b${COMPLAINT_ANSWER_DAYS} (?:hari|days)`)
    for (const told of [complaint.lead, complaint_desk.lead, JSON.stringify(contact)])
      expect(told, locale).toMatch(days)
  }
})
