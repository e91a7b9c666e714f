import { type ActProblem, endsThePage, problemOf } from '../desk/act-problem.ts'
import type { News } from '../desk/news.ts'
import type { Desk } from '../session/open-desk.ts'
import { issueBody } from './seal-form.ts'

/** What came of a form on a page of certificates. */
export type SealOutcome =
  | { news: News }
  | { problem: ActProblem }
  | { response: Promise<Response> | Response }

/** Issues certificates at an address of the backend, or revokes one. */
export async function actOnSeals(
  desk: Desk,
  address: string,
  values: Record<string, string>,
): Promise<SealOutcome> {
  const code = values.code ?? ''
  const is_revoking = values.act === 'revoke'
  const answer = is_revoking
    ? await desk.backend.post(`/facility/certificates/${encodeURIComponent(code)}/revocations`, {
        reason: values[`reason.${code}`] ?? '',
      })
    : await desk.backend.post(address, issueBody(values))
  if (answer.ok) return { news: is_revoking ? 'sertifikat_dicabut' : 'sertifikat' }
  if (endsThePage(answer)) return { response: desk.stop(answer) }
  const problem = problemOf(answer, desk.words.desk.failed)
  const { reason, ...fields } = problem.fields
  // Each certificate has a field for the reason of its own.
  problem.fields = reason === undefined ? fields : { ...fields, [`reason.${code}`]: reason }
  return { problem }
}
