import of2026 from './2026.json'
import of2027 from './2027.json'

/** A day on which every office is closed. */
export interface Holiday {
  /** ISO day. */
  day: string
  name: string
  kind: 'national' | 'joint_leave'
}

/** The holidays of one year as decreed; provisional while only the days fixed by date are known. */
export interface HolidayYear {
  year: number
  is_provisional: boolean
  legal_basis: string
  holidays: readonly Holiday[]
}

/** Every year that is known. The decree for the next one comes in autumn: it replaces the file of that year. */
export const HOLIDAY_YEARS = [of2026, of2027] as readonly HolidayYear[]

/** Rows of a provisional year say so in their legal basis. */
const PROVISIONAL = 'Sementara:'

/** True for the legal basis of a day that stands before the decree. */
export function isProvisional(legal_basis: string): boolean {
  return legal_basis.startsWith(PROVISIONAL)
}
