import { describe, expect, it } from 'vitest'
import { locales } from '../../i18n/locale.ts'
import { wordsOf } from '../../i18n/words.ts'
import { shopPathsIn } from '../../paths.ts'
import type { InfoBlock, InfoWords } from './info-words.ts'
import { linkedText } from './linked-text.ts'

const pages = [
  'accessibility',
  'approval_info',
  'contact',
  'ethics',
  'how_it_works',
  'privacy',
  'shipping_info',
] as const

function textsOf(block: InfoBlock): string[] {
  if (typeof block === 'string') return [block]
  if ('list' in block) return [...block.list]
  if ('steps' in block) return block.steps.flatMap(({ title, text }) => [title, text])
  if ('facts' in block) return block.facts.flat()
  return [block.note]
}
const allTexts = ({ title, lead, sections }: InfoWords) => [
  title,
  lead,
  ...sections.flatMap((section) => [section.title, ...section.body.flatMap(textsOf)]),
]
const shapeOf = ({ sections }: InfoWords) =>
  sections.map(({ id, body }) => [id, body.map((block) => textsOf(block).length)])

describe.each(pages)('the page %s', (page) => {
  it('says in English what it says in Indonesian: the same sections with as many sentences', () => {
    expect(shapeOf(wordsOf('en')[page])).toEqual(shapeOf(wordsOf('id')[page]))
  })

  it('leaves nothing untranslated', () => {
    const indonesian = new Set(allTexts(wordsOf('id')[page]))
    const kept = allTexts(wordsOf('en')[page]).filter((text) => indonesian.has(text))
    // Names of cookies are the same everywhere.
    expect(kept.filter((text) => !/^[a-z_,.* ]+$/.test(text))).toEqual([])
  })

  it('leads to pages of the shop in its own language, and has an address for each section', () => {
    for (const locale of locales) {
      const words = wordsOf(locale)[page]
      const links = allTexts(words).flatMap((text) => linkedText(text, shopPathsIn(locale)))
      for (const { href } of links) if (href) expect(href.startsWith('/en/')).toBe(locale === 'en')
      const ids = words.sections.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    }
  })
})

describe('a text with links', () => {
  it('is taken apart into words and links', () => {
    expect(linkedText('Lihat [kontak](contact), lalu [barang](products).', shopPathsIn('id'))).toEqual([
      { text: 'Lihat ' },
      { text: 'kontak', href: '/kontak' },
      { text: ', lalu ' },
      { text: 'barang', href: '/produk' },
      { text: '.' },
    ])
  })

  it('refuses a page that does not exist', () => {
    expect(() => linkedText('[x](nowhere)', shopPathsIn('id'))).toThrow('nowhere')
  })
})
