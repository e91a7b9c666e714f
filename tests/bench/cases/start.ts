import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../../scripts/free-port.ts'
import { root } from '../../../scripts/project.ts'
import type { BenchCase } from '../bench-case.ts'

const LIMIT_SECONDS = 20

const start: BenchCase = {
  name: 'start',
  target: `the second npm start opens the shop within ${LIMIT_SECONDS} s`,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'lapak-bench-start-'))
    const environment = {
      LAPAK_DATA_DIR: folder,
      SHOP_PORT: String(await freePort()),
      BACKEND_PORT: String(await freePort()),
      DATABASE_URL: '',
    }
    try {
      const first_seconds = await startOnce(environment)
      const second_seconds = await startOnce(environment)
      return {
        isMet: second_seconds <= LIMIT_SECONDS,
        rows: [
          { start: 'first (migrate, seed)', seconds: first_seconds.toFixed(1) },
          { start: 'second', seconds: second_seconds.toFixed(1) },
        ],
        figures: { first_seconds, second_seconds },
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

export default start

/** Seconds from the command to the open shop; stops it again. */
async function startOnce(environment: Record<string, string>): Promise<number> {
  const begun = Date.now()
  const child = spawn(process.execPath, ['scripts/launch.mjs', 'scripts/start.ts'], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  const isOpen = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk
      if (printed.includes('Ready after')) resolve()
    })
    child.once('exit', () => reject(new Error(`npm start ended early:\n${printed}`)))
  })
  await isOpen
  const seconds = (Date.now() - begun) / 1000
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await exited
  return seconds
}
