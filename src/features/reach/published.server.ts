import type {
  listPublishedGoods,
  listPublishedHandles,
  PublishedGood,
  PublishedHandle,
} from '../../../medusa/src/contract/published.ts'
import { dataOf, medusa, type ResponseOf } from '../../lib/medusa.ts'
import { withQuery } from '../../paths.ts'

const goodsPerCall = 250

/** One part of the handles of all published goods, from the one after `after` on. Not remembered: it is large, and asked for rarely. */
export async function readHandles(
  limit: number,
  after?: string | undefined,
): Promise<ResponseOf<typeof listPublishedHandles>> {
  return dataOf(await medusa.call(withQuery('/store/published-handles', { after, limit })))
}

/** All published goods with their addresses' last change, in parts of `limit`. */
export async function* allHandles(limit: number): AsyncGenerator<PublishedHandle[]> {
  for (let after: string | undefined; ; ) {
    const { goods, next } = await readHandles(limit, after)
    if (goods.length > 0) yield goods
    if (next === null) return
    after = next
  }
}

/** The newest published goods. */
export async function readNewest(limit: number): Promise<PublishedGood[]> {
  const answer = await medusa.read<ResponseOf<typeof listPublishedGoods>>(
    withQuery('/store/published-goods', { limit }),
  )
  return dataOf(answer).goods
}

/** All published goods, newest first, as they are read. */
export async function* allGoods(): AsyncGenerator<PublishedGood[]> {
  for (let after: string | undefined; ; ) {
    const answer = await medusa.call<ResponseOf<typeof listPublishedGoods>>(
      withQuery('/store/published-goods', { after, limit: goodsPerCall }),
    )
    const { goods, next } = dataOf(answer)
    yield goods
    if (next === null) return
    after = next
  }
}
