import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import sirv from 'sirv'
import { expect, test } from 'vitest'
import { precompress } from './precompress.ts'

test('what is built is sent compressed, made once and found by the file server', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lapak-built-'))
  const style = '.kursi { color: #1f2a24 }\n'.repeat(200)
  await mkdir(join(folder, '_astro'))
  await writeFile(join(folder, '_astro/page.css'), style)
  await writeFile(join(folder, 'tiny.txt'), 'a')
  await writeFile(join(folder, 'font.woff2'), style)
  await precompress(folder)
  expect(brotliDecompressSync(await readFile(join(folder, '_astro/page.css.br'))).toString()).toBe(style)
  expect(gunzipSync(await readFile(join(folder, '_astro/page.css.gz'))).toString()).toBe(style)
  for (const name of ['tiny.txt.br', 'font.woff2.br'])
    await expect(readFile(join(folder, name)), name).rejects.toThrow('ENOENT')

  const files = sirv(folder, { brotli: true, gzip: true, etag: true })
  const server = createServer((request, response) => files(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = server.address() as AddressInfo
    const answer = await fetch(`http://127.0.0.1:${port}/_astro/page.css`, {
      headers: { 'accept-encoding': 'gzip, br' },
    })
    expect(answer.headers.get('content-encoding')).toBe('br')
    expect(answer.headers.get('content-type')).toContain('text/css')
    expect(answer.headers.get('vary')).toContain('Accept-Encoding')
    expect(await answer.text()).toBe(style)
  } finally {
    server.close()
    await rm(folder, { recursive: true })
  }
})
