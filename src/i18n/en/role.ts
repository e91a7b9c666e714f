import type { Words } from '../words.ts'

export const role: Words['role'] = {
  catalogue_staff: 'Work guidance staff',
  kasubsi: 'Head of the work subsection',
  kasi_giatja: 'Head of the work section',
  head: 'Head of the facility',
  security: 'Head of security',
  treasurer: 'Receiving treasurer',
  cooperative_clerk: 'Cooperative clerk',
  region_officer: 'Regional office staff',
  directorate_officer: 'Directorate staff',
  partner: 'Partner',
}
