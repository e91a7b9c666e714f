import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { builtShopDir } from '../../../scripts/project.ts'
import { PageCache } from '../../../src/server/page-cache/page-cache.ts'
import { pageRenderer } from '../../../src/server/page-cache/render-page.ts'
import type { BenchCase } from '../bench-case.ts'

const AT_ONCE = 100
const PATHS = ['/', '/produk', '/produk?kategori=mebel', '/produk/meja-kafe-kaki-besi', '/lapas/rutan-ruteng']

const misses: BenchCase = {
  name: 'misses',
  target: `${AT_ONCE} people who ask for a page at the same moment, when it is not there, have it made once`,
  async run(shop) {
    const { backendUrl, shopUrl } = await shop()
    // The built shop in this process, behind the same cache as in its own, so that what it makes can be counted.
    Object.assign(process.env, { BACKEND_URL: backendUrl, SHOP_URL: shopUrl })
    const { handler }: { handler: RequestListener } = await import(join(builtShopDir, 'server', 'entry.mjs'))
    const render = pageRenderer(handler, shopUrl)
    const made: string[] = []
    const cache = new PageCache({
      render: (key) => {
        made.push(key)
        return render(key)
      },
      max_bytes: 16 * 1024 * 1024,
    })
    const server = createServer((request, response) =>
      cache.answer(request, response, () => response.writeHead(500).end()),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    try {
      const rows = []
      for (const path of PATHS) {
        const begun = performance.now()
        const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => answerOf(url + path)))
        rows.push({
          page: path,
          answers: answers.filter((status) => status === 200).length,
          made: made.filter((key) => key === path).length,
          'ms for all': Math.round(performance.now() - begun),
        })
      }
      const most_made = Math.max(...rows.map((row) => row.made))
      return {
        isMet: rows.every((row) => row.made === 1 && row.answers === AT_ONCE),
        rows,
        figures: { most_made },
      }
    } finally {
      server.closeAllConnections()
      server.close()
    }
  },
}

export default misses

async function answerOf(url: string): Promise<number> {
  const response = await fetch(url)
  await response.arrayBuffer()
  return response.status
}
