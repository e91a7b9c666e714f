/** The year in an address, `?tahun=2026`; undefined (this year) for anything that is not one. */
export function askedYear(text: string | null): number | undefined {
  return text !== null && /^20\d\d$/.test(text) ? Number(text) : undefined
}
