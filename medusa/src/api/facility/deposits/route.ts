import { listDeposits, recordDeposit } from '../../../contract/deposit'
import { handle } from '../../../http/handle'
import type TreasuryService from '../../../modules/treasury/service'
import { rupiah } from '../../../money/rupiah'
import { recordDeposit as record } from '../../../workflows/deposit/record-deposit'
import { depositJson } from './deposit-json'
import { givenProof } from './given-proof'

export const GET = handle(listDeposits, async ({ query, staff, container, now }) => {
  const { deposits, next } = await container
    .resolve<TreasuryService>('treasury')
    .deposits(staff.organisation_id, query)
  return { deposits: deposits.map((deposit) => depositJson(deposit, now)), next }
})

export const POST = handle(recordDeposit, async ({ body, staff, container, now }) => {
  const deposit = await record(container, {
    facility_id: staff.organisation_id,
    account_code: body.account_code,
    amount_rupiah: rupiah(body.amount_rupiah),
    settlement_ids: body.settlement_ids,
    up_to: body.up_to,
    billing_code: body.billing_code,
    billing_expires_at: body.billing_expires_at ? new Date(body.billing_expires_at) : null,
    proof: givenProof(body),
    actor: staff.staff_id,
    now,
  })
  return { deposit: depositJson(deposit, now) }
})
