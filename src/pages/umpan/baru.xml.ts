import { SHOP_URL } from 'astro:env/server'
import type { APIRoute } from 'astro'
import { newGoodsFeed } from '../../features/reach/feed.ts'
import { readNewest } from '../../features/reach/published.server.ts'
import { xmlAnswer } from '../../features/reach/xml-answer.ts'

/** What is new in the shop, for feed readers. */
export const GET: APIRoute = async ({ locals }) => {
  const feed = newGoodsFeed(SHOP_URL, await readNewest(40), locals.locale)
  return xmlAnswer(feed, 'application/rss+xml')
}
