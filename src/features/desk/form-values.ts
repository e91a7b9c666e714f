/** The form as typed, trimmed: what the page shows again when something is refused. Files are left out. */
export function valuesOf(form: FormData): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of form)
    if (typeof value === 'string') values[name] = value.trim().replace(/\r\n/g, '\n')
  return values
}

/**
 * A whole number as people type it (`1500`, `1.500`, `Rp1.250.000`); null when empty. What is no number stays the text
 * it is, so that the backend refuses it.
 */
export function numberOrText(text: string | undefined): number | string | null {
  const bare = (text ?? '')
    .trim()
    .replace(/^rp\.?\s*/i, '')
    .replace(/(,00|,-)$/, '')
  if (bare === '') return null
  return /^(\d{1,12}|\d{1,3}(\.\d{3})+)$/.test(bare) ? Number(bare.replaceAll('.', '')) : bare
}

/** Gathers rows named `name.0.field`, `name.1.field` in their order. */
export function rowsOf(values: Record<string, string>, name: string): Record<string, string>[] {
  const rows: Record<string, string>[] = []
  for (const [key, value] of Object.entries(values)) {
    const [list, index, field] = key.split('.')
    if (list !== name || !field || !/^\d{1,3}$/.test(index ?? '')) continue
    rows[Number(index)] = { ...rows[Number(index)], [field]: value }
  }
  return rows.filter(Boolean)
}
