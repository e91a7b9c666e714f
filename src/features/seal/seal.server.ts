import type { verifySeal as contract } from '../../../medusa/src/contract/authenticity.ts'
import { medusa, type ResponseOf, type Result } from '../../lib/medusa.ts'

/** Asks whether a code is genuine; every asking is counted. */
export function verifySeal(code: string, caller: string): Promise<Result<ResponseOf<typeof contract>>> {
  return medusa.call(`/store/authenticity/${encodeURIComponent(code)}`, {
    headers: { 'x-buyer-address': caller },
  })
}
