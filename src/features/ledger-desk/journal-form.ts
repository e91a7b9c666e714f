import { numberOrText } from '../desk/form-values.ts'

/** Lines that the form of a new journal offers. */
export const FORM_LINES = 4

const PARTS = ['debit', 'credit', 'amount_rupiah', 'memo'] as const

/** A line that somebody began to fill in, and where it stands in the form. */
function filledLines(values: Record<string, string>) {
  const places = Array.from({ length: FORM_LINES }, (_, place) => place)
  return places
    .map((place) => {
      const [debit, credit, amount_rupiah, memo] = PARTS.map((part) => values[`lines.${place}.${part}`])
      return { place, line: { debit, credit, amount_rupiah, memo } }
    })
    .filter(({ line }) => Object.values(line).some(Boolean))
}

/** What the form of a new journal sends. Lines that are left empty are left out. */
export function journalBody(values: Record<string, string>) {
  return {
    kind: 'journal',
    ...paperOf(values),
    lines: filledLines(values).map(({ line }) => ({
      debit: line.debit ?? '',
      credit: line.credit ?? '',
      amount_rupiah: numberOrText(line.amount_rupiah) ?? '',
      memo: line.memo || undefined,
    })),
  }
}

/** The backend's sentences under the form's own fields: it counts only the lines that were filled in. */
export function journalErrors(
  values: Record<string, string>,
  fields: Readonly<Record<string, string>>,
): Record<string, string> {
  const places = filledLines(values).map(({ place }) => place)
  return Object.fromEntries(
    Object.entries(fields).map(([name, sentence]) => {
      const [list, index, part] = name.split('.')
      if (list !== 'lines') return [name, sentence]
      return [`lines.${places[Number(index)] ?? 0}.${part ?? 'debit'}`, sentence]
    }),
  )
}

/** What the form of a reversal sends: the lines that have an amount. */
export function reversalBody(values: Record<string, string>) {
  const amounts = Object.entries(values).flatMap(([name, text]) => {
    const line_no = /^amounts\.(\d{1,3})$/.exec(name)?.[1]
    const amount_rupiah = numberOrText(text)
    return line_no && amount_rupiah !== null ? [{ line_no: Number(line_no), amount_rupiah }] : []
  })
  return { kind: 'reversal', ...paperOf(values), reverses_seq: values.reverses_seq, amounts }
}

/**
 * The backend's sentences under the form's own fields: of an amount, it says its place among those that were sent, and the entry's
 * number is typed where the entry is looked for.
 */
export function reversalErrors(
  values: Record<string, string>,
  fields: Readonly<Record<string, string>>,
): Record<string, string> {
  const { amounts } = reversalBody(values)
  return Object.fromEntries(
    Object.entries(fields).map(([name, sentence]) => {
      if (name === 'reverses_seq') return ['nomor', sentence]
      const place = /^amounts\.(\d+)\.amount_rupiah$/.exec(name)?.[1]
      return [place ? `amounts.${amounts[Number(place)]?.line_no}` : name, sentence]
    }),
  )
}

function paperOf({ effective_on, document_reference, memo }: Record<string, string>) {
  return { effective_on, document_reference, memo }
}
