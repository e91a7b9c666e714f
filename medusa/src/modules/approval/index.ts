import { Module } from '@medusajs/framework/utils'
import ApprovalService from './service'

export default Module('approval', { service: ApprovalService })
