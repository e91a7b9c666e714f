import { fork } from 'node:child_process'
import { once } from 'node:events'
import { request as ask } from 'node:http'
import { join } from 'node:path'

export interface Replay {
  url: string
  pid: number
  bytes: number
  stop(): void
}

/** Headers that Node's server adds by itself. */
const BY_ITSELF = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

/** Starts a plain `node:http` server, in a process of its own, that sends what `url` answers: the same headers, the same bytes. */
export async function openReplay(url: string): Promise<Replay> {
  const answer = await answerOf(url)
  const child = fork(join(import.meta.dirname, 'replay.mjs'))
  child.send({ ...answer, body: answer.body.toString('base64') })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  return {
    url: `http://127.0.0.1:${port}/`,
    pid: child.pid ?? 0,
    bytes: answer.body.length,
    stop: () => child.kill(),
  }
}

function answerOf(url: string): Promise<{ status: number; headers: string[]; body: Buffer }> {
  return new Promise((resolve, reject) => {
    ask(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const headers: string[] = []
        for (let at = 0; at < response.rawHeaders.length; at += 2) {
          const [name = '', value = ''] = response.rawHeaders.slice(at, at + 2)
          if (!BY_ITSELF.has(name.toLowerCase())) headers.push(name, value)
        }
        resolve({ status: response.statusCode ?? 0, headers, body: Buffer.concat(chunks) })
      })
    })
      .on('error', reject)
      .end()
  })
}
