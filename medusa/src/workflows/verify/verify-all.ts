import { type Knex, knex } from '@medusajs/framework/mikro-orm/knex'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import LedgerService from '../../modules/ledger/service'
import TreasuryService from '../../modules/treasury/service'
import { verifyDueDates } from '../deposit/verify-due-dates'
import { verifyPayouts } from '../payout/verify-payouts'
import { verifyPremi } from '../premi/verify-premi'
import { verifyProceeds } from '../proceeds/verify-proceeds'
import { verifySchemes } from '../scheme/verify-schemes'
import { approvalViolations } from './approval-violations'
import { contentViolations } from './content-violations'
import { eventViolations } from './event-violations'
import { type OrderViolation, orderViolations } from './order-violations'
import { searchViolations } from './search-violations'

/** What one book of the shop was found to be. */
export interface Verified {
  book: string
  violations: OrderViolation[]
}

/** Checks orders, ledger, treasury and search again from raw rows, without starting the backend. */
export async function verifyAll(databaseUrl: string): Promise<Verified[]> {
  const pg = knex({ client: 'pg', connection: databaseUrl, pool: { min: 0, max: 2 } })
  try {
    return await verifyOn(pg)
  } finally {
    await pg.destroy()
  }
}

/** The same on a connection that is there already. */
export async function verifyOn(pg: Knex): Promise<Verified[]> {
  const cradle = { [ContainerRegistrationKeys.PG_CONNECTION]: pg }
  return [
    { book: 'facility orders', violations: await orderViolations(pg) },
    { book: 'approvals', violations: [...(await approvalViolations(pg)), ...(await contentViolations(pg))] },
    { book: 'ledger', violations: await new LedgerService(cradle).verify() },
    { book: 'events of the ledger', violations: await eventViolations(pg) },
    {
      book: 'treasury',
      violations: [
        ...(await new TreasuryService(cradle).verify()),
        ...(await verifySchemes(pg)),
        ...(await verifyDueDates(pg)),
      ],
    },
    { book: 'treasury against ledger', violations: await verifyProceeds(pg) },
    { book: 'premi', violations: await verifyPremi(pg) },
    { book: 'payouts', violations: await verifyPayouts(pg) },
    { book: 'search', violations: await searchViolations(pg) },
  ]
}
