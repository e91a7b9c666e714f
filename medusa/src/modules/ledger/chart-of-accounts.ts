export type AccountKind = 'asset' | 'liability' | 'income' | 'expense'

/** An account of a facility's book, as it is opened. */
export interface ChartAccount {
  code: string
  name: string
  kind: AccountKind
  is_clearing: boolean
  /** The treasury's six-digit code (BAS) whose state revenue the account holds until it is deposited. */
  account_code: string | null
}

/**
 * Codes of the accounts that every book has. The book is a custodian's: the money in the bank always belongs to somebody else,
 * so whatever is not in the bank or on its way to it is owed, and there is no equity. A buyer's unique code stays with the rest
 * of the deposit until settlement, and needs no account of its own.
 */
export const ACCOUNT = {
  bank: '1101',
  gateway_receivable: '1201',
  treasury_claim: '1301',
  buyer_deposits: '2101',
  refund_payable: '2102',
  premi_payable: '2201',
  working_capital: '2401',
  programme: '2402',
  cooperative_payable: '2501',
  partner_payable: '2502',
  victim_fund: '2601',
  shipping_payable: '2701',
} as const

const accounts: readonly [code: string, name: string, kind: AccountKind][] = [
  [ACCOUNT.bank, 'Rekening penerimaan', 'asset'],
  [ACCOUNT.gateway_receivable, 'Piutang gerbang pembayaran', 'asset'],
  [ACCOUNT.treasury_claim, 'Piutang pengembalian pendapatan', 'asset'],
  [ACCOUNT.buyer_deposits, 'Dana titipan pembeli', 'liability'],
  [ACCOUNT.refund_payable, 'Utang pengembalian dana', 'liability'],
  [ACCOUNT.premi_payable, 'Utang premi warga binaan', 'liability'],
  [ACCOUNT.working_capital, 'Dana modal kerja', 'liability'],
  [ACCOUNT.programme, 'Dana program pembinaan', 'liability'],
  [ACCOUNT.cooperative_payable, 'Utang koperasi', 'liability'],
  [ACCOUNT.partner_payable, 'Utang mitra', 'liability'],
  [ACCOUNT.victim_fund, 'Dana bagi korban', 'liability'],
  [ACCOUNT.shipping_payable, 'Utang ongkos kirim', 'liability'],
]

/** Clearing accounts only pass money on, and stand at zero whenever a period closes. */
const clearing: readonly string[] = [ACCOUNT.gateway_receivable]

/** The account that holds the state revenue of one treasury code until its deposit: `2301.425119`. */
export function pnbpPayable(account_code: string): string {
  return `2301.${account_code}`
}

/** All accounts of a book whose facility earns state revenue under these treasury codes. */
export function chartOfAccounts(pnbp_account_codes: readonly string[]): ChartAccount[] {
  const common = accounts.map(([code, name, kind]) => ({
    code,
    name,
    kind,
    is_clearing: clearing.includes(code),
    account_code: null,
  }))
  const pnbp = pnbp_account_codes.map((account_code) => ({
    code: pnbpPayable(account_code),
    name: `Utang PNBP ${account_code}`,
    kind: 'liability' as const,
    is_clearing: false,
    account_code,
  }))
  return [...common, ...pnbp].sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** Assets and expenses grow by debits, the other kinds by credits. */
export function growsByDebit(kind: AccountKind): boolean {
  return kind === 'asset' || kind === 'expense'
}
