import { generateEntityId } from '@medusajs/framework/utils'
import type { z } from '@medusajs/framework/zod'
import type { addressBookInput } from '../../contract/buyer-account'
import { row, rows, type Sql } from '../../database/sql'

export type AddressInput = z.output<typeof addressBookInput>

export interface BuyerAddress {
  id: string
  name: string
  phone: string
  area_code: string
  street: string
  postal_code: string | null
  landmark: string | null
  is_default: boolean
}

export const MOST_ADDRESSES = 20

const COLUMNS = 'id, name, phone, area_code, street, postal_code, landmark, is_default'

/** The addresses of one account, the default first. */
export function addressesOf(sql: Sql, account_id: string): Promise<BuyerAddress[]> {
  return rows<BuyerAddress>(
    sql,
    `SELECT ${COLUMNS} FROM buyer_address WHERE account_id = ? ORDER BY is_default DESC, created_at, id`,
    [account_id],
  )
}

/** Adds an address, or changes the one named; the first is the default by itself. Undefined when it is not one of this account, 'full' without room. */
export async function keepAddress(
  trx: Sql,
  { account_id, id, now }: { account_id: string; id?: string | undefined; now: Date },
  input: AddressInput,
): Promise<BuyerAddress | 'full' | undefined> {
  // One change of a book at a time, so that there is one default and never an address too many.
  await trx.raw(`SELECT 1 FROM buyer_account WHERE id = ? FOR UPDATE`, [account_id])
  const book = await addressesOf(trx, account_id)
  const earlier = book.find((each) => each.id === id)
  if (id && !earlier) return undefined
  if (!id && book.length >= MOST_ADDRESSES) return 'full'
  const others = book.filter((each) => each.id !== id)
  const is_default =
    input.is_default || earlier?.is_default === true || !others.some((each) => each.is_default)
  if (is_default)
    await trx.raw(`UPDATE buyer_address SET is_default = false WHERE account_id = ? AND is_default`, [
      account_id,
    ])
  const values = [input.name, input.phone, input.area_code, input.street, input.postal_code, input.landmark]
  if (earlier)
    return row<BuyerAddress>(
      trx,
      `UPDATE buyer_address SET name = ?, phone = ?, area_code = ?, street = ?, postal_code = ?, landmark = ?, is_default = ?
        WHERE id = ? RETURNING ${COLUMNS}`,
      [...values, is_default, earlier.id],
    )
  return row<BuyerAddress>(
    trx,
    `INSERT INTO buyer_address (id, account_id, name, phone, area_code, street, postal_code, landmark, is_default, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING ${COLUMNS}`,
    [generateEntityId(undefined, 'baddr'), account_id, ...values, is_default, now],
  )
}

/** Takes an address out; the oldest of the rest becomes the default in its place. False when it is not one of this account. */
export async function dropAddress(trx: Sql, account_id: string, id: string): Promise<boolean> {
  await trx.raw(`SELECT 1 FROM buyer_account WHERE id = ? FOR UPDATE`, [account_id])
  const gone = await rows(trx, `DELETE FROM buyer_address WHERE id = ? AND account_id = ? RETURNING 1`, [
    id,
    account_id,
  ])
  if (gone.length === 0) return false
  await trx.raw(
    `UPDATE buyer_address SET is_default = true
      WHERE id = (SELECT id FROM buyer_address WHERE account_id = ? ORDER BY created_at, id LIMIT 1)
        AND NOT EXISTS (SELECT FROM buyer_address WHERE account_id = ? AND is_default)`,
    [account_id, account_id],
  )
  return true
}
