import type { ReportDefinition } from '../report-definition'
import { bku } from './bku'
import { bukuPembantu } from './buku-pembantu'
import { bulanan } from './bulanan'
import { danaPembeli } from './dana-pembeli'
import { harian } from './harian'
import { neracaSaldo } from './neraca-saldo'
import { pembagianKoperasi } from './pembagian-koperasi'
import { pembagianMitra } from './pembagian-mitra'
import { penjualan } from './penjualan'
import { premi } from './premi'
import { rekapWilayah } from './rekap-wilayah'
import { rekeningKoperasi } from './rekening-koperasi'
import { setoranTerlambat } from './setoran-terlambat'
import { targetPnbp } from './target-pnbp'

/** Every report, in the order of the list. One file each. */
export const REPORTS: readonly ReportDefinition[] = [
  // Books
  harian,
  bku,
  bukuPembantu,
  neracaSaldo,
  // Treasury
  bulanan,
  danaPembeli,
  targetPnbp,
  setoranTerlambat,
  // Division
  pembagianKoperasi,
  pembagianMitra,
  premi,
  // Sales
  penjualan,
  // Beside and above facilities
  rekeningKoperasi,
  rekapWilayah,
]
