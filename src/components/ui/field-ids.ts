/** The id of a field's input: what the error summary links to. */
export function fieldId(name: string): string {
  return name.replaceAll(/[^\w-]+/g, '-')
}

/** The value of `aria-describedby` for a field with this hint and this error. */
export function describedBy(id: string, hint?: string, error?: string): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
