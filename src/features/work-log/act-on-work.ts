import type { Words } from '../../i18n/words.ts'
import type { Result } from '../../lib/medusa.ts'
import type { News } from '../desk/news.ts'
import { refusedField } from '../desk/refused-field.ts'
import type { DeskBackend } from '../session/desk-backend.ts'
import { workBody, workErrors } from './work-form.ts'

/** What a form of the work log's page asks for, and how its answer is told. */
export interface WorkAct {
  sent: Result<unknown>
  news: News
  /** The backend's sentences under the names of the form's own fields. */
  errorsOf(fields: Record<string, string>): Record<string, string>
}

const asTheyAre = (fields: Record<string, string>) => fields

/** Records or takes back work, adds or ends a code, as the form says. */
export async function actOnWork(
  backend: DeskBackend,
  values: Record<string, string>,
  words: Words['premi_desk'],
): Promise<WorkAct> {
  if (values.act === 'reverse') {
    const address = `/facility/work-log/${encodeURIComponent(values.id ?? '')}/reversals`
    return { sent: await backend.post(address, {}), news: 'kerja_dibatalkan', errorsOf: asTheyAre }
  }
  if (values.act === 'add') {
    const { code, workshop_id, active_from } = values
    const sent = await backend.post('/facility/makers', { code, workshop_id, active_from })
    return { sent, news: 'kode', errorsOf: asTheyAre }
  }
  if (values.act === 'end') {
    const { ended_code, active_to } = values
    const sent = ended_code
      ? await backend.post(`/facility/makers/${encodeURIComponent(ended_code)}/end`, { active_to })
      : refusedField('ended_code', words.work.choose_code)
    return { sent, news: 'kode_berakhir', errorsOf: asTheyAre }
  }
  const { body, rows } = workBody(values)
  return {
    sent: await backend.post('/facility/work-log', body),
    news: 'kerja',
    errorsOf: (fields) => workErrors(fields, rows),
  }
}
