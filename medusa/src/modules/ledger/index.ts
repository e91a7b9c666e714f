import { Module } from '@medusajs/framework/utils'
import LedgerService from './service'

/** Double-entry books, one per facility (design §6). */
export default Module('ledger', { service: LedgerService })
