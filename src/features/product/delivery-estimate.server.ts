import type { listRegencies } from '../../../medusa/src/contract/facility.ts'
import { medusa, type ResponseOf, type Result } from '../../lib/medusa.ts'
import { quoteCart } from '../cart/quote.server.ts'

type Provinces = ResponseOf<typeof listRegencies>['provinces']

/** The cookie that remembers where this browser wants things sent; it holds nothing but a regency's code. */
export const destinationCookie = 'tujuan'

/** Every regency and city, below its province. */
export function readRegencies(): Promise<Result<ResponseOf<typeof listRegencies>>> {
  return medusa.read('/store/regencies')
}

/** A regency by its code, with its province. */
export function findRegency(provinces: Provinces, code: string | undefined) {
  const province = provinces.find((each) => code?.startsWith(`${each.code}.`))
  const regency = province?.regencies.find((each) => each.code === code)
  return province && regency ? { ...regency, province: province.name } : undefined
}

/** What sending one piece costs and when it arrives, as of now; undefined when it cannot be asked or is not sold any more. */
export async function estimateDelivery(variant_id: string, regency_code: string) {
  const quote = await quoteCart([{ variant_id, quantity: 1 }], regency_code)
  return quote.ok ? quote.data.parts[0] : undefined
}
