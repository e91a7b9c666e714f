import { MedusaError } from '@medusajs/framework/utils'

/** A whole amount of rupiah. Only the functions of this file make one (design: whole rupiah everywhere). */
export type Rupiah = bigint & { readonly __unit: 'rupiah' }

/** Any integer-like value (bigint, integer number, or the decimal string Postgres returns) as rupiah. A fraction throws. */
export function rupiah(value: bigint | number | string): Rupiah {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw fraction(value)
  if (typeof value === 'string' && !/^-?\d+(\.0+)?$/.test(value)) throw fraction(value)
  return BigInt(typeof value === 'string' ? value.replace(/\.0+$/, '') : value) as Rupiah
}

/** For JSON answers: exact below 2^53 rupiah, and an error instead of a silent rounding above. */
export function rupiahToJson(amount: Rupiah): number {
  if (amount > BigInt(Number.MAX_SAFE_INTEGER) || amount < -BigInt(Number.MAX_SAFE_INTEGER))
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `Amount ${amount} is too large for JSON.`)
  return Number(amount)
}

export function sumRupiah(amounts: Iterable<Rupiah>): Rupiah {
  let total = 0n
  for (const amount of amounts) total += amount
  return total as Rupiah
}

function fraction(value: unknown) {
  return new MedusaError(MedusaError.Types.INVALID_DATA, `Amounts are whole rupiah; got ${String(value)}.`)
}
