import { Module } from '@medusajs/framework/utils'
import TreasuryService from './service'

/** State revenue: split schemes, settlements, deposits (design §7). */
export default Module('treasury', { service: TreasuryService })
