import { areaInputs } from '../checkout/area-choice.ts'
import { type CheckoutForm, inputNames } from '../checkout/checkout-form.ts'
import type { BookAddress } from './account.server.ts'
import { formOf } from './address-form.ts'

/** The name of the choice among the addresses of the book, on the checkout page. */
export const savedInput = 'alamat_tersimpan'

/** What a checkout starts with for a buyer who is signed in: the default address, and the address for news. */
export function prefilled(email: string, addresses: readonly BookAddress[]): Partial<CheckoutForm> {
  const [first] = addresses
  if (!first) return { email }
  const { is_default, ...form } = formOf(first)
  return { email, ...form }
}

/** A posted page in which another address of the book was asked for: its inputs take the place of what was typed. Else the page as it is. */
export function withSavedAddress(data: FormData, addresses: readonly BookAddress[]): FormData {
  const chosen = addresses.find(({ id }) => id === data.get(savedInput))
  if (data.get('aksi') !== 'alamat' || !chosen) return data
  const filled: Record<string, string> = {
    [inputNames.name]: chosen.name,
    [inputNames.phone]: chosen.phone,
    [inputNames.street]: chosen.street,
    [inputNames.postal_code]: chosen.postal_code ?? '',
    [inputNames.landmark]: chosen.landmark ?? '',
    [areaInputs.text]: chosen.area,
    [areaInputs.known_text]: chosen.area,
    [areaInputs.known_village]: chosen.area_code,
  }
  for (const [name, value] of Object.entries(filled)) data.set(name, value)
  for (const level of ['found_village', 'province', 'regency', 'district', 'village'] as const)
    data.delete(areaInputs[level])
  return data
}
