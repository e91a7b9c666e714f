import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import type { Role } from '../../../medusa/src/contract/role'
import { closeMonth } from '../../../medusa/src/workflows/ledger/close-period'
import { approveJournal } from '../../../medusa/src/workflows/ledger/decide-journal'
import { prepareJournal } from '../../../medusa/src/workflows/ledger/prepare-journal'
import { adoptScheme } from '../../../medusa/src/workflows/scheme/close-proposal'
import { proposeScheme } from '../../../medusa/src/workflows/scheme/propose-scheme'
import { bareFacility, soldOrder } from '../../backend/fixtures/bare-facility.ts'
import { PROPOSAL_FORM } from '../../backend/fixtures/scheme-proposal.ts'
import { after, type MoneyAct } from './money-act.ts'

const NOW = new Date('2026-04-02T03:00:00Z')
const TODAY = '2026-04-02'

/** What the head does to the book itself: manual journals and their reversals, months, schemes. A facility of its own each time. */
export function bookActs(sql: Knex, container: MedusaContainer): MoneyAct[] {
  const sold = async () => {
    const { id } = await bareFacility(sql, container)
    await soldOrder(sql, container, { id: `order_${id}`, facility_id: id, goods: 100_001 })
    return id
  }
  const officer = (role: Role, organisation_id: string) => ({
    staff_id: role,
    organisation_type: 'facility' as const,
    organisation_id,
    roles: [role],
  })
  const journals = new Map<string, { id: string; seq: number | null }>()
  const paper = { effective_on: TODAY, document_reference: 'RK-1' }
  const prepare = async (facility_id: string, journal: Parameters<typeof prepareJournal>[1]['journal']) =>
    journals.set(
      facility_id,
      await prepareJournal(container, { facility_id, journal, actor: 'treasurer', now: NOW }),
    )
  const journalled = (id: string) =>
    prepare(id, {
      ...paper,
      kind: 'journal',
      memo: 'Jasa giro',
      lines: [{ debit: '1101', credit: '2402', amount_rupiah: 500, memo: '' }],
    })
  const booked = async (facility_id: string) => {
    const { id } = journals.get(facility_id)!
    journals.set(facility_id, await approveJournal(container, { facility_id, id, actor: 'head', now: NOW }))
  }
  const mirrored = (id: string) =>
    prepare(id, {
      ...paper,
      kind: 'reversal',
      memo: 'Jasa giro keliru',
      reverses_seq: journals.get(id)!.seq!,
    })
  const proposals = new Map<string, string>()
  const proposed = async (id: string) => {
    const { components, ...form } = PROPOSAL_FORM
    const input = { ...form, components, valid_from: '2026-05-01' } as Parameters<
      typeof proposeScheme
    >[1]['input']
    proposals.set(id, await proposeScheme(container, { staff: officer('treasurer', id), input, now: NOW }))
  }
  return [
    { name: 'booking a manual journal', prepare: after(sold, journalled), run: booked },
    {
      name: 'reversing by a manual journal',
      prepare: after(sold, journalled, booked, mirrored),
      run: booked,
    },
    {
      name: 'closing a month',
      prepare: sold,
      run: (id) => closeMonth(container, { staff: officer('head', id), starts_on: '2026-03-01', now: NOW }),
    },
    { name: 'proposing a scheme', prepare: sold, run: proposed },
    {
      name: 'adopting a scheme',
      prepare: after(sold, proposed),
      run: (id) =>
        adoptScheme(container, { id: proposals.get(id) as string, staff: officer('head', id), now: NOW }),
    },
  ]
}
