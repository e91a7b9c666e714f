import { BOOK_READERS } from '../../../contract/ledger'
import { rows } from '../../../database/sql'
import { BOOK_COLUMNS, bookAccount, bookPage, bookSummary } from '../book-lines'
import type { ReportDefinition, ReportRequest } from '../report-definition'

const accountOf = (request: ReportRequest) => bookAccount(request, request.parameters.account!)

/** Buku pembantu: one account of the book in a month, line by line. */
export const bukuPembantu: ReportDefinition = {
  name: 'buku-pembantu',
  title: 'Buku Pembantu',
  lead: 'Mutasi satu akun buku besar dalam satu bulan, baris demi baris, dengan saldo berjalan.',
  group: 'books',
  level: 'facility',
  roles: BOOK_READERS,
  period: 'month',
  parameters: [
    {
      name: 'account',
      label: 'Akun',
      is_required: true,
      refusal: 'Pilih salah satu akun buku besar UPT ini.',
      options: ({ sql, organisation_id }) =>
        rows(
          sql,
          `SELECT code AS value, code || ' ' || name AS label FROM ledger_account WHERE facility_id = ? ORDER BY code`,
          [organisation_id],
        ),
    },
  ],
  columns: BOOK_COLUMNS,
  is_landscape: true,
  async summary(request) {
    const account = await accountOf(request)
    const scope = account && `Akun ${account.code} ${account.name}`
    return { ...(await bookSummary(account, request)), ...(scope ? { scope } : {}) }
  },
  async page(request, page) {
    return bookPage(await accountOf(request), request, page)
  },
}
