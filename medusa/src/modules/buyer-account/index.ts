import { Module } from '@medusajs/framework/utils'
import BuyerAccountService from './service'

export default Module('buyer_account', { service: BuyerAccountService })
