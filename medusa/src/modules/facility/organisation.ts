import type { Picture } from '../../contract/picture'
import type { OrganisationType } from '../../contract/role'

/** A facility as its table holds it. */
export interface FacilityRecord {
  id: string
  slug: string
  name: string
  type: 'lapas' | 'rutan' | 'lpp' | 'bapas'
  class: string | null
  region_office_id: string
  satker_code: string
  kppn_code: string
  street: string
  area_code: string
  postal_code: string
  time_zone: 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura'
  pickup_hours: Record<string, string>
  phone: string
  whatsapp: string | null
  email: string | null
  is_pkp: boolean
  description: string
  description_en: string
  sells: boolean
  payment_deadline_hours: number
  stock_location_id: string | null
  picture: Picture | null
}
/** A facility before it has ids; deadlines are those of the table when absent. */
export type NewFacility = Omit<
  FacilityRecord,
  'id' | 'stock_location_id' | 'picture' | 'payment_deadline_hours'
>

export interface Workshop {
  id: string
  facility_id: string
  slug: string
  name: string
  craft: string
  /** Pieces it can make in a week; null when its desk knows no limit. */
  weekly_capacity: number | null
}

export interface Cooperative {
  id: string
  slug: string
  name: string
  legal_form: string
  registration_status: 'BELUM' | 'SUDAH'
  deed_number: string | null
  area_code: string
  phone: string | null
  email: string | null
}

export interface RegionOffice {
  id: string
  slug: string
  name: string
  province_code: string
}

/** The directorate general of corrections (Ditjenpas): it stands above every region. */
export interface Directorate {
  id: string
  slug: string
  name: string
}

export interface Partner {
  id: string
  slug: string
  name: string
  kind: string
  facility_id: string | null
}

export interface FacilityPartner extends Partner {
  facility_id: string
  /** Given once in its facility, whose book keeps the partner's account under it. */
  number: number
}

export interface BankAccount {
  id: string
  bank: string
  number: string
  holder: string
}

/** What a desk shows of any organisation. */
export interface OrganisationName {
  organisation_type: OrganisationType
  organisation_id: string
  organisation_name: string
  organisation_slug: string
  time_zone: string | null
}
