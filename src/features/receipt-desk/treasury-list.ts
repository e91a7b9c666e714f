import type { ListTakenShape } from '../../../medusa/src/contract/reconciliation.ts'

/** The text of the treasury's list from the form: the chosen file, or else what was pasted. */
export async function listText(form: FormData): Promise<string> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0) return file.text()
  const pasted = form.get('csv')
  return typeof pasted === 'string' ? pasted : ''
}

/** What taking a list changed, short enough for an address: `12-0-3`. */
export function takenCounts({ added, corrected, unchanged }: ListTakenShape): string {
  return [added, corrected, unchanged].join('-')
}

/** The same out of an address; undefined for anything else. */
export function takenFrom(text: string | null): ListTakenShape | undefined {
  const [, added, corrected, unchanged] = /^(\d{1,6})-(\d{1,6})-(\d{1,6})$/.exec(text ?? '') ?? []
  if (added === undefined) return undefined
  const counts = { added: Number(added), corrected: Number(corrected), unchanged: Number(unchanged) }
  return { ...counts, bound: [], errors: [] }
}
