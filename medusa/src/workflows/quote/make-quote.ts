import type { MedusaContainer } from '@medusajs/framework/types'
import type { QuoteInput } from '../../contract/quote-shape'
import { WORKSHOP_ROLES } from '../../contract/role'
import { database, row, type Sql } from '../../database/sql'
import { FieldRefusal, forbid } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import type QuoteService from '../../modules/quote/service'
import type TreasuryService from '../../modules/treasury/service'
import { facilityDay } from '../proceeds/facility-day'
import { lockForAnswer } from './lock-for-answer'
import { mailQuote } from './mail-quote'

/** Answers a request with a quote, or revises it. Revisions are only ever added, and whoever makes one decides nothing about the order. */
export async function makeQuote(
  container: MedusaContainer,
  call: { quote_request_id: string; staff: StaffScope; input: QuoteInput; now: Date },
): Promise<void> {
  const { staff, now } = call
  const { expected_revision, ...quote } = call.input
  const service = container.resolve<QuoteService>('quote')
  const role =
    WORKSHOP_ROLES.find((held) => staff.roles.includes(held)) ??
    forbid('Peran Anda tidak mengizinkan tindakan ini.')
  const today = await facilityDay(container, staff.organisation_id, now)
  await database(container).transaction(async (trx) => {
    const { request } = await lockForAnswer(container, { ...call, expected_revision }, trx)
    await refuseUnknown(container, { quote, facility_id: staff.organisation_id, today }, trx)
    await service.addQuote(
      {
        ...quote,
        unit_price_rupiah: String(quote.unit_price_rupiah),
        cost_rupiah: String(quote.cost_rupiah),
        quote_request_id: request.id,
        facility_id: request.facility_id,
        revision: expected_revision + 1,
        quoted_by: staff.staff_id,
        role,
        quoted_at: now,
      },
      trx,
    )
    const kind = expected_revision === 0 ? 'quote_made' : 'quote_revised'
    await mailQuote(container, { kind, request, now }, trx)
  })
}

/** What a quote names must be the facility's own and valid today; sentences stand beside the fields. */
async function refuseUnknown(
  container: MedusaContainer,
  {
    quote,
    facility_id,
    today,
  }: { quote: Omit<QuoteInput, 'expected_revision'>; facility_id: string; today: string },
  sql: Sql,
): Promise<void> {
  const fields: Record<string, string> = {}
  if (quote.valid_until < today) fields.valid_until = 'Penawaran harus berlaku paling tidak sampai hari ini.'
  const workshop = await row(sql, `SELECT 1 FROM workshop WHERE id = ? AND facility_id = ?`, [
    quote.workshop_id,
    facility_id,
  ])
  if (!workshop) fields.workshop_id = 'Pilih bengkel dari daftar.'
  const codes = await container.resolve<TreasuryService>('treasury').accountCodes(today, sql)
  if (!codes.some(({ code }) => code === quote.account_code))
    fields.account_code = 'Pilih kode akun PNBP dari daftar.'
  if (Object.keys(fields).length) throw new FieldRefusal(fields)
}
