import { areaLevels, missingArea, noArea, readArea } from '../checkout/area-choice.ts'
import { type AddressForm, inputNames, readAddress, textOf } from '../checkout/checkout-form.ts'
import type { AddressBody, BookAddress } from './account.server.ts'

/** An address of the book, exactly as typed. */
export interface BookForm extends AddressForm {
  name: string
  phone: string
  is_default: boolean
}

/** The name of the input that makes an address the default. */
export const defaultInput = 'utama'

/** A form for a new address. */
export const emptyBookForm: BookForm = {
  name: '',
  phone: '',
  ...noArea,
  street: '',
  postal_code: '',
  landmark: '',
  is_default: false,
}

/** An address of the book, to be changed or to order to. */
export function formOf(address: BookAddress): BookForm {
  return {
    name: address.name,
    phone: address.phone,
    text: address.area,
    ...areaLevels(address.area_code),
    street: address.street,
    postal_code: address.postal_code ?? '',
    landmark: address.landmark ?? '',
    is_default: address.is_default,
  }
}

/** Reads a posted form. */
export function readBookForm(data: FormData): BookForm {
  return {
    name: textOf(data, inputNames.name),
    phone: textOf(data, inputNames.phone),
    ...readArea(data),
    ...readAddress(data),
    is_default: data.get(defaultInput) === 'ya',
  }
}

/** The address as the backend wants it. */
export function bookBody(form: BookForm): AddressBody {
  return {
    name: form.name,
    phone: form.phone,
    area_code: form.village,
    street: form.street,
    postal_code: form.postal_code,
    landmark: form.landmark,
    is_default: form.is_default,
  }
}

/** Turns the backend's sentences by field into sentences by the page's inputs. */
export function bookErrors(fields: Readonly<Record<string, string>>, form: BookForm): Record<string, string> {
  const inputs: Record<string, string> = {
    name: inputNames.name,
    phone: inputNames.phone,
    area_code: missingArea(form),
    street: inputNames.street,
    postal_code: inputNames.postal_code,
    landmark: inputNames.landmark,
  }
  return Object.fromEntries(Object.entries(fields).map(([field, words]) => [inputs[field] ?? field, words]))
}
