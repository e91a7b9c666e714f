import { readFileSync } from 'node:fs'

/** An account that the demo has made: who may sign in, and as what. */
export interface DemoAccount {
  email: string
  password: string
  role: string
  organisation: string
}

/** The accounts of the shop under test. */
export function demoAccounts(): DemoAccount[] {
  const path = process.env.DEMO_ACCOUNTS_PATH
  if (!path) throw new Error('Run browser tests with `npm run e2e`: it makes the accounts they sign in with.')
  return JSON.parse(readFileSync(path, 'utf8')) as DemoAccount[]
}

/** The account of one role in one organisation (a part of its name is enough). */
export function demoAccount(role: string, organisation: string): DemoAccount {
  const found = demoAccounts().find((one) => one.role === role && one.organisation.includes(organisation))
  if (!found) throw new Error(`The demo has no ${role} of "${organisation}".`)
  return found
}
