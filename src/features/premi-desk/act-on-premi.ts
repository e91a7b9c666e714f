import type { Words } from '../../i18n/words.ts'
import type { Result } from '../../lib/medusa.ts'
import { paths } from '../../paths.ts'
import type { News } from '../desk/news.ts'
import { refusedField } from '../desk/refused-field.ts'
import type { DeskBackend } from '../session/desk-backend.ts'
import { premiPayoutBody, premiPayoutErrors } from './premi-form.ts'

/** What a form of the premi page asks for, where it leads, and how its answer is told. */
export interface PremiAct {
  sent: Result<unknown>
  news: News
  to: string
  /** The backend's sentences under the names of the form's own fields. */
  errorsOf(fields: Record<string, string>): Record<string, string>
}

const asTheyAre = (fields: Record<string, string>) => fields

/** Allocates a month, prepares a payout, or sets what a workshop counts in, as the form says. */
export async function actOnPremi(
  backend: DeskBackend,
  values: Record<string, string>,
  words: Words['premi_desk'],
): Promise<PremiAct> {
  if (values.act === 'allocate') {
    const { month, expected_mark } = values
    const sent = await backend.post('/facility/premi/allocations', { month, expected_mark })
    return { sent, news: 'premi_dialokasikan', to: paths.deskPremi(), errorsOf: asTheyAre }
  }
  if (values.act === 'unit') {
    const { workshop_id, unit, valid_from, legal_basis } = values
    const sent = workshop_id
      ? await backend.post(`/facility/workshops/${encodeURIComponent(workshop_id)}/work-units`, {
          unit,
          valid_from,
          legal_basis,
        })
      : refusedField('workshop_id', words.units.choose)
    return { sent, news: 'satuan_kerja', to: paths.deskPremi(), errorsOf: asTheyAre }
  }
  const { body, rows } = premiPayoutBody(values)
  return {
    sent: await backend.post('/facility/premi/payouts', body),
    news: 'pembayaran_disiapkan',
    to: paths.deskPayouts(),
    errorsOf: (fields) => premiPayoutErrors(fields, rows),
  }
}
