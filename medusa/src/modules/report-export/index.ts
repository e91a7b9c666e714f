import { Module } from '@medusajs/framework/utils'
import ReportExportService from './service'

/** Files of long reports: asked for, made in the background, kept for a week. */
export default Module('report_export', { service: ReportExportService })
