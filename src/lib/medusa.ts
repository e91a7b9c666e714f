import { BACKEND_URL } from 'astro:env/server'
import type { z } from '@medusajs/framework/zod'
import { createClient, type Result } from './backend-client.ts'

/** What a route of the contract answers: `ResponseOf<typeof import('…/contract/catalogue').readListing>`. */
export type ResponseOf<Contract extends { response: z.ZodType }> = z.output<Contract['response']>

/** What a route of the contract is sent as its body, before it is validated. */
export type BodyOf<Contract extends { body?: z.ZodType | undefined }> = z.input<NonNullable<Contract['body']>>

/** The one connection of this process to the backend. */
export const medusa = createClient({ base_url: BACKEND_URL, fetch: globalThis.fetch, now: Date.now })

export type { Failure, Result } from './backend-client.ts'

/** The data of a result, or null for "there is no such thing"; any other failure is thrown and becomes the 500 page. */
export function dataOrNull<T>(result: Result<T>): T | null {
  if (result.ok) return result.data
  if (result.status === 404) return null
  throw new Error(`The backend answered ${result.status}: ${result.error.message}`)
}
