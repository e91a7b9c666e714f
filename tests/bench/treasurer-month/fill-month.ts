import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { Journal } from '../../../medusa/src/modules/ledger/journal.ts'
import type LedgerService from '../../../medusa/src/modules/ledger/service.ts'
import type { Rupiah } from '../../../medusa/src/money/rupiah.ts'

export const FACILITY = 'fac_bangli'
/** The month that is looked at, and the one before it, whose balance it opens with. */
export const MONTH = '2026-10'
const EARLIER = '2026-09'
const BATCH = 500

/** A facility with a month of so many postings in its book, and a fifth as many in the month before. */
export async function fillMonth(sql: Knex, ledger: LedgerService, postings: number): Promise<void> {
  await sql.raw(
    `INSERT INTO region_office (id, slug, name, province_code) VALUES ('kanwil_1', 'kanwil', 'Kanwil Bali', '51');
     INSERT INTO facility (id, slug, name, type, class, region_office_id, satker_code, kppn_code, street, area_code, postal_code,
         time_zone, pickup_hours, phone, description)
       VALUES ('${FACILITY}', 'lapas-bangli', 'Lapas Bangli', 'lapas', 'IIA', 'kanwil_1', '632331', '037', 'Jalan 1', '51.06.01.1001',
         '80613', 'Asia/Makassar', '{}', '+6281234567890', 'Lapas')`,
  )
  await ledger.openBook(FACILITY, ['425112', '425119'])
  for (const [month, count] of [
    [EARLIER, postings / 5],
    [MONTH, postings],
  ] as const) {
    const journals = journalsOf(month, count)
    for (let from = 0; from < journals.length; from += BATCH)
      await ledger.postMany(journals.slice(from, from + BATCH))
  }
  await sql.raw('VACUUM ANALYZE')
}

/** Payments of two postings each; every fifth journal settles the payment before it, and every fiftieth deposits. */
function journalsOf(month: string, postings: number): Journal[] {
  return Array.from({ length: postings / 2 }, (_, place) => {
    const day = `${month}-${String(1 + Math.floor((place * 2 * 28) / postings)).padStart(2, '0')}`
    const is_settled = place % 5 === 4
    const is_deposited = place % 50 === 49
    const event = is_deposited ? 'pnbp_deposited' : is_settled ? 'proceeds_settled' : 'payment_received'
    const source_id = `${month}_${place}`
    const [debit, credit, other] = is_deposited
      ? ['2301.425119', '1101', '1101']
      : is_settled
        ? ['2101', '2301.425119', '2201']
        : ['1101', '2101', '2101']
    return {
      facility_id: FACILITY,
      effective_on: day,
      source_type: 'bench',
      source_id,
      event,
      idempotency_key: `${event}:${source_id}`,
      memo: `Peristiwa ${event}`,
      actor: 'staff_bendahara',
      facility_order_id: `forder_${month}_${place - (is_settled ? 1 : 0)}`,
      lines: [
        { debit, credit, amount: BigInt(50_000 + (place % 977)) as Rupiah, memo: 'Harga barang' },
        { debit, credit: other, amount: 25_000n as Rupiah, memo: 'Ongkos kirim' },
      ],
    }
  })
}
