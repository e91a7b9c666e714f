import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isPortFree } from '../free-port.ts'
import { isProcessOf } from '../process-alive.ts'
import { dataDir } from '../project.ts'
import { Refusal } from '../refusal.ts'
import type { Settings } from './settings.ts'

interface Run {
  pid: number
  shopUrl: string
}

const path = join(dataDir, 'run.json')

/** Two starts on one data folder would spoil it: this one takes the folder, or says who has it. */
export function takeDataFolder(settings: Settings) {
  mkdirSync(dataDir, { recursive: true })
  const mine: Run = { pid: process.pid, shopUrl: settings.shopUrl }
  try {
    writeFileSync(path, JSON.stringify(mine), { flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    const other = read()
    if (other && isProcessOf(other.pid, 'scripts/start.ts'))
      throw new Refusal(
        `Lapak Binaan is already running (process ${other.pid}).`,
        `Open ${other.shopUrl}, or stop it with Ctrl-C in its terminal (or \`kill ${other.pid}\`).`,
      )
    writeFileSync(path, JSON.stringify(mine))
  }
}

export function releaseDataFolder() {
  if (read()?.pid === process.pid) rmSync(path, { force: true })
}

/** The ports this start needs. What a killed predecessor left behind may take a moment to let go of them. */
export async function checkPorts(settings: Settings) {
  const wanted = [
    { port: settings.backendPort, name: 'BACKEND_PORT', what: 'backend' },
    { port: settings.shopPort, name: 'SHOP_PORT', what: 'shop' },
  ]
  for (const { port, name, what } of wanted) {
    for (let tries = 0; !(await isPortFree(port)); tries++) {
      if (tries >= 12)
        throw new Refusal(
          `Port ${port}, which the ${what} needs, is used by another program.`,
          `Stop that program, or choose another port: ${name}=${port + 1} npm start`,
        )
      await wait(250)
    }
  }
}

function read(): Run | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Run
  } catch {
    return undefined
  }
}
