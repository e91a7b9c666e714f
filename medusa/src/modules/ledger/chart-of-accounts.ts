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
 * Codes of the accounts that acts post to; the chart itself, with their names, is the table `ledger_chart`. The book is a custodian's: the money in the bank always belongs to somebody else,
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

/** The account that holds the state revenue of one treasury code until its deposit: `2301.425119`. */
export function pnbpPayable(account_code: string): string {
  return `2301.${account_code}`
}

/** The account that holds one partner's share, under the partner's number in the facility: `2502.1`. */
export function partnerPayable(partner_number: number | '*'): string {
  return `${ACCOUNT.partner_payable}.${partner_number}`
}

/** Whom an account of their own is opened for. */
export interface PartnerAccount {
  number: number
  name: string
}

/** A row of the chart: what a book opens, and whether a manual journal may touch it. */
export interface ChartRow extends ChartAccount {
  is_manual: boolean
  valid_from: string
}

/** Stands in the chart for one account per treasury code of state revenue. */
const PNBP_PATTERN = pnbpPayable('*')
/** Stands in the chart for one account per partner that a scheme names. */
const PARTNER_PATTERN = partnerPayable('*')

/** All accounts of a book whose facility earns state revenue under these treasury codes, and owes these partners their shares. */
export function accountsOf(
  chart: readonly ChartRow[],
  pnbp_account_codes: readonly string[],
  partners: readonly PartnerAccount[] = [],
): ChartAccount[] {
  const accounts = chart.flatMap(({ is_manual: _, valid_from: __, ...account }) => {
    const named = (code: string, name: string) => ({
      ...account,
      code,
      name: account.name.replace('*', () => name),
    })
    if (account.code === PNBP_PATTERN)
      return pnbp_account_codes.map((code) => ({ ...named(pnbpPayable(code), code), account_code: code }))
    if (account.code === PARTNER_PATTERN)
      return partners.map(({ number, name }) => named(partnerPayable(number), name))
    return [account]
  })
  return accounts.sort((a, b) => (a.code < b.code ? -1 : 1))
}

/** Whether a manual journal may touch an account: those with a register beside the book it leaves alone. */
export function isManual(chart: readonly ChartRow[], code: string): boolean {
  return chart.find((row) => row.code === code)?.is_manual ?? false
}

/** Assets and expenses grow by debits, the other kinds by credits. */
export function growsByDebit(kind: AccountKind): boolean {
  return kind === 'asset' || kind === 'expense'
}
