import type { News } from '../desk/news.ts'
import { type CountedLine, countedLines } from '../production/hand-over-lines.ts'

/** Where a form of the cooperative's page goes, with what, and what is announced when it is done. */
export interface HandOverAct {
  path: 'acceptances' | 'transitions'
  body: Record<string, unknown>
  lines: CountedLine[]
  news: News
}

/** What the cooperative's form asks for: accept counted goods, ship, or deliver. */
export function handOverAct(values: Record<string, string>): HandOverAct {
  const { expected_version } = values
  const note = values.note || undefined
  if (values.transition === 'ship' || values.transition === 'deliver')
    return {
      path: 'transitions',
      body: {
        transition: values.transition,
        expected_version,
        note,
        courier: values.courier || undefined,
        tracking_number: values.tracking_number || undefined,
      },
      lines: [],
      news: values.transition === 'ship' ? 'dikirim' : 'sampai',
    }
  const lines = countedLines(values)
  return { path: 'acceptances', body: { expected_version, note, lines }, lines, news: 'diterima' }
}
