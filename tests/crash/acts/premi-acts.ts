import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { rupiah } from '../../../medusa/src/money/rupiah'
import { approvePayout } from '../../../medusa/src/workflows/payout/decide-payout'
import { approveReturn, requestReturn } from '../../../medusa/src/workflows/payout/return-payout'
import { addMaker } from '../../../medusa/src/workflows/premi/add-maker'
import { allocatePremi } from '../../../medusa/src/workflows/premi/allocate-premi'
import { preparePremiPayout } from '../../../medusa/src/workflows/premi/pay-premi'
import { planAllocation } from '../../../medusa/src/workflows/premi/plan-allocation'
import { planMark } from '../../../medusa/src/workflows/premi/plan-mark'
import { recordWork } from '../../../medusa/src/workflows/premi/record-work'
import { takeBackForRefund } from '../../../medusa/src/workflows/settlement/take-back-settlement'
import { bareFacility, soldOrder } from '../../backend/fixtures/bare-facility.ts'
import { after, type MoneyAct } from './money-act.ts'

const NOW = new Date('2026-03-31T03:00:00Z')
const TODAY = '2026-03-31'
const MONTH = '2026-03-01'
const GOODS = 300_001

/** Premi: given to codes, paid, returned by the bank, taken back. A facility of its own each time, for a month is allocated once. */
export function premiActs(sql: Knex, container: MedusaContainer): MoneyAct[] {
  const marks = new Map<string, string>()
  const payouts = new Map<string, string>()
  const by = (facility_id: string, actor: 'treasurer' | 'head') => ({ facility_id, actor, now: NOW })
  const payout = (facility_id: string, actor: 'treasurer' | 'head') => ({
    ...by(facility_id, actor),
    id: payouts.get(facility_id) as string,
  })

  const worked = async () => {
    const { id, workshops } = await bareFacility(sql, container)
    const [workshop_id] = workshops
    const desk = { ...by(id, 'treasurer'), workshop_id }
    for (const code of ['A-1', 'A-2']) await addMaker(container, { ...desk, code, active_from: '2026-01-01' })
    await recordWork(container, {
      ...desk,
      facility_order_id: null,
      worked_on: '2026-03-12',
      entries: [
        { code: 'A-1', quantity: 7 },
        { code: 'A-2', quantity: 5 },
      ],
    })
    await soldOrder(sql, container, {
      id: `order_${id}`,
      facility_id: id,
      goods: GOODS,
      workshops: [[workshop_id, GOODS]],
    })
    marks.set(id, planMark(await planAllocation(id, MONTH, sql)))
    return id
  }
  const allocated = (id: string) =>
    allocatePremi(container, {
      ...by(id, 'treasurer'),
      month: MONTH,
      expected_mark: marks.get(id) as string,
    })
  const paper = { document_reference: 'BA-1', memo: 'Premi bulan Maret' }
  const prepared = async (id: string) => {
    const made = await preparePremiPayout(container, { ...by(id, 'treasurer'), ...paper, paid_on: TODAY })
    payouts.set(id, made.id)
  }
  const paid = (id: string) => approvePayout(container, payout(id, 'head'))
  const asked = (id: string) =>
    requestReturn(container, {
      ...payout(id, 'treasurer'),
      document_reference: 'RK-1',
      returned_on: TODAY,
      reason: 'Rekening ditutup.',
    })
  const refunded = (id: string) =>
    sql.transaction((trx) =>
      takeBackForRefund(
        container,
        {
          ...by(id, 'treasurer'),
          facility_order_id: `order_${id}`,
          amount_rupiah: rupiah(GOODS),
          on: TODAY,
          reason: 'Barang dikembalikan.',
        },
        trx,
      ),
    )
  return [
    { name: 'allocating premi', prepare: worked, run: allocated },
    { name: 'preparing premi for payment', prepare: after(worked, allocated), run: prepared },
    { name: 'paying premi', prepare: after(worked, allocated, prepared), run: paid },
    {
      name: 'the return of premi that was paid',
      prepare: after(worked, allocated, prepared, paid, asked),
      run: (id) => approveReturn(container, payout(id, 'head')),
    },
    { name: 'taking back premi that was allocated', prepare: after(worked, allocated), run: refunded },
  ]
}
