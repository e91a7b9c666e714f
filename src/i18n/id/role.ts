import type { Role } from '../../../medusa/src/contract/role.ts'

/** People are shown by role, never by name. */
export const role: Record<Role, string> = {
  catalogue_staff: 'Staf Bimbingan Kerja',
  kasubsi: 'Kasubsi Kegiatan Kerja',
  kasi_giatja: 'Kasi Kegiatan Kerja',
  head: 'Kepala UPT',
  security: 'Kepala Pengamanan',
  treasurer: 'Bendahara Penerimaan',
  cooperative_clerk: 'Petugas Koperasi',
  region_officer: 'Petugas Kantor Wilayah',
  directorate_officer: 'Petugas Direktorat',
  partner: 'Mitra',
}
