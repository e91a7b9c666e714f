import { BACKEND_URL, STOREFRONT_SECRET } from 'astro:env/server'
import type { z } from '@medusajs/framework/zod'
import { createClient, type Result } from './backend-client.ts'
import { changesHeard } from './changes-heard.ts'
import { pageLanguage } from './page-language.ts'

/** What a route of the contract answers: `ResponseOf<typeof import('…/contract/catalogue').readListing>`. */
export type ResponseOf<Contract extends { response: z.ZodType }> = z.output<Contract['response']>

/** What a route of the contract is sent as its body, before it is validated. */
export type BodyOf<Contract extends { body?: z.ZodType | undefined }> = z.input<NonNullable<Contract['body']>>

/** The one connection of this process to the backend. */
export const medusa = createClient({
  base_url: BACKEND_URL,
  ...(STOREFRONT_SECRET ? { headers: { 'x-storefront-secret': STOREFRONT_SECRET } } : {}),
  fetch: globalThis.fetch,
  now: Date.now,
  changes: changesHeard,
  language: pageLanguage,
})

export { type Failure, isStale, type Result } from './backend-client.ts'

/** Thrown where a page cannot go on without the backend; the 500 page says so in plain words. */
export class BackendAway extends Error {
  override name = 'BackendAway'
}

/** The data of a result that must be there; anything else is thrown and becomes the 500 page. */
export function dataOf<T>(result: Result<T>): T {
  if (result.ok) return result.data
  const sentence = `The backend answered ${result.status}: ${result.error.message}`
  throw result.status === 503 ? new BackendAway(sentence) : new Error(sentence)
}

/** The data of a result, or null for "there is no such thing". */
export function dataOrNull<T>(result: Result<T>): T | null {
  return !result.ok && result.status === 404 ? null : dataOf(result)
}
