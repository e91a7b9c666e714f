import { join } from 'node:path'
import { dataDir } from '../project.ts'
import { Refusal } from '../refusal.ts'

/** What a start is told by its environment. */
export interface Settings {
  /** `demo` fills an empty shop with examples and accounts to try; `production` never does. */
  mode: 'demo' | 'production'
  shopPort: number
  backendPort: number
  shopUrl: string
  backendUrl: string
  /** A Postgres server of the reader's own; without it, ours is used. */
  databaseUrl: string | undefined
  logDir: string
  demoAccountsPath: string
}

export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const shopPort = port(environment, ['SHOP_PORT', 'PORT'], 4321)
  const backendPort = port(environment, ['BACKEND_PORT'], 9000)
  return {
    mode: mode(environment.LAPAK_MODE),
    shopPort,
    backendPort,
    shopUrl: environment.SHOP_URL ?? `http://localhost:${shopPort}`,
    backendUrl: `http://127.0.0.1:${backendPort}`,
    databaseUrl: environment.DATABASE_URL || undefined,
    logDir: join(dataDir, 'logs'),
    demoAccountsPath: join(dataDir, 'demo-accounts.json'),
  }
}

function mode(value: string | undefined): Settings['mode'] {
  if (value === undefined || value === '' || value === 'demo') return 'demo'
  if (value === 'production') return 'production'
  throw new Refusal(`LAPAK_MODE is "${value}".`, 'Set it to demo or to production.')
}

function port(environment: NodeJS.ProcessEnv, names: string[], otherwise: number): number {
  const name = names.find((candidate) => environment[candidate])
  if (!name) return otherwise
  const number = Number(environment[name])
  if (Number.isInteger(number) && number > 0 && number < 65536) return number
  throw new Refusal(`${name} is "${environment[name]}".`, 'Set it to a port number between 1 and 65535.')
}
