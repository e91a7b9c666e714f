import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { bookActs } from './acts/book-acts.ts'
import { depositActs } from './acts/deposit-acts.ts'
import type { MoneyAct } from './acts/money-act.ts'
import { payoutActs } from './acts/payout-acts.ts'
import { premiActs } from './acts/premi-acts.ts'
import { saleActs } from './acts/sale-acts.ts'
import { saleSteps } from './acts/sale-steps.ts'

/** Every act by which money is booked, or by which it is settled how it will be. */
export async function moneyActs(sql: Knex, container: MedusaContainer): Promise<MoneyAct[]> {
  const sale = await saleSteps(sql, container)
  return [
    ...saleActs(sql, container, sale),
    ...depositActs(sql, container, sale),
    ...payoutActs(container, sale),
    ...premiActs(sql, container),
    ...bookActs(sql, container),
  ]
}
