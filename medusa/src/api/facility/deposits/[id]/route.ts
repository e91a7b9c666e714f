import { readDeposit } from '../../../../contract/deposit'
import { handle } from '../../../../http/handle'
import { notFound } from '../../../../http/refusal'
import type TreasuryService from '../../../../modules/treasury/service'
import { rupiahToJson } from '../../../../money/rupiah'
import { simponiEntry } from '../../../../workflows/deposit/simponi-entry'
import { orderNumbers } from '../../../../workflows/proceeds/order-numbers'
import { depositJson, entryJson } from '../deposit-json'

export const GET = handle(readDeposit, async ({ params, staff, container, now }) => {
  const treasury = container.resolve<TreasuryService>('treasury')
  const facility_id = staff.organisation_id
  const deposit = (await treasury.deposit(facility_id, params.id)) ?? notFound('Setoran')
  const [lines, proofs] = await Promise.all([
    treasury.depositLines(deposit.id),
    treasury.depositProofs(deposit.id),
  ])
  const { account_code } = deposit
  const [numbers, entry] = await Promise.all([
    orderNumbers(
      container,
      lines.map((line) => line.facility_order_id),
    ),
    simponiEntry(container, facility_id, { account_code, lines }, now),
  ])
  return {
    deposit: {
      ...depositJson(deposit, now),
      lines: lines.map(({ facility_order_id, ...line }) => ({
        ...line,
        facility_order_number: numbers.get(facility_order_id) ?? null,
        amount_rupiah: rupiahToJson(line.amount_rupiah),
      })),
      proofs: proofs.map((proof) => ({ ...proof, uploaded_at: proof.uploaded_at.toISOString() })),
      entry: entryJson(entry),
    },
  }
})
