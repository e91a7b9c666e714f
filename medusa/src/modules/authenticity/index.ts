import { Module } from '@medusajs/framework/utils'
import AuthenticityService from './service'

export default Module('authenticity', { service: AuthenticityService })
