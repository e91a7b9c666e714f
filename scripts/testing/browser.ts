import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { installed, root } from '../project.ts'
import { Refusal } from '../refusal.ts'
import { runProgram } from '../run-program.ts'

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']
const MACOS = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

/**
 * A Chrome or Chromium to test with: the one CHROME_PATH names, one that is installed, Playwright's own, and otherwise
 * one that is installed now (the distribution's when we may, Playwright's when we may not).
 */
export async function findBrowser(): Promise<string> {
  const named = process.env.CHROME_PATH
  if (named && !existsSync(named))
    throw new Refusal(
      `CHROME_PATH names ${named}, which is not there.`,
      'Correct it, or unset it to have a browser found.',
    )
  return named ?? present() ?? (await install())
}

function present(): string | undefined {
  const onPath = NAMES.flatMap((name) =>
    (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
  )
  return [...onPath, MACOS, chromium.executablePath()].find(isExecutable)
}

async function install(): Promise<string> {
  const attempts: [string, string[]][] = []
  if (isDebian() && process.getuid?.() === 0)
    attempts.push(['apt-get', ['install', '-y', '--no-install-recommends', 'chromium']])
  attempts.push([installed('playwright'), ['install', 'chromium']])
  for (const [program, args] of attempts) {
    if (program === 'apt-get') await runProgram('apt-get', ['update'], { cwd: root, timeoutSeconds: 120 })
    await runProgram(program, args, { cwd: root, timeoutSeconds: 300 })
    const found = present()
    if (found) return found
  }
  throw new Refusal(
    'There is no Chrome or Chromium here, and none could be installed.',
    'Install one, or set CHROME_PATH to the program; `npm test -- unit backend` runs what needs no browser.',
  )
}

function isDebian(): boolean {
  return (
    existsSync('/etc/os-release') &&
    /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  )
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
