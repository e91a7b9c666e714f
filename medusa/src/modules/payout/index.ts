import { Module } from '@medusajs/framework/utils'
import PayoutService from './service'

/** Money that leaves the bank for those to whom it is owed. */
export default Module('payout', { service: PayoutService })
