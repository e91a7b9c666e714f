import { Module } from '@medusajs/framework/utils'
import QuoteService from './service'

export default Module('quote', { service: QuoteService })
