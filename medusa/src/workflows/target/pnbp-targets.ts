import type { MedusaContainer } from '@medusajs/framework/types'
import type { PnbpTarget } from '../../contract/pnbp-target'
import { database, row, rows } from '../../database/sql'
import { refuseField } from '../../http/refusal'
import type TreasuryService from '../../modules/treasury/service'
import { rupiah, rupiahToJson } from '../../money/rupiah'
import { facilityDay } from '../proceeds/facility-day'
import { depositedInYear } from './deposited-in-year'

/** The targets of a year with what was deposited so far; of this year when none is asked for. */
export async function showTargets(
  container: MedusaContainer,
  { facility_id, year, now }: { facility_id: string; year: number | undefined; now: Date },
) {
  const asked = year ?? Number((await facilityDay(container, facility_id, now)).slice(0, 4))
  const targets = await targetsOf(container, facility_id, asked)
  const deposited = await depositedInYear(database(container), facility_id, asked)
  return {
    year: asked,
    targets,
    target_rupiah: targets.reduce((sum, { amount_rupiah }) => sum + amount_rupiah, 0),
    deposited_rupiah: rupiahToJson(rupiah(deposited)),
  }
}

export interface SetTarget {
  facility_id: string
  year: number
  account_code: string
  amount_rupiah: number
  actor: string
  now: Date
}

/** Sets or revises a target for a code of the treasury that is known. Years that are over may still be entered: reports need them. */
export async function setTarget(container: MedusaContainer, target: SetTarget): Promise<PnbpTarget[]> {
  const { facility_id, year, account_code, amount_rupiah, actor, now } = target
  const known = await row(database(container), 'SELECT 1 FROM account_code WHERE code = ?', [account_code])
  if (!known) refuseField('account_code', 'Pilih kode akun PNBP yang ada.')
  await container.resolve<TreasuryService>('treasury').setTarget({
    facility_id,
    year,
    account_code,
    amount_rupiah: rupiah(amount_rupiah),
    recorded_by: actor,
    now,
  })
  return targetsOf(container, facility_id, year)
}

async function targetsOf(
  container: MedusaContainer,
  facility_id: string,
  year: number,
): Promise<PnbpTarget[]> {
  const [targets, titles] = await Promise.all([
    container.resolve<TreasuryService>('treasury').targets(facility_id, year),
    rows<{ code: string; title: string }>(database(container), 'SELECT code, title FROM account_code'),
  ])
  return targets.map(({ account_code, version, amount_rupiah, recorded_at }) => ({
    account_code,
    title: titles.find(({ code }) => code === account_code)?.title ?? '',
    amount_rupiah: rupiahToJson(amount_rupiah),
    version,
    recorded_at: recorded_at.toISOString(),
  }))
}
