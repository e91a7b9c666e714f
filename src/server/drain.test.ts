import { Agent, request as ask, createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { drain } from './drain.ts'

/** A server that answers when the test wants, and one visitor who keeps the connection open. */
async function open() {
  const waiting: ServerResponse[] = []
  const server = createServer({ keepAliveTimeout: 60_000 }, (_, response) => void waiting.push(response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true })
  const visit = () =>
    new Promise<string>((resolve, reject) => {
      ask({ port, host: '127.0.0.1', agent }, (response) => {
        let body = ''
        response.on('data', (chunk) => (body += chunk)).on('end', () => resolve(body))
      })
        .on('error', reject)
        .end()
    })
  const visited = async () => {
    while (waiting.length === 0) await new Promise(setImmediate)
    return waiting.shift() as ServerResponse
  }
  return { server, visit, visited, end: () => agent.destroy() }
}

it('who is being answered gets the answer, and then the server ends although the connection is kept', async () => {
  const { server, visit, visited, end } = await open()
  const answer = visit()
  const response = await visited()
  const drained = drain(server, 60_000)
  await expect(visit(), 'nobody new is let in').rejects.toThrow()
  response.end('pesanan diterima')
  expect(await answer).toBe('pesanan diterima')
  await drained
  end()
})

it('nobody holds it up for longer than that', async () => {
  const { server, visit, visited, end } = await open()
  const answer = visit()
  await visited()
  const refused = expect(answer).rejects.toThrow()
  await drain(server, 100)
  await refused
  end()
})
