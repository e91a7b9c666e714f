import { findOrder as contract } from '../../../contract/tracking'
import { database, row } from '../../../database/sql'
import { handle } from '../../../http/handle'
import { FieldRefusal } from '../../../http/refusal'
import { throttle } from '../../../http/throttle'

/** Ten tries in a quarter of an hour per address and per number: an order can't be found by trying phones. */
const tries = throttle({ points: 10, duration_seconds: 900 })

export const POST = handle(contract, async ({ body, container, remote_address }) => {
  const order_number = body.order_number.toUpperCase().replace(/\s/g, '')
  await tries([`address:${remote_address}`, `number:${order_number}`])
  const found = await row<{ token: string }>(
    database(container),
    `SELECT token FROM checkout WHERE order_number = regexp_replace(?, '-[0-9]+$', '') AND buyer_phone = ?
      OR order_number = ? AND buyer_phone = ?`,
    [order_number, body.phone, order_number, body.phone],
  )
  if (found) return found
  throw new FieldRefusal({
    order_number:
      'Tidak ada pesanan dengan nomor dan telepon ini. Periksa keduanya; nomor pesanan berbentuk LB-000123.',
  })
})
