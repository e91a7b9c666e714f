/**
 * Roles a person may hold in an organisation (design §1; titles differ by class, see `roleTitle`).
 * Facility: catalogue_staff, kasubsi, kasi_giatja, head, security, treasurer. Cooperative: cooperative_clerk.
 * Regional office: region_officer. Directorate: directorate_officer. Partner: partner.
 */
export const ROLES = [
  'catalogue_staff',
  'kasubsi',
  'kasi_giatja',
  'head',
  'security',
  'treasurer',
  'cooperative_clerk',
  'region_officer',
  'directorate_officer',
  'partner',
] as const
export type Role = (typeof ROLES)[number]

/** Roles that decide on listings and orders. */
export const APPROVER_ROLES = ['kasubsi', 'kasi_giatja', 'head'] as const satisfies readonly Role[]

/** Roles that may have a say in an order's approval: the approvers, and security with its veto. */
export const DECIDER_ROLES = [...APPROVER_ROLES, 'security'] as const satisfies readonly Role[]
export type DeciderRole = (typeof DECIDER_ROLES)[number]

/** Roles that prepare goods in the workshop. */
export const WORKSHOP_ROLES = ['catalogue_staff', 'kasubsi', 'kasi_giatja'] as const satisfies readonly Role[]

/** Every role that a facility has. */
export const FACILITY_ROLES = [
  'catalogue_staff',
  'kasubsi',
  'kasi_giatja',
  'head',
  'security',
  'treasurer',
] as const satisfies readonly Role[]

export const ORGANISATION_TYPES = ['facility', 'cooperative', 'region', 'directorate', 'partner'] as const
export type OrganisationType = (typeof ORGANISATION_TYPES)[number]

/** What a role is called on the screen, Indonesian; people are shown by role, never by name. */
export const ROLE_TITLES: Record<Role, string> = {
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
