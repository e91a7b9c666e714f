import { BOOK_READERS } from '../../../contract/ledger'
import { row, rows } from '../../../database/sql'
import { ACCOUNT } from '../../../modules/ledger/chart-of-accounts'
import { type Rupiah, rupiah } from '../../../money/rupiah'
import { totalOf } from '../account-movements'
import { pageOf } from '../page-of'
import type { ReportDefinition, ReportRequest } from '../report-definition'

type Figure = 'opening' | 'added' | 'paid' | 'closing'

interface PremiLine extends Record<Figure, Rupiah> {
  code: string
  workshop: string
}

const FIGURES: readonly Figure[] = ['opening', 'added', 'paid', 'closing']

/** What each code was given and paid in the period, and what it had before and has after it. */
async function byCode({ sql, organisation_id, period }: ReportRequest): Promise<PremiLine[]> {
  const found = await rows<{ code: string; workshop: string } & Record<Figure, string>>(
    sql,
    `SELECT m.code, coalesce(w.name, '') AS workshop,
            coalesce(sum(e.amount_rupiah) FILTER (WHERE e.entered_on < g.first), 0)::text AS opening,
            coalesce(sum(e.amount_rupiah) FILTER (WHERE e.entered_on >= g.first AND e.kind NOT IN ('PAID', 'RETURNED')), 0)::text AS added,
            coalesce(-sum(e.amount_rupiah) FILTER (WHERE e.entered_on >= g.first AND e.kind IN ('PAID', 'RETURNED')), 0)::text AS paid,
            sum(e.amount_rupiah)::text AS closing
       FROM (SELECT ?::date AS first) g, maker m
       JOIN premi_entry e ON e.maker_id = m.id AND e.entered_on <= ?::date
       LEFT JOIN workshop w ON w.id = m.workshop_id
      WHERE m.facility_id = ? GROUP BY m.id, w.name
     HAVING sum(e.amount_rupiah) <> 0 OR count(*) FILTER (WHERE e.entered_on >= g.first) > 0
      ORDER BY m.code`,
    [period.from, period.to, organisation_id],
  )
  return found.map(({ code, workshop, ...figures }) => ({ code, workshop, ...inRupiah(figures) }))
}

/** What the ledger has as owed for premi over the period. */
async function inLedger({ sql, organisation_id, period }: ReportRequest): Promise<Record<Figure, Rupiah>> {
  const found = await row<Record<Figure, string>>(
    sql,
    `SELECT coalesce(sum(m.amount) FILTER (WHERE m.effective_on < g.first), 0)::text AS opening,
            coalesce(sum(m.amount) FILTER (WHERE m.effective_on >= g.first AND NOT m.is_payout), 0)::text AS added,
            coalesce(-sum(m.amount) FILTER (WHERE m.effective_on >= g.first AND m.is_payout), 0)::text AS paid,
            coalesce(sum(m.amount), 0)::text AS closing
       FROM (SELECT ?::date AS first) g
       LEFT JOIN (
         SELECT p.effective_on, p.amount, t.source_type = 'payout' AS is_payout FROM ledger_account a JOIN ledger_posting p ON p.credit_account_id = a.id
           JOIN ledger_transaction t ON t.id = p.transaction_id
          WHERE a.facility_id = ? AND a.code = '${ACCOUNT.premi_payable}' AND p.effective_on <= ?::date
         UNION ALL
         SELECT p.effective_on, -p.amount, t.source_type = 'payout' FROM ledger_account a JOIN ledger_posting p ON p.debit_account_id = a.id
           JOIN ledger_transaction t ON t.id = p.transaction_id
          WHERE a.facility_id = ? AND a.code = '${ACCOUNT.premi_payable}' AND p.effective_on <= ?::date) m ON true`,
    [period.from, organisation_id, period.to, organisation_id, period.to],
  )
  return inRupiah(found!)
}

const inRupiah = (figures: Record<Figure, string>): Record<Figure, Rupiah> => ({
  opening: rupiah(figures.opening),
  added: rupiah(figures.added),
  paid: rupiah(figures.paid),
  closing: rupiah(figures.closing),
})

/** Every code, and what the ledger holds for premi that no code was given yet: together they are the ledger's account. */
async function premiLines(request: ReportRequest): Promise<PremiLine[]> {
  const codes = await byCode(request)
  const ledger = await inLedger(request)
  const rest = Object.fromEntries(
    FIGURES.map((figure) => [figure, rupiah(ledger[figure] - totalOf(codes, (line) => line[figure]))]),
  ) as Record<Figure, Rupiah>
  const is_all_given = FIGURES.every((figure) => rest[figure] === 0n)
  return is_all_given ? codes : [...codes, { code: 'Belum dibagi', workshop: '', ...rest }]
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
    const lines = await premiLines(request)
    const total = (figure: Figure) => totalOf(lines, (line) => line[figure])
    return {
      row_count: lines.length,
      totals: {
        opening: total('opening'),
        added: total('added'),
        paid: total('paid'),
        closing: total('closing'),
      },
      in_words: { label: 'Premi yang masih menjadi hak pembuat', amount: total('closing') },
      notes: [
        'Baris "Belum dibagi" adalah premi dalam buku besar yang belum dibagi kepada kode; bersama kode-kodenya jumlahnya sama dengan akun 2201.',
      ],
    }
  },
  async page(request, page) {
    return pageOf(
      (await premiLines(request)).map((line) => ({ ...line })),
      page,
    )
  },
}
