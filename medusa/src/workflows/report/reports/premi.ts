import { BOOK_READERS } from '../../../contract/ledger'
import { row, rows } from '../../../database/sql'
import { ACCOUNT } from '../../../modules/ledger/chart-of-accounts'
import { type Rupiah, rupiah } from '../../../money/rupiah'
import type { PageRequest, ReportDefinition, ReportPage, ReportRequest } from '../report-definition'

const FIGURES = ['opening', 'added', 'paid', 'closing'] as const
type Figures<Amount> = Record<(typeof FIGURES)[number], Amount>

/** Figures of entries `e` up to the end of a period that begins on `g.first`. */
const OF_ENTRIES = `coalesce(sum(e.amount_rupiah) FILTER (WHERE e.entered_on < g.first), 0) AS opening,
  coalesce(sum(e.amount_rupiah) FILTER (WHERE e.entered_on >= g.first AND e.kind NOT IN ('PAID', 'RETURNED')), 0) AS added,
  coalesce(-sum(e.amount_rupiah) FILTER (WHERE e.entered_on >= g.first AND e.kind IN ('PAID', 'RETURNED')), 0) AS paid,
  coalesce(sum(e.amount_rupiah), 0) AS closing, count(*) FILTER (WHERE e.entered_on >= g.first) AS entries`

/** A code is told that has premi, or got or was paid some in the period. */
const IS_TOLD = '(e.closing <> 0 OR e.entries > 0)'

const asText = (alias: string) => FIGURES.map((figure) => `${alias}.${figure}::text AS ${figure}`).join(', ')

const inRupiah = (figures: Figures<string>): Figures<Rupiah> => ({
  opening: rupiah(figures.opening),
  added: rupiah(figures.added),
  paid: rupiah(figures.paid),
  closing: rupiah(figures.closing),
})

/**
 * What each code was given and paid in the period, and what it had before and has after it; walked by code, so that the limit stops it
 * early.
 */
async function codesAfter(
  { sql, organisation_id, period }: ReportRequest,
  after: string,
  limit: number,
): Promise<(Figures<Rupiah> & { code: string; workshop: string })[]> {
  const found = await rows<Figures<string> & { code: string; workshop: string }>(
    sql,
    `SELECT m.code, coalesce(w.name, '') AS workshop, ${asText('e')}
       FROM (SELECT ?::date AS first, ?::date AS last) g CROSS JOIN maker m
       JOIN LATERAL (SELECT ${OF_ENTRIES} FROM premi_entry e WHERE e.maker_id = m.id AND e.entered_on <= g.last) e ON ${IS_TOLD}
       LEFT JOIN workshop w ON w.id = m.workshop_id
      WHERE m.facility_id = ? AND m.code > ? ORDER BY m.code LIMIT ?`,
    [period.from, period.to, organisation_id, after, limit],
  )
  return found.map(({ code, workshop, ...figures }) => ({ code, workshop, ...inRupiah(figures) }))
}

/** What the ledger owes for premi, how much of it no code was given yet, and how many codes there are to tell. */
interface PremiSums {
  ledger: Figures<Rupiah>
  rest: Figures<Rupiah>
  codes: number
}

async function premiSums({ sql, organisation_id, period }: ReportRequest): Promise<PremiSums> {
  const found = await row<Figures<string> & { rest: Figures<string>; codes: number }>(
    sql,
    `WITH g AS (SELECT ?::date AS first, ?::date AS last, ?::text AS facility_id),
       code AS (SELECT * FROM (SELECT ${OF_ENTRIES} FROM g JOIN premi_entry e ON e.facility_id = g.facility_id AND e.entered_on <= g.last
         GROUP BY e.maker_id) e WHERE ${IS_TOLD}),
       codes AS (SELECT count(*)::int AS codes, ${FIGURES.map((figure) => `coalesce(sum(${figure}), 0) AS ${figure}`).join(', ')} FROM code),
       account AS (SELECT a.id FROM ledger_account a JOIN g ON g.facility_id = a.facility_id WHERE a.code = '${ACCOUNT.premi_payable}'),
       moved AS (
         SELECT p.transaction_id, p.effective_on, p.amount FROM account a JOIN ledger_posting p ON p.credit_account_id = a.id
         UNION ALL
         SELECT p.transaction_id, p.effective_on, -p.amount FROM account a JOIN ledger_posting p ON p.debit_account_id = a.id),
       dated AS (
         SELECT m.effective_on, m.amount, t.source_type = 'payout' AS is_payout FROM g JOIN moved m ON m.effective_on <= g.last
           JOIN ledger_transaction t ON t.id = m.transaction_id),
       ledger AS (
         SELECT coalesce(sum(d.amount) FILTER (WHERE d.effective_on < g.first), 0) AS opening,
                coalesce(sum(d.amount) FILTER (WHERE d.effective_on >= g.first AND NOT d.is_payout), 0) AS added,
                coalesce(-sum(d.amount) FILTER (WHERE d.effective_on >= g.first AND d.is_payout), 0) AS paid,
                coalesce(sum(d.amount), 0) AS closing
           FROM g LEFT JOIN dated d ON true)
     SELECT ${asText('l')}, c.codes,
            json_build_object(${FIGURES.map((figure) => `'${figure}', (l.${figure} - c.${figure})::text`).join(', ')}) AS rest
       FROM ledger l CROSS JOIN codes c`,
    [period.from, period.to, organisation_id],
  )
  return { ledger: inRupiah(found!), rest: inRupiah(found!.rest), codes: found!.codes }
}

const isAllGiven = (rest: Figures<Rupiah>) => FIGURES.every((figure) => rest[figure] === 0n)

/**
 * One page of the codes, and after the last of them what the ledger holds for premi that no code was given yet: together they are the
 * ledger's account.
 */
async function premiPage(request: ReportRequest, { after = '', limit }: PageRequest): Promise<ReportPage> {
  const found = await codesAfter(request, after, limit + 1)
  const shown = found.slice(0, limit)
  const next = shown.at(-1)?.code ?? null
  if (found.length > limit) return { rows: shown, next }
  const { rest } = await premiSums(request)
  if (isAllGiven(rest)) return { rows: shown, next: null }
  if (shown.length === limit) return { rows: shown, next }
  return { rows: [...shown, { code: 'Belum dibagi', workshop: '', ...rest }], next: null }
}

/** Daftar premi: what each maker's code has a right to; never a name. */
export const premi: ReportDefinition = {
  name: 'premi',
  title: 'Daftar Premi',
  lead: 'Premi menurut kode pembuat: saldo awal, yang dibagi, yang dibayarkan, dan saldo akhir. Nama hanya ada dalam register UPT.',
  group: 'division',
  level: 'facility',
  roles: BOOK_READERS,
  period: 'month',
  parameters: [],
  columns: [
    { key: 'code', label: 'Kode', kind: 'text' },
    { key: 'workshop', label: 'Bengkel', kind: 'text' },
    { key: 'opening', label: 'Saldo awal', kind: 'rupiah' },
    { key: 'added', label: 'Dibagi', kind: 'rupiah' },
    { key: 'paid', label: 'Dibayar', kind: 'rupiah' },
    { key: 'closing', label: 'Saldo akhir', kind: 'rupiah' },
  ],
  is_landscape: false,
  async summary(request) {
    const { ledger, rest, codes } = await premiSums(request)
    return {
      row_count: codes + (isAllGiven(rest) ? 0 : 1),
      totals: { ...ledger },
      in_words: { label: 'Premi yang masih menjadi hak pembuat', amount: ledger.closing },
      notes: [
        'Baris "Belum dibagi" adalah premi dalam buku besar yang belum dibagi kepada kode; bersama kode-kodenya jumlahnya sama dengan akun 2201.',
      ],
    }
  },
  page: premiPage,
}
