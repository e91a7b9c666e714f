/** What the officers of a round decided on, as the round keeps it. */
export interface SeenContent {
  buyer_type: string
  method: string
  /** Street, postal code and landmark; null for pick-up. */
  destination: string | null
  promised_from: string
  promised_to: string
  shipping_rupiah: number
  lines: { name: string; quantity: number; unit_price_rupiah: number }[]
}

/** Reads the content of a round; null when it is not what a round keeps, which an auditor must be told. */
export function seenContent(content: unknown): SeenContent | null {
  if (!isRecord(content) || !Array.isArray(content.lines)) return null
  const lines = content.lines.filter(isRecord)
  const texts = [content.buyer_type, content.method, content.promised_from, content.promised_to]
  const amounts = [content.shipping_rupiah, ...lines.map((line) => line.unit_price_rupiah)].map(Number)
  if (texts.some((text) => typeof text !== 'string') || amounts.some(Number.isNaN)) return null
  return {
    buyer_type: String(content.buyer_type),
    method: String(content.method),
    destination: destinationText(content.destination),
    promised_from: String(content.promised_from),
    promised_to: String(content.promised_to),
    shipping_rupiah: Number(content.shipping_rupiah),
    lines: lines.map((line) => ({
      name: String(line.name),
      quantity: Number(line.quantity),
      unit_price_rupiah: Number(line.unit_price_rupiah),
    })),
  }
}

/** The canonical form is a JSON list of area code, street, postal code and landmark; empty for pick-up. */
function destinationText(destination: unknown): string | null {
  if (typeof destination !== 'string' || destination === '') return null
  try {
    const parts: unknown = JSON.parse(destination)
    if (!Array.isArray(parts)) return destination
    const [area_code, street, postal_code, landmark] = parts
    return [street, landmark, postal_code, area_code].filter(Boolean).join(', ')
  } catch {
    return destination
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
