import type { ReportTaking } from '../../../medusa/src/contract/report.ts'

/** The words of the address for the period, as the backend calls them. A report's own parameters keep their names. */
const PERIOD_WORDS = { tanggal: 'on', bulan: 'month', tahun: 'year', dari: 'from', sampai: 'to' } as const
export type PeriodWord = keyof typeof PERIOD_WORDS

/** What an address asks of a report, in the words of the address; nothing else of it is kept. */
export function askedIn(params: URLSearchParams, takes: ReportTaking): Record<string, string> {
  const names = [...Object.keys(PERIOD_WORDS), ...takes.parameters.map(({ name }) => name)]
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = params.get(name)?.trim()
      return value ? [[name, value]] : []
    }),
  )
}

/** The same in the words of the backend. */
export function toBackend(asked: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asked).map(([name, value]) => [PERIOD_WORDS[name as PeriodWord] ?? name, value]),
  )
}

/** What the backend says beside its fields, beside those of the page. */
export function toFields(refused: Readonly<Record<string, string>>): Record<string, string> {
  const words = Object.entries(PERIOD_WORDS)
  return Object.fromEntries(
    Object.entries(refused).map(([field, sentence]) => [
      words.find(([, name]) => name === field)?.[0] ?? field,
      sentence,
    ]),
  )
}

/** What an export was asked for, in the words of the address: the way back to its report. */
export function fromBackend(asked: Readonly<Record<string, string>>): Record<string, string> {
  return toFields(asked)
}
