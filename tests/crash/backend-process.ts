import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../scripts/free-port.ts'
import { isProcessOf } from '../../scripts/process-alive.ts'
import { medusaDir, root } from '../../scripts/project.ts'
import { type ServerProcess, startServer } from '../../scripts/start/server-process.ts'
import { until } from './until.ts'

export interface BackendProcess {
  url: string
  /** Ends it as a power cut would: no signal that it could hear. */
  killHard(): Promise<void>
  stop(): Promise<void>
}

const SCRIPT = join(root, 'scripts', 'serve-backend.mjs')

/** The backend, from its sources, in a process of its own on a database of its own. */
export async function startBackendProcess(databaseUrl: string): Promise<BackendProcess> {
  const port = await freePort()
  const server: ServerProcess = await startServer({
    name: 'backend',
    script: SCRIPT,
    cwd: medusaDir,
    logPath: join(tmpdir(), `lapak-crash-${process.pid}.log`),
    env: { DATABASE_URL: databaseUrl, BACKEND_PORT: String(port), SEED_SCRIPTS: '' },
  })
  return {
    url: `http://127.0.0.1:${port}`,
    async killHard() {
      server.kill()
      await until('the backend is gone', async () => !isProcessOf(server.pid, SCRIPT))
    },
    stop: () => server.stop(),
  }
}
