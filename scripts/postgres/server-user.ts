import { execFileSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Refusal } from '../refusal.ts'

/** The system user that Postgres runs as. Postgres refuses root, so root lends it another one. */
export interface ServerUser {
  uid: number
  gid: number
}

/** Undefined means: as whoever runs this. Root gets the user `postgres`, made when the system has none. */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  if (!lookUp('postgres')) create('postgres')
  return lookUp('postgres') ?? lookUp('nobody')
}

/**
 * How to run `command` as `user`. When the project lies in a folder that only root may enter (such as /root),
 * Postgres keeps the one right of root that it then needs: reaching files there.
 */
export function commandAs(
  user: ServerUser | undefined,
  command: string,
  args: string[],
  touchedPaths: string[],
): { command: string; args: string[]; as: Partial<ServerUser> } {
  if (!user) return { command, args, as: {} }
  if (touchedPaths.every(isOpenToAll)) return { command, args, as: user }
  if (!hasSetpriv())
    throw new Refusal(
      `Postgres does not run as root, and no other user may enter ${resolve('.')}.`,
      'Clone the project into a folder that others may enter (for example /srv), or run it as an ordinary user.',
    )
  const rights = '+dac_override,+dac_read_search'
  const lent = [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    `--inh-caps=${rights}`,
    `--ambient-caps=${rights}`,
  ]
  return { command: 'setpriv', args: [...lent, command, ...args], as: {} }
}

function lookUp(name: string): ServerUser | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return undefined
  }
}

function create(name: string) {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--shell', '/bin/false', name], { stdio: 'ignore' })
  } catch {
    // A system without useradd has `nobody`.
  }
}

function hasSetpriv(): boolean {
  try {
    execFileSync('setpriv', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Whether every folder on the way to `path` may be entered by everybody. */
function isOpenToAll(path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    try {
      accessSync(folder, constants.F_OK)
      if (folder !== path && (statSync(folder).mode & 0o001) === 0) return false
    } catch {
      // A folder that is not there yet is made by us, open to all.
    }
    if (folder === dirname(folder)) return true
  }
}
