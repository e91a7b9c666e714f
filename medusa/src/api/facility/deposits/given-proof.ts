import type { DepositProof } from '../../../modules/treasury/deposit/deposit'

/** The proof in a validated request, which is there entirely or not at all. */
export function givenProof({ ntpn, ntb, bank, paid_on }: Partial<DepositProof>): DepositProof | undefined {
  return ntpn && ntb && bank && paid_on ? { ntpn, ntb, bank, paid_on } : undefined
}
