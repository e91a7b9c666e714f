import type { DecidedContent } from './content-hash'

/** One thing that differs between two rounds. Amounts are whole rupiah and days are ISO, as text; a day range is `from/to`. */
export interface ContentChange {
  kind: 'promised' | 'buyer_type' | 'address' | 'shipping' | 'quantity' | 'price' | 'total'
  /** Of the line, for a quantity or a price. */
  name: string | null
  before: string
  after: string
}

/** What changed between what was decided on before and now, in the words of a buyer: lines first, the sum last. */
export function contentChanges(before: DecidedContent, after: DecidedContent): ContentChange[] {
  const all: ContentChange[] = [
    ...before.lines.flatMap((line) => {
      const now = after.lines.find((each) => each.listing_id === line.listing_id)
      return now ? lineChanges(line, now) : []
    }),
    change('promised', range(before), range(after)),
    change('buyer_type', before.buyer_type, after.buyer_type),
    change('address', addressText(before.destination), addressText(after.destination)),
    change('shipping', before.shipping_rupiah, after.shipping_rupiah),
    change('total', String(totalOf(before)), String(totalOf(after))),
  ]
  return all.filter((each) => each.before !== each.after)
}

type Line = DecidedContent['lines'][number]

function lineChanges(before: Line, after: Line): ContentChange[] {
  return [
    change('quantity', String(before.quantity), String(after.quantity), before.name),
    change('price', before.unit_price_rupiah, after.unit_price_rupiah, before.name),
  ]
}

function change(
  kind: ContentChange['kind'],
  before: string,
  after: string,
  name: string | null = null,
): ContentChange {
  return { kind, name, before, after }
}

function range(content: DecidedContent): string {
  return `${content.promised_from}/${content.promised_to}`
}

function totalOf({ lines, shipping_rupiah }: DecidedContent): bigint {
  return lines.reduce(
    (sum, line) => sum + BigInt(line.quantity) * BigInt(line.unit_price_rupiah),
    BigInt(shipping_rupiah),
  )
}

/** Street, landmark and postal code of a canonical destination (`[area, street, postal code, landmark]`); empty for pick-up. */
function addressText(destination: string): string {
  if (!destination) return ''
  const [, street, postal_code, landmark] = JSON.parse(destination) as (string | null)[]
  return [street, landmark, postal_code].filter(Boolean).join(', ')
}
