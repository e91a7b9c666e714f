export type Encoding = 'br' | 'gzip' | 'identity'

/** In order of preference. */
const OFFERED = ['br', 'gzip'] as const

/** Browsers send few different headers; each is read once. */
const read = new Map<string, Encoding>()
const READ_MAX = 200

/** The best encoding that a client takes, by its `Accept-Encoding` header. */
export function encodingFor(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const known = read.get(header)
  if (known) return known
  const best = bestOf(header)
  if (read.size < READ_MAX && header.length < 200) read.set(header, best)
  return best
}

function bestOf(header: string): Encoding {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...rest] = part.split(';').map((piece) => piece.trim())
    const weight = rest.find((piece) => piece.startsWith('q='))?.slice(2)
    weights.set(name, weight === undefined ? 1 : Number(weight) || 0)
  }
  const weightOf = (encoding: string) => weights.get(encoding) ?? weights.get('*') ?? 0
  const [best] = OFFERED.filter((encoding) => weightOf(encoding) > 0).sort(
    (a, b) => weightOf(b) - weightOf(a),
  )
  return best ?? 'identity'
}
