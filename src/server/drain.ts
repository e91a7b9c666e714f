import type { Server } from 'node:http'

const SWEEP_MS = 50

/** Takes no new visitors and lets those who are being answered have their answer, for so long at most. */
export function drain(server: Server, most_ms: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection that is kept open after its answer would hold up the end.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
    const last = setTimeout(() => server.closeAllConnections(), most_ms)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(last)
      resolve()
    })
  })
}
