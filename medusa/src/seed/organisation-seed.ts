/** The kinds of prison facility the shop knows; a bapas supervises people on parole and sells nothing itself. */
export type FacilityType = 'lapas' | 'rutan' | 'lpp' | 'bapas'

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

export type TimeZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura'

/** When the proceeds of a delivered order are split: at hand-over, or once the buyer can no longer return it. */
export type SettlementTrigger = 'ON_HANDOVER' | 'ON_RETURN_WINDOW_CLOSED'

export interface BankAccountSeed {
  bank: string
  number: string
  holder: string
}

/** A place inside a facility where goods are made: the only maker a buyer ever sees. */
export interface WorkshopSeed {
  slug: string
  name: string
  craft: string
  /** Pieces it can make in a week. */
  weekly_capacity: number
}

/** A text in both languages of the shop. */
export interface BothLanguages {
  id: string
  en: string
}

/** A regional office of the directorate general ("Kanwil Ditjenpas"). */
export interface RegionSeed {
  slug: string
  name: string
  /** Kemendagri province code, two digits. */
  province_code: string
  email: string
}

/** The directorate general that all regional offices belong to. */
export interface DirectorateSeed {
  slug: string
  name: string
}

/** Whether the cooperative is already a legal entity (domain.md: many Primkopasindo are not yet). */
export type RegistrationStatus = 'BELUM' | 'SUDAH'

export interface CooperativeSeed {
  slug: string
  name: string
  legal_form: string
  registration_status: RegistrationStatus
  /** Number of the deed of approval, where there is one; invented. */
  registration_number: string | null
  /** Kemendagri village code. */
  area_code: string
  street: string
  postal_code: string
  phone: string
  email: string
  bank_account: BankAccountSeed
}

export interface PartnerSeed {
  slug: string
  name: string
  kind: 'training' | 'company'
  /** Facilities it works with. */
  facilities: string[]
  description: BothLanguages
}

/**
 * A facility as the demo knows it. Names, places and classes are those of the field; codes, telephone numbers, account
 * numbers and addresses of letters are invented (satker and KPPN codes begin with 9).
 */
export interface FacilitySeed {
  slug: string
  name: string
  type: FacilityType
  class: 'IIA' | 'IIB' | 'III' | null
  /** Slug of its regional office. */
  region: string
  /** Slug of the cooperative that sends its goods; null where nothing is sold. */
  cooperative: string | null
  sells_goods: boolean
  satker_code: string
  kppn_code: string
  street: string
  /** Kemendagri village code, e.g. 53.10.12.1011. */
  area_code: string
  postal_code: string
  time_zone: TimeZone
  /** Opening hours of the pick-up counter; a weekday that is missing is closed. */
  pickup_hours: Partial<Record<Weekday, string>>
  phone: string
  whatsapp: string
  email: string
  is_pkp: boolean
  description: BothLanguages
  workshops: WorkshopSeed[]
  /** Key of its split scheme in `presets.ts`; null where nothing is sold. */
  split_preset: string | null
  /** Slug of the partner whose share the preset has, where it has one. */
  split_partner?: string
  settlement_trigger: SettlementTrigger
  bank_account: BankAccountSeed
  /** Who pays for material, in one sentence. */
  cost_share_note: string
}
