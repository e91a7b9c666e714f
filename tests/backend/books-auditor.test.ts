import { expect, test } from 'vitest'
import type TreasuryService from '../../medusa/src/modules/treasury/service'
import { verifyOn } from '../../medusa/src/workflows/verify/verify-all'
import { AuditedBook } from './auditor/book.ts'
import { Engine } from './auditor/engine.ts'
import { SCHEMES } from './auditor/schemes.ts'
import { Walk } from './auditor/walk.ts'
import { bareContainer } from './fixtures/bare-container.ts'
import { randomFrom } from './fixtures/random.ts'
import { RAW_FACILITIES, rawFacilities } from './fixtures/raw-facilities.ts'
import { databaseSuite } from './runner/database-suite.ts'

/*
 * Goal: whatever happens in whatever order, the books hold what an auditor would have written. Method: random commands on three
 * facilities with different schemes, late, twice, wrong and retried; an auditor in memory, who shares no code with the product, says
 * for each whether it may be done and what the balances are then. `BOOKS_SEED=… npm test -- backend books-auditor` walks one walk
 * again; BOOKS_COMMANDS makes it longer.
 */

const SEED = Number(process.env.BOOKS_SEED ?? Date.now() % 2 ** 32)
const COMMANDS = Number(process.env.BOOKS_COMMANDS ?? 20_000)
const FIRST_MONTH = '2027-01'

/** What a whole walk must have done, and what it must have been refused. */
const ACTS = {
  done: `capture, same capture, settle, refund due, refund, refund of divided, refund of deposited, bill, bill void, deposit,
    new billing code, reversal by head, claim sent, claim granted, claim refused, claim borne, payout prepared,
    payout approved by head, payout turned down, journal by head, close`,
  refused: `other capture, settle, refund due, refund, refund of deposited, bill, bill void, deposit, new billing code,
    reversal by head, reversal by treasurer, claim sent, claim granted, claim borne, payout prepared, payout approved by head,
    payout approved by treasurer, journal by head, journal by treasurer, close`,
}
const EVERYTHING = Object.entries(ACTS).flatMap(([outcome, acts]) =>
  acts.split(/,\s+/).map((act) => `${act} ${outcome}`),
)

databaseSuite('The books against an independent auditor', (sql) => {
  test(`${COMMANDS} random commands leave the books as the auditor has them, seed ${SEED}`, async () => {
    const began = performance.now()
    await rawFacilities(sql())
    const container = bareContainer(sql())
    const treasury = container.resolve<TreasuryService>('treasury')
    const scheme_ids: Record<string, string> = {}
    for (const facility_id of RAW_FACILITIES)
      scheme_ids[facility_id] = await treasury.adoptScheme({ ...SCHEMES[facility_id].adopted, facility_id })
    const engine = new Engine(container, scheme_ids)
    const walks = RAW_FACILITIES.map((facility_id, index) => {
      const book = new AuditedBook(facility_id, SCHEMES[facility_id].audited, `${FIRST_MONTH}-04`)
      return new Walk(book, engine, randomFrom(SEED + index), FIRST_MONTH)
    })
    const each = Math.ceil(COMMANDS / walks.length)
    try {
      await Promise.all(walks.map((walk) => walk.run(each)))
    } catch (error) {
      throw new Error(`BOOKS_SEED=${SEED}: ${(error as Error).message}`, { cause: error })
    }
    const counts: Record<string, number> = {}
    for (const walk of walks)
      for (const [name, count] of Object.entries(walk.counts)) counts[name] = (counts[name] ?? 0) + count
    console.log(
      `books: seed ${SEED}, ${each * walks.length} commands in ${Math.round((performance.now() - began) / 1000)} s, ${JSON.stringify(counts)}`,
    )
    if (COMMANDS >= 20_000) for (const what of EVERYTHING) expect(counts[what], what).toBeGreaterThan(0)
    for (const { book, violations } of await verifyOn(sql())) expect(violations, book).toEqual([])
  }, 1_800_000)
})
