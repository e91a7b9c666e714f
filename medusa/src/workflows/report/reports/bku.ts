import { BOOK_READERS } from '../../../contract/ledger'
import { ACCOUNT } from '../../../modules/ledger/chart-of-accounts'
import { BOOK_COLUMNS, bookAccount, bookPage, bookSummary } from '../book-lines'
import type { ReportDefinition } from '../report-definition'

/** Buku kas umum: everything that moved through the treasurer's bank account in a month. */
export const bku: ReportDefinition = {
  name: 'bku',
  title: 'Buku Kas Umum',
  lead: 'Semua penerimaan dan pengeluaran rekening penerimaan dalam satu bulan, dengan saldo berjalan.',
  group: 'books',
  level: 'facility',
  roles: BOOK_READERS,
  period: 'month',
  parameters: [],
  columns: BOOK_COLUMNS,
  is_landscape: true,
  async summary(request) {
    return bookSummary(await bookAccount(request, ACCOUNT.bank), request)
  },
  async page(request, page) {
    return bookPage(await bookAccount(request, ACCOUNT.bank), request, page)
  },
}
