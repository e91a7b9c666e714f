import { Module } from '@medusajs/framework/utils'
import PremiService from './service'

/** Makers by code, their work, and the premi that is owed and paid to them. No table here knows a name. */
export default Module('premi', { service: PremiService })
