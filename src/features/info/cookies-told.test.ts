import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { locales } from '../../i18n/locale.ts'
import { wordsOf } from '../../i18n/words.ts'

const src = join(import.meta.dirname, '../..')
const sources = globSync('**/*.{ts,astro}', { cwd: src })
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => readFileSync(join(src, path), 'utf8'))

/** The names of cookies, as the code calls them, and for how many days they are kept, where that is a number of days. */
const names = sources
  .filter((text) => text.includes('ookies.set(') || text.includes('ookie = '))
  .flatMap((text) => [...text.matchAll(/const (?:\w*[cC]ookie|NAME) = '(\w+)'/g)].map(([, name]) => name))
const days = sources
  .filter((text) => text.includes('ookies.set('))
  .flatMap((text) => [...text.matchAll(/maxAge: (\d+) \* 24 \* 3600/g)].map(([, number]) => number))

it('the page on personal data names every cookie, and how long those of buyers last', () => {
  expect(names.length).toBeGreaterThan(3)
  for (const locale of locales) {
    const told = JSON.stringify(wordsOf(locale).privacy.sections.find(({ id }) => id === 'kue'))
    for (const name of names) expect(told, locale).toMatch(new RegExp(`\\b${name}\\b`))
    // A year is the language of the desks, which is for staff only.
    for (const number of days) if (number !== '365') expect(told, locale).toMatch(new RegExp(`\\b${number} `))
  }
})
