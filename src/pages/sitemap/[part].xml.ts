import { SHOP_URL } from 'astro:env/server'
import type { APIRoute } from 'astro'
import { readFacilities } from '../../features/facility/facility.server.ts'
import { readHandles } from '../../features/reach/published.server.ts'
import { goodsPages, goodsPerPart, sitemap, standingPages } from '../../features/reach/sitemap.ts'
import { xmlAnswer } from '../../features/reach/xml-answer.ts'
import { dataOf } from '../../lib/medusa.ts'

/** A part of a large site map: the standing pages, or the goods from the one after `setelah` on. */
export const GET: APIRoute = async ({ params, url }) => {
  if (params.part === 'halaman')
    return xmlAnswer(
      sitemap(SHOP_URL, standingPages(dataOf(await readFacilities()).facilities)),
      'application/xml',
    )
  if (params.part !== 'barang') return new Response(null, { status: 404 })
  const after = url.searchParams.get('setelah')?.slice(0, 120)
  const { goods } = await readHandles(goodsPerPart, after || undefined)
  return xmlAnswer(sitemap(SHOP_URL, goodsPages(goods)), 'application/xml')
}
