import { Module } from '@medusajs/framework/utils'
import TransferService from './service'

export const TRANSFER_MODULE = 'transfer'
export default Module(TRANSFER_MODULE, { service: TransferService })
