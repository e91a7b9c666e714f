import { Module } from '@medusajs/framework/utils'
import FacilityOrderService from './service'

export const FACILITY_ORDER_MODULE = 'facility_order'
export default Module(FACILITY_ORDER_MODULE, { service: FacilityOrderService })
