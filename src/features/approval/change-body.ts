import type { DeskOrder } from '../../../medusa/src/contract/order-shape.ts'
import { numberOrText, rowsOf } from '../desk/form-values.ts'

type Changeable = Pick<DeskOrder, 'promised_from' | 'promised_to' | 'buyer_type' | 'lines'>

/**
 * What the change form asks for: only what differs from the order as it stands. Lines keep their places, so that what the backend
 * says about `lines.1.quantity` stands beside the field of that name.
 */
export function changeBody(values: Record<string, string>, order: Changeable): Record<string, unknown> {
  const changed = (name: 'promised_from' | 'promised_to' | 'buyer_type') =>
    values[name] && values[name] !== order[name] ? values[name] : undefined
  const typed = rowsOf(values, 'lines')
  const lines = order.lines.map((line, index) => ({
    facility_order_line_id: line.id,
    quantity: differs(typed[index]?.quantity, line.quantity),
    unit_price_rupiah: differs(typed[index]?.unit_price_rupiah, line.unit_price_rupiah),
  }))
  const has_changed_line = lines.some(
    (line) => line.quantity !== undefined || line.unit_price_rupiah !== undefined,
  )
  return {
    expected_version: values.expected_version,
    promised_from: changed('promised_from'),
    promised_to: changed('promised_to'),
    buyer_type: changed('buyer_type'),
    lines: has_changed_line ? lines : undefined,
    address: addressIn(values),
    note: values.change_note,
  }
}

/** The backend's sentences under the names of this form, whose note has a name of its own beside the decision's. */
export function changeErrors(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, sentence]) => [name === 'note' ? 'change_note' : name, sentence]),
  )
}

function differs(text: string | undefined, now: number): number | string | undefined {
  const given = numberOrText(text)
  return given === null || given === now ? undefined : given
}

/** An address is changed as a whole: the officer was not shown the old one. */
function addressIn(values: Record<string, string>): Record<string, string | undefined> | undefined {
  const {
    'address.street': street,
    'address.postal_code': postal_code,
    'address.landmark': landmark,
  } = values
  if (!street && !postal_code && !landmark) return undefined
  return { street, postal_code, landmark: landmark || undefined }
}
