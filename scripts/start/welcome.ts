import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import type { Settings } from './settings.ts'

/** What a newcomer needs to know once everything runs, in a frame. */
export function welcome(settings: Settings): string {
  const { shopUrl, demoAccountsPath } = settings
  const hasAccounts = settings.mode === 'demo' && existsSync(demoAccountsPath)
  const lines = [
    'Lapak Binaan is open.',
    '',
    `Shop               ${shopUrl}`,
    `Sign in (officers) ${shopUrl}/masuk`,
    `Facility desk      ${shopUrl}/petugas`,
    `Cooperative desk   ${shopUrl}/koperasi/serah-terima`,
    ...(hasAccounts ? ['', `Demo accounts      ${relative(process.cwd(), demoAccountsPath)}`] : []),
    '',
    'Ctrl-C stops it; nothing is lost.',
  ]
  const width = Math.max(...lines.map((line) => line.length))
  const edge = '─'.repeat(width + 4)
  return [`╭${edge}╮`, ...lines.map((line) => `│  ${line.padEnd(width)}  │`), `╰${edge}╯`].join('\n')
}
