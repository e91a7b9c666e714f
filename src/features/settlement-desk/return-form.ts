/** A page has several claims, each with forms of the same fields: every field carries the name of its form, so that it is one of a kind. */
export function fieldName({ id, step }: { id: string; step: string }, name: string): string {
  return `${id}.${step}.${name}`
}

/** The body of a step from its form. */
export function stepBody(values: Record<string, string>): Record<string, string> {
  const { id = '', step = '' } = values
  const prefix = fieldName({ id, step }, '')
  const own = Object.entries(values).filter(([name]) => name.startsWith(prefix))
  return { step, ...Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value])) }
}

/** What the backend found wrong with a step, by the names of its form's fields. */
export function errorsOfForm(
  { id = '', step = '' }: Record<string, string>,
  fields: Record<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, sentence]) => [fieldName({ id, step }, name), sentence]),
  )
}
