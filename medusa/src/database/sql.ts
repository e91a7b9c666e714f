import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'

/** A connection or an open transaction: every service method that touches the database takes one of these. */
export type Sql = Knex | Knex.Transaction

/** The backend's one connection pool. */
export function database(container: MedusaContainer): Knex {
  return container.resolve(ContainerRegistrationKeys.PG_CONNECTION) as unknown as Knex
}

/** All rows of one statement. Bindings are `?`. bigint and numeric columns arrive as strings: pass them to `rupiah()`. */
export async function rows<Row>(sql: Sql, text: string, bindings: readonly unknown[] = []): Promise<Row[]> {
  const result = await sql.raw(text, bindings as never)
  return result.rows as Row[]
}

/** The first row, or undefined. */
export async function row<Row>(
  sql: Sql,
  text: string,
  bindings: readonly unknown[] = [],
): Promise<Row | undefined> {
  return (await rows<Row>(sql, text, bindings))[0]
}

/**
 * Lets a core Medusa service write inside our transaction: pass the result as the service's last argument, then flush it.
 * It relies on two internals of Medusa (`baseRepository_`, `setTransactionContext`), so it is the only place that does. Inside a workflow
 * (a scheduled job is one) Medusa puts a context of its own in the place of any that is not marked as one.
 */
export function joinTransaction(service: unknown, transaction: Knex.Transaction) {
  const { baseRepository_ } = service as { baseRepository_: { getFreshManager(): CoreEntityManager } }
  const manager = baseRepository_.getFreshManager()
  manager.setTransactionContext(transaction)
  return { transactionManager: manager, __type: 'MedusaContext' as const }
}

interface CoreEntityManager {
  setTransactionContext(transaction: Knex.Transaction): void
  flush(): Promise<void>
}
