/** The year in an address, `?tahun=2026`; undefined (this year) for anything that is not one. */
export function askedYear(text: string | null): number | undefined {
  return text !== null && /^20\d\d$/.test(text) ? Number(text) : undefined
}

/** The year that stands in the address of a page of figures: none for the latest, which the bare address shows. */
export function yearInAddress({
  year,
  years,
}: {
  year: number
  years: readonly number[]
}): number | undefined {
  return years.some((each) => each > year) ? year : undefined
}
