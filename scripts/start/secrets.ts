import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataDir } from '../project.ts'
import { Refusal } from '../refusal.ts'
import type { Settings } from './settings.ts'

/** Random words of this installation, made once and kept readable for its owner only. */
export interface Secrets {
  jwt: string
  cookie: string
  postgresSuperuser: string
  postgresOwner: string
}

const path = join(dataDir, 'secrets.json')

export function readSecrets(): Secrets {
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Secrets
  const made: Secrets = {
    jwt: word(),
    cookie: word(),
    postgresSuperuser: word(),
    postgresOwner: word(),
  }
  mkdirSync(dataDir, { recursive: true })
  writeFileSync(path, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  return made
}

/** What signs sessions. A production start brings its own, so that they outlive this folder and are shared by machines. */
export function signingSecrets(
  settings: Settings,
  secrets: Secrets,
): { JWT_SECRET: string; COOKIE_SECRET: string } {
  const { JWT_SECRET, COOKIE_SECRET } = process.env
  if (settings.mode === 'production')
    for (const [name, value] of Object.entries({ JWT_SECRET, COOKIE_SECRET }))
      if (!value || value.length < 32)
        throw new Refusal(
          `A production start needs ${name} of at least 32 characters.`,
          `Set it in the environment, for example to the output of \`openssl rand -hex 32\`.`,
        )
  return { JWT_SECRET: JWT_SECRET ?? secrets.jwt, COOKIE_SECRET: COOKIE_SECRET ?? secrets.cookie }
}

function word(): string {
  return randomBytes(24).toString('hex')
}
