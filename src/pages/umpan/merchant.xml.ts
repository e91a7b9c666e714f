import { SHOP_URL } from 'astro:env/server'
import type { APIRoute } from 'astro'
import { merchantFeed } from '../../features/reach/merchant-feed.ts'
import { allGoods } from '../../features/reach/published.server.ts'
import { xmlAnswer } from '../../features/reach/xml-answer.ts'

/** Every published item for Google Merchant, written as it is read. */
export const GET: APIRoute = async ({ locals }) => {
  const goods = allGoods()
  // What the backend refuses must be an error, not the beginning of a feed.
  const first = await goods.next()
  const pieces = merchantFeed(SHOP_URL, from(first, goods), locals.locale)
  return xmlAnswer(streamOf(pieces), 'application/xml')
}

async function* from<Item>(first: IteratorResult<Item>, rest: AsyncGenerator<Item>) {
  if (first.done) return
  yield first.value
  yield* rest
}

/** Pieces of text as the body of an answer; each is made when the one before has been taken. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
