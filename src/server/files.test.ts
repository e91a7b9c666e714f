import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesFrom } from './files.ts'

let folder = ''
let address = ''
const server = createServer()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lapak-files-'))
  await mkdir(join(folder, '_astro'))
  await writeFile(join(folder, '_astro/page.abc.css'), 'a { color: red }')
  await writeFile(join(folder, 'icon.svg'), '<svg/>')
  const files = filesFrom(folder)
  server.on('request', (request, response) => files(request, response, () => response.writeHead(404).end()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

test('what has its content in its name is kept for ever, the rest for an hour', async () => {
  const style = await fetch(`${address}/_astro/page.abc.css`)
  expect(style.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(style.headers.get('x-content-type-options')).toBe('nosniff')
  const icon = await fetch(`${address}/icon.svg`)
  expect(icon.headers.get('cache-control')).toBe('public, max-age=3600')
  const again = await fetch(`${address}/icon.svg`, {
    headers: { 'if-none-match': icon.headers.get('etag') ?? '' },
  })
  expect(again.status).toBe(304)
})

test.each(['bytes=9-1', 'bytes=0-3', 'bytes=-', 'bytes=99999-'])(
  'a file is sent whole to who asks for the part %s of it',
  async (range) => {
    const answer = await fetch(`${address}/icon.svg`, { headers: { range } })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('<svg/>')
  },
)

test('nothing outside the folder is served', async () => {
  for (const path of ['/..%2fpackage.json', '/%2e%2e/package.json', '/_astro/'])
    expect((await fetch(address + path)).status, path).toBe(404)
})
