import { expect, it } from 'vitest'
import { BUYER_DATA_KINDS } from '../../../medusa/src/contract/buyer-data.ts'
import { locales } from '../../i18n/locale.ts'
import { wordsOf } from '../../i18n/words.ts'
import { onDeletion } from './on-deletion.ts'

it('the page on personal data tells of every kind of data what a deletion does with it, as the deletion page does', () => {
  for (const locale of locales) {
    const { buyer_data, privacy } = wordsOf(locale)
    const told = privacy.sections.find(({ id }) => id === 'hapus')?.body
    const lists = told?.flatMap((block) => (typeof block === 'object' && 'list' in block ? [block.list] : []))
    expect(lists).toEqual(onDeletion(buyer_data).map(({ list }) => list))
    expect(lists?.flat()).toHaveLength(BUYER_DATA_KINDS.length)
  }
})
