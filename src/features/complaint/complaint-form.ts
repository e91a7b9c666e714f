import type { sendComplaint } from '../../../medusa/src/contract/complaint.ts'
import type { Locale } from '../../i18n/locale.ts'
import { medusa, type ResponseOf } from '../../lib/medusa.ts'

/** The form of a complaint as it was typed. */
export interface ComplaintForm {
  /** Makes one complaint of one page, however often it is sent. */
  key: string
  facility: string
  name: string
  email: string
  order_number: string
  content: string
}

/** What the page shows of a complaint that was not sent. */
export interface ComplaintView {
  form: ComplaintForm
  errors: Record<string, string>
  message?: string | undefined
  notice: 'not_sent' | 'reused' | null
  status: number
}

/** An empty form; what is known of the order it is about stands in the address. */
export function emptyComplaint(search: URLSearchParams, key: string): ComplaintForm {
  const known = (name: string) => search.get(name)?.slice(0, 80) ?? ''
  return { key, facility: known('lapas'), name: '', email: '', order_number: known('pesanan'), content: '' }
}

/** The form of a posted page. */
export function readComplaint(data: FormData, new_key: string): ComplaintForm {
  const typed = (name: string) => {
    const value = data.get(name)
    return typeof value === 'string' ? value.trim().replace(/\r\n/g, '\n') : ''
  }
  return {
    key: typed('kunci') || new_key,
    facility: typed('facility'),
    name: typed('name'),
    email: typed('email'),
    order_number: typed('order_number'),
    content: typed('content'),
  }
}

/** Sends a complaint: its number, or what the page says of why it was not sent. */
export async function complain(
  form: ComplaintForm,
  caller: { locale: Locale; address: string },
): Promise<{ number: string } | ComplaintView> {
  const { key, ...body } = form
  const sent = await medusa.call<ResponseOf<typeof sendComplaint>>('/store/complaints', {
    method: 'POST',
    body: { ...body, locale: caller.locale },
    headers: { 'idempotency-key': key, 'x-buyer-address': caller.address },
  })
  if (sent.ok) return sent.data
  const { type, message, fields } = sent.error
  const view = { form, errors: fields, notice: null, status: 422 }
  if (type === 'key_reused')
    return { ...view, form: { ...form, key: crypto.randomUUID() }, notice: 'reused', status: 409 }
  if (sent.status >= 500) return { ...view, errors: {}, notice: 'not_sent', status: 503 }
  return { ...view, message: Object.keys(fields).length > 0 ? undefined : message }
}
