import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from '../project.ts'

/** One hash over the content of these files and folders (paths from the project's root; missing ones count as empty). */
export function fingerprint(paths: string[], isWanted: (path: string) => boolean = () => true): string {
  const hash = createHash('sha256')
  for (const path of paths.flatMap((start) => filesUnder(join(root, start))).sort()) {
    const name = relative(root, path)
    if (isWanted(name)) hash.update(`${name}\0`).update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex').slice(0, 24)
}

/** What the database's structure depends on. */
export function migrationsFingerprint(): string {
  const ownMigrations = fingerprint(
    ['medusa/src/modules'],
    (path) => path.includes('/migrations/') || /index\.ts$/.test(path),
  )
  const rest = fingerprint(['medusa/src/links', 'medusa/medusa-config.ts', 'package-lock.json'])
  return ownMigrations.slice(0, 12) + rest.slice(0, 12)
}

/** What the built backend depends on. */
export function backendFingerprint(): string {
  return fingerprint(
    [
      'medusa/src',
      'medusa/medusa-config.ts',
      'medusa/tsconfig.json',
      'medusa/package.json',
      'package-lock.json',
    ],
    (path) => !path.endsWith('.test.ts'),
  )
}

/** What the built shop depends on. */
export function shopFingerprint(): string {
  return fingerprint(
    ['src', 'public', 'medusa/src', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'],
    (path) => !path.endsWith('.test.ts'),
  )
}

function filesUnder(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)))
}
