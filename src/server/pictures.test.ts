import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { picturesFrom } from './pictures.ts'

const name = `${'a1'.repeat(10)}-640.webp`
let folder = ''
let address = ''
const server = createServer((request, response) => {
  void picturesFrom(folder)(request, response, () => {
    response.writeHead(404)
    response.end('next')
  })
})

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lapak-pictures-'))
  await writeFile(join(folder, name), 'picture')
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

test('a picture is served for ever under its name', async () => {
  const answer = await fetch(`${address}/media/${name}`)
  expect(await answer.text()).toBe('picture')
  expect(answer.headers.get('content-type')).toBe('image/webp')
  expect(answer.headers.get('cache-control')).toContain('immutable')
})

test('nothing but pictures leaves the folder', async () => {
  for (const path of [
    'secret.txt',
    '../package.json',
    `..%2f${name}`,
    `${name}/../secret.txt`,
    name.replace('640', '320'),
  ])
    expect((await fetch(`${address}/media/${path}`)).status, path).toBe(404)
})
