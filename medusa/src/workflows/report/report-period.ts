import { refuseField } from '../../http/refusal'
import type { ReportPeriod } from './report'
import type { PeriodKind } from './report-definition'

/** What an address gives of a period; which of it counts depends on the report. */
export interface AskedPeriod {
  /** `2026-11-21`: of a day, and the last day of what is shown as of a day. */
  on?: string | undefined
  /** `2026-11` */
  month?: string | undefined
  /** `2026` */
  year?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** The longest range one report covers, so that a slip of the year is noticed. */
const MOST_DAYS = 366

/** The period that was asked for; without a word the running one. Refuses what is no period or has not begun, beside its field. */
export function reportPeriod(kind: PeriodKind, asked: AskedPeriod, today: string): ReportPeriod {
  switch (kind) {
    case 'day':
    case 'as_of': {
      const on = begun('on', day('on', asked.on ?? today), today)
      return { from: on, to: on, label: kind === 'day' ? inWords(on) : `per ${inWords(on)}` }
    }
    case 'month': {
      const month = asked.month ?? today.slice(0, 7)
      if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month))
        refuseField('month', 'Isi bulan dengan tahun dan bulan, misalnya 2026-11.')
      const from = begun('month', `${month}-01`, today)
      return { from, to: lastDayOf(month), label: monthInWords(month) }
    }
    case 'year': {
      const year = asked.year ?? today.slice(0, 4)
      if (!/^20\d\d$/.test(year)) refuseField('year', 'Isi tahun dengan empat angka, misalnya 2026.')
      return { from: begun('year', `${year}-01-01`, today), to: `${year}-12-31`, label: `Tahun ${year}` }
    }
    case 'range':
      return range(asked, today)
  }
}

function range(asked: AskedPeriod, today: string): ReportPeriod {
  const to = day('to', asked.to ?? (asked.from && asked.from > today ? asked.from : today))
  const from = begun('from', day('from', asked.from ?? `${to.slice(0, 7)}-01`), today)
  if (from > to) refuseField('from', 'Tanggal awal harus sebelum atau sama dengan tanggal akhir.')
  if (Date.parse(to) - Date.parse(from) >= MOST_DAYS * 86_400_000)
    refuseField('from', 'Rentang paling lama satu tahun. Pilih tanggal awal yang lebih dekat.')
  return { from, to, label: from === to ? inWords(from) : `${inWords(from)} s.d. ${inWords(to)}` }
}

function day(field: string, text: string): string {
  const is_day =
    /^20\d\d-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true
  return is_day ? text : refuseField(field, 'Isi tanggal yang benar, misalnya 2026-11-21.')
}

function begun(field: string, from: string, today: string): string {
  return from <= today ? from : refuseField(field, 'Periode itu belum tiba. Pilih yang sudah berjalan.')
}

function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year!, number!, 0)).toISOString().slice(0, 10)
}

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
)

/** `2026-11` as `November 2026`. */
export function monthInWords(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`
}

/** `2026-11-21` as `21 November 2026`. */
export function inWords(day: string): string {
  return `${Number(day.slice(8))} ${monthInWords(day)}`
}
