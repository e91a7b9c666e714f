import { SHOP_URL } from 'astro:env/server'
import type { APIRoute } from 'astro'
import { readFacilities } from '../features/facility/facility.server.ts'
import { allHandles } from '../features/reach/published.server.ts'
import {
  goodsPages,
  goodsPerPart,
  latestChange,
  type MappedPage,
  sitemap,
  sitemapIndex,
  standingPages,
} from '../features/reach/sitemap.ts'
import { xmlAnswer } from '../features/reach/xml-answer.ts'
import { dataOf } from '../lib/medusa.ts'
import { paths } from '../paths.ts'

/** The site map: one document while it is small, else where its parts are. */
export const GET: APIRoute = async () => {
  const standing = standingPages(dataOf(await readFacilities()).facilities)
  const parts: MappedPage[] = [{ path: paths.sitemapPart('halaman') }]
  let first: MappedPage[] = []
  let after: string | undefined
  for await (const goods of allHandles(goodsPerPart)) {
    if (parts.length === 1) first = goodsPages(goods)
    parts.push({ path: paths.sitemapPart('barang', after), changed_at: latestChange(goods) })
    after = goods.at(-1)?.handle
  }
  const is_small = parts.length <= 2 && standing.length + first.length <= goodsPerPart
  const document = is_small ? sitemap(SHOP_URL, [...standing, ...first]) : sitemapIndex(SHOP_URL, parts)
  return xmlAnswer(document, 'application/xml')
}
