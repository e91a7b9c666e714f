import type { FacilitySeed } from './organisation-seed'
import { organisations } from './organisations'

export type FacilityRole = 'catalogue_staff' | 'kasubsi' | 'kasi_giatja' | 'head' | 'security' | 'treasurer'

export type StaffRole =
  | FacilityRole
  | 'cooperative_clerk'
  | 'region_officer'
  | 'directorate_officer'
  | 'partner'

/** One login of the demo. People are roles: the display name is the title of the office, never a person's name. */
export interface PersonSeed {
  email: string
  display_name: string
  role: StaffRole
  organisation_kind: 'facility' | 'cooperative' | 'region' | 'directorate' | 'partner'
  /** Slug of the organisation. */
  organisation: string
  /** ISO date from which the membership holds. */
  valid_from: string
}

const valid_from = '2026-01-01'

/** The accounts of the demo: six roles per selling facility, a clerk per cooperative, an officer per region, two of the directorate, the partners. */
export const people: PersonSeed[] = [
  ...organisations.facilities.filter((facility) => facility.sells_goods).flatMap(officersOf),
  person('catalogue_staff', 'Staf Bimbingan Kerja II', 'staf.bimker-2', 'facility', 'rutan-ruteng'),
  ...organisations.cooperatives.map(({ slug }) =>
    person('cooperative_clerk', 'Petugas Koperasi', 'koperasi', 'cooperative', slug),
  ),
  ...organisations.regions.map(({ slug }) =>
    person('region_officer', 'Petugas Kantor Wilayah', 'wilayah', 'region', slug),
  ),
  // Two: what the directorate decides, one proposes and the other adopts.
  ...organisations.directorates.flatMap(({ slug }) => [
    person('directorate_officer', 'Petugas Direktorat', 'petugas', 'directorate', slug),
    person('directorate_officer', 'Petugas Direktorat II', 'petugas-2', 'directorate', slug),
  ]),
  ...organisations.partners.map(({ slug }) =>
    person('partner', 'Pendamping Mitra', 'mitra', 'partner', slug),
  ),
]

function officersOf(facility: FacilitySeed): PersonSeed[] {
  const of = (role: FacilityRole, title: string, mailbox: string) =>
    person(role, title, mailbox, 'facility', facility.slug)
  return [
    of('catalogue_staff', 'Staf Bimbingan Kerja', 'staf.bimker'),
    of('kasubsi', kasubsiTitle(facility), 'kasubsi'),
    of('kasi_giatja', 'Kasi Kegiatan Kerja', 'kasi'),
    of('head', headTitle(facility), 'kepala'),
    of('security', securityTitle(facility), 'pengamanan'),
    of('treasurer', 'Bendahara Penerimaan', 'bendahara'),
  ]
}

/** Small facilities (class III) have one sub-section for guidance instead of one for work (domain.md 2.4). */
function kasubsiTitle(facility: FacilitySeed): string {
  if (facility.class === 'III') return 'Kasubsi Pembinaan'
  return facility.class === 'IIA' ? 'Kasubsi Bimbingan Kerja' : 'Kasubsi Kegiatan Kerja'
}

/** A lapas has a KPLP, a rutan a head of security (domain.md 2.4). */
function securityTitle(facility: FacilitySeed): string {
  return facility.type === 'rutan' ? 'Kepala Pengamanan Rutan' : 'Kepala KPLP'
}

function headTitle(facility: FacilitySeed): string {
  return facility.type === 'rutan' ? 'Kepala Rutan' : 'Kepala Lapas'
}

function person(
  role: StaffRole,
  display_name: string,
  mailbox: string,
  organisation_kind: PersonSeed['organisation_kind'],
  organisation: string,
): PersonSeed {
  const email = `${mailbox}.${organisation}@lapak-binaan.example`
  return { email, display_name, role, organisation_kind, organisation, valid_from }
}
