import { Module } from '@medusajs/framework/utils'
import ComplaintService from './service'

export default Module('complaint', { service: ComplaintService })
