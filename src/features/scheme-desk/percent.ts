/** Basis points of a percentage as people type it (`33,33`, `33.33`, `50`, `50 %`); null when it is none, or has more decimals. */
export function parsePercent(text: string | undefined): number | null {
  const bare = (text ?? '').replace(/\s|%/g, '')
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(bare)
  if (!found) return null
  const rate_bps = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
  return rate_bps <= 10_000 ? rate_bps : null
}

/** Basis points as a percentage without its sign: `33,33`, `50`. */
export function percentText(rate_bps: number): string {
  return String(rate_bps / 100).replace('.', ',')
}
