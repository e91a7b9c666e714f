import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { Journal } from '../../../medusa/src/modules/ledger/journal.ts'
import type LedgerService from '../../../medusa/src/modules/ledger/service.ts'
import type { Rupiah } from '../../../medusa/src/money/rupiah.ts'
import { startTestDatabase } from '../../../scripts/testing/test-database.ts'
import type { BenchCase } from '../bench-case.ts'
import { openLedger } from '../ledger/ledger-service.ts'
import { insertPlain, makePlainTables, writtenRows } from '../ledger/plain-tables.ts'
import { quantile } from '../quantile.ts'

const BATCH = 500
const WARM_UP = 4
const ROUNDS = 24
const PER_SECOND = 2_000
const RATIO = 0.5
const FACILITIES = ['fac_bangli', 'fac_kendari', 'fac_malang']

const ledgerPost: BenchCase = {
  name: 'ledger-post',
  target: `≥ ${PER_SECOND.toLocaleString('en')} transactions of two postings per second in one process, and ≥ ${RATIO} of plain inserts of the same rows`,
  async run() {
    const database = await startTestDatabase()
    const { ledger, sql } = openLedger(await database.copy('ledger_post'))
    try {
      for (const facility_id of FACILITIES) await ledger.openBook(facility_id, ['425119'])
      await makePlainTables(sql)
      return await measure(ledger, sql)
    } finally {
      await sql.destroy()
      await database.stop()
    }
  },
}

export default ledgerPost

/** Each round posts a batch, then inserts the very rows it left into the plain tables, so that both meet the same machine. */
async function measure(ledger: LedgerService, sql: Knex) {
  const posted: number[] = []
  const plain: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const journals = batchOf(round)
    const started = performance.now()
    const results = await ledger.postMany(journals)
    const ours = performance.now() - started
    const written = await writtenRows(
      sql,
      results.map(({ id }) => id),
    )
    const plainStarted = performance.now()
    await insertPlain(sql, written)
    const theirs = performance.now() - plainStarted
    if (round < WARM_UP) continue
    posted.push(ours)
    plain.push(theirs)
  }
  const violations = await ledger.verify()
  if (violations.length > 0) throw new Error(`The books are broken: ${JSON.stringify(violations[0])}`)
  return report(posted, plain)
}

function report(posted: readonly number[], plain: readonly number[]) {
  const total = (times: readonly number[]) => times.reduce((sum, time) => sum + time, 0)
  const perSecond = (times: readonly number[]) => (times.length * BATCH * 1000) / total(times)
  const ratios = posted.map((time, round) => (plain[round] as number) / time)
  const ratio = quantile(ratios, 0.5)
  const rows = [
    {
      what: 'posted by the ledger',
      'per second': Math.round(perSecond(posted)),
      'p50 ms of a batch': quantile([...posted], 0.5).toFixed(1),
    },
    {
      what: 'plain inserts',
      'per second': Math.round(perSecond(plain)),
      'p50 ms of a batch': quantile([...plain], 0.5).toFixed(1),
    },
    { what: 'ratio, median of the rounds', 'per second': ratio.toFixed(2), 'p50 ms of a batch': '' },
  ]
  return {
    isMet: perSecond(posted) >= PER_SECOND && ratio >= RATIO,
    rows,
    figures: { 'posted per second': perSecond(posted), 'plain per second': perSecond(plain), ratio },
  }
}

/** Payments of a month to three facilities: goods and shipping. */
function batchOf(round: number): Journal[] {
  return Array.from({ length: BATCH }, (_, place) => {
    const source_id = `forder_${round}_${place}`
    return {
      facility_id: FACILITIES[place % FACILITIES.length] as string,
      effective_on: `2026-03-${String(1 + (round % 28)).padStart(2, '0')}`,
      source_type: 'facility_order',
      source_id,
      event: 'payment_received',
      idempotency_key: `payment_received:${source_id}`,
      memo: 'Pembayaran pembeli diterima',
      actor: 'staff_bendahara',
      facility_order_id: source_id,
      lines: [
        { debit: '1101', credit: '2101', amount: BigInt(100_000 + place) as Rupiah, memo: 'Harga barang' },
        { debit: '1101', credit: '2101', amount: 25_000n as Rupiah, memo: 'Ongkos kirim' },
      ],
    }
  })
}
