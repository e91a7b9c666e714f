import { connect, createServer, type Socket } from 'node:net'

/** A line to a server that a test can cut and join again, or let lose an answer, for what it looks like when the server is gone. */
export interface CuttableLine {
  url: string
  /** The next request that begins so (`POST /path `) arrives, and its answer does not. */
  loseAnswerTo(request: string): void
  cut(): Promise<void>
  join(): Promise<void>
}

/** Opens a line to the server at `target`. */
export async function openLine(target: string): Promise<CuttableLine> {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  let unanswered: string | null = null
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    near.on('data', (sent: Buffer) => {
      if (unanswered === null || !sent.toString('latin1').startsWith(unanswered)) return
      unanswered = null
      far.unpipe(near)
      far.once('data', () => near.destroy()).resume()
    })
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.pipe(other)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  const listen = (at: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(at, '127.0.0.1', resolve)
    })
  await listen(0)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The line has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    loseAnswerTo: (request) => {
      unanswered = request
    },
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of open) socket.destroy()
      }),
    join: () => listen(address.port),
  }
}
