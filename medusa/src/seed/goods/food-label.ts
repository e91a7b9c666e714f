import type { FoodLabelSeed } from './good-seed'

interface FoodLabelInput {
  /** Four digits of the regency, as in the permit number. */
  regency: string
  serial: number
  net_content: string
  net_weight_grams: number
  expiry_days: number
}

/** An invented but well-formed label: P-IRT with 13 digits and a year, halal with `ID` and 17 digits beginning 9911. */
export function foodLabel({ regency, serial, ...content }: FoodLabelInput): FoodLabelSeed {
  return {
    pirt_number: `P-IRT 206${regency}01${String(serial).padStart(4, '0')}-26`,
    halal_number: `ID99110000${regency}${String(serial).padStart(5, '0')}`,
    ...content,
  }
}
