import { BOOK_READERS } from '../../../contract/ledger'
import { growsByDebit } from '../../../modules/ledger/chart-of-accounts'
import { rupiah } from '../../../money/rupiah'
import { type AccountMovement, accountMovements, totalOf } from '../account-movements'
import type { ReportDefinition } from '../report-definition'

/** The balance in the column in which it stands: a negative one stands in the other. */
function columnsOf(account: AccountMovement) {
  const { code, name, kind, closing } = account
  const stands_in_debit = growsByDebit(kind) === closing >= 0n
  const amount = rupiah(closing < 0n ? -closing : closing)
  const nothing = rupiah(0)
  const sides = stands_in_debit ? { debit: amount, credit: nothing } : { debit: nothing, credit: amount }
  return { code, name, ...sides }
}

/** Neraca saldo: all accounts on a day in two columns with equal totals. */
export const neracaSaldo: ReportDefinition = {
  name: 'neraca-saldo',
  title: 'Neraca Saldo',
  lead: 'Saldo semua akun buku besar pada satu hari, dalam dua kolom yang jumlahnya sama.',
  group: 'books',
  level: 'facility',
  roles: BOOK_READERS,
  period: 'as_of',
  parameters: [],
  columns: [
    { key: 'code', label: 'Akun', kind: 'code' },
    { key: 'name', label: 'Nama akun', kind: 'text' },
    { key: 'debit', label: 'Debit', kind: 'rupiah' },
    { key: 'credit', label: 'Kredit', kind: 'rupiah' },
  ],
  is_landscape: false,
  async summary(request) {
    const lines = (await accountMovements(request)).map(columnsOf)
    const debit = totalOf(lines, (line) => line.debit)
    return {
      row_count: lines.length,
      totals: { debit, credit: totalOf(lines, (line) => line.credit) },
      in_words: { label: 'Jumlah debit, sama dengan jumlah kredit', amount: debit },
    }
  },
  async page(request) {
    return { rows: (await accountMovements(request)).map(columnsOf), next: null }
  },
}
