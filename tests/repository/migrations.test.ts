import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { medusaDir } from '../../scripts/project.ts'

const modulesDir = join(medusaDir, 'src/modules')
const files = readdirSync(modulesDir, { recursive: true, encoding: 'utf8' })
  .filter((path) => /migrations\/[^/]+\.ts$/.test(path))
  .sort()

test('no two migrations of any modules share a name: Medusa would skip the second in silence', () => {
  const names = files.map((path) => basename(path, '.ts'))
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test.each(files)('%s is named after the moment it was written and the class inside', (path) => {
  const name = basename(path, '.ts')
  expect(name).toMatch(/^Migration20\d{12}$/)
  expect(readFileSync(join(modulesDir, path), 'utf8')).toMatch(
    new RegExp(`export (default )?class ${name}\\b`),
  )
})
