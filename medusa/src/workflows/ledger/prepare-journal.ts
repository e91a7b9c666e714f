import type { MedusaContainer } from '@medusajs/framework/types'
import type { PrepareManualJournal } from '../../contract/manual-journal'
import { database, type Sql } from '../../database/sql'
import { refuseField } from '../../http/refusal'
import { isManual } from '../../modules/ledger/chart-of-accounts'
import type { ManualJournal, ManualLine } from '../../modules/ledger/manual-journal'
import type LedgerService from '../../modules/ledger/service'
import { rupiah } from '../../money/rupiah'
import { facilityDay } from '../proceeds/facility-day'
import { bookOf } from '../proceeds/open-book'
import { whyNotReversible } from './reversible'

export interface PrepareJournal {
  facility_id: string
  journal: PrepareManualJournal
  actor: string
  now: Date
}

/** Prepares a manual journal for another person's approval. Nothing is booked yet. */
export function prepareJournal(
  container: MedusaContainer,
  { facility_id, journal, actor, now }: PrepareJournal,
): Promise<ManualJournal> {
  return database(container).transaction(async (trx) => {
    if (journal.effective_on > (await facilityDay(container, facility_id, now, trx)))
      refuseField('effective_on', 'Tanggal itu belum tiba.')
    const ledger = await bookOf(container, facility_id, [], trx)
    const content =
      journal.kind === 'journal'
        ? { lines: await newLines(ledger, journal, trx), reverses_id: null }
        : await mirroredLines(ledger, facility_id, journal, trx)
    const { kind, effective_on, memo, document_reference } = journal
    const head = { facility_id, kind, effective_on, memo, document_reference }
    const id = await ledger.prepareManual({ ...head, ...content, prepared_by: actor, prepared_at: now }, trx)
    return (await ledger.manualJournal(facility_id, id, trx)) as ManualJournal
  })
}

async function newLines(
  ledger: LedgerService,
  { lines }: Extract<PrepareManualJournal, { kind: 'journal' }>,
  trx: Sql,
): Promise<ManualLine[]> {
  const chart = await ledger.chart(trx)
  return lines.map(({ debit, credit, amount_rupiah, memo }, place) => {
    for (const [side, code] of Object.entries({ debit, credit }))
      if (!isManual(chart, code)) refuseField(`lines.${place}.${side}`, whyNotManual(code))
    if (debit === credit) refuseField(`lines.${place}.credit`, 'Akun debit dan akun kredit harus berbeda.')
    return { debit, credit, amount: rupiah(amount_rupiah), memo: memo || null, line_no: null }
  })
}

/** An account with a register of its own is moved where the register is kept. */
function whyNotManual(code: string): string {
  if (code === '2101' || code === '2102')
    return `Akun ${code} mengikuti pesanan pembeli dan tidak dipakai dalam jurnal manual. Pakai halaman Pembayaran.`
  if (code.startsWith('2301.'))
    return `Akun ${code} mengikuti pembagian dan setoran. Batalkan pembagiannya atau catat setorannya.`
  if (code.startsWith('2502.'))
    return `Akun ${code} mengikuti pembagian dan pembayaran kepada mitranya. Pakai halaman Pembayaran keluar.`
  if (code === '2201') return 'Akun 2201 mengikuti catatan premi. Pakai halaman Premi.'
  if (code === '1301') return 'Akun 1301 mengikuti halaman Pengembalian pendapatan.'
  return `Akun ${code} tidak ada dalam daftar akun.`
}

async function mirroredLines(
  ledger: LedgerService,
  facility_id: string,
  { reverses_seq, amounts }: Extract<PrepareManualJournal, { kind: 'reversal' }>,
  trx: Sql,
): Promise<{ lines: ManualLine[]; reverses_id: string }> {
  const original = await ledger.transaction(facility_id, reverses_seq, trx)
  if (!original) return refuseField('reverses_seq', `Nomor ${reverses_seq} tidak ada dalam buku.`)
  const why_not = whyNotReversible(original)
  if (why_not) refuseField('reverses_seq', why_not)
  const lines = original.lines.flatMap(({ line_no, debit, credit, memo, amount, reversed }) => {
    const rest = rupiah(amount - reversed)
    const wanted = amounts ? amounts.find((each) => each.line_no === line_no)?.amount_rupiah : rest
    if (wanted === undefined || rest === 0n) return []
    if (BigInt(wanted) > rest) refuseField(`amounts.${line_no}`, `Paling banyak Rp${rest} dari pos ini.`)
    return { debit: credit, credit: debit, amount: rupiah(BigInt(wanted)), memo, line_no }
  })
  if (lines.length === 0) refuseField('reverses_seq', 'Isi jumlah paling sedikit satu pos yang dibalik.')
  return { lines, reverses_id: original.id }
}
