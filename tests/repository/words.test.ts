import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/project.ts'
import * as id from '../../src/i18n/id/index.ts'

test('every word of the dictionaries is named by a page, a feature or a state of the backend', () => {
  const text = globSync(['src/**/*.{ts,astro}', 'medusa/src/contract/*.ts'], { cwd: root })
    .filter((path) => !path.startsWith('src/i18n/') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n')
  const named = new Set(text.match(/(?<=[.'"`]|[{,]\s*)[a-z]\w*/g))
  // Those that are put together, like `missing_${kind}`.
  const begun = [...new Set(text.match(/\w+_(?=\$\{)/g))]
  const unsaid = Object.entries(id).flatMap(([noun, words]) =>
    Object.keys(words)
      .filter((key) => !named.has(key) && !begun.some((beginning) => key.startsWith(beginning)))
      .map((key) => `${noun}.${key}`),
  )
  expect(unsaid).toEqual([])
})
