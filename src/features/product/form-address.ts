/** The address that a form of the method GET leads to, without its empty fields. */
export function formAddress(action: string, fields: Iterable<[string, FormDataEntryValue]>): string {
  const query = new URLSearchParams()
  for (const [name, value] of fields) if (typeof value === 'string' && value) query.append(name, value)
  const text = query.toString()
  return text === '' ? action : `${action}?${text}`
}
