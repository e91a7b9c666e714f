import type { ReportDefinition } from '../report-definition'
import { bku } from './bku'
import { bukuPembantu } from './buku-pembantu'

/** Every report, in the order of the list. One file each. */
export const REPORTS: readonly ReportDefinition[] = [
  // Books
  bku,
  bukuPembantu,
]
