import type { Failure } from '../../lib/medusa.ts'

/** What went wrong with an act, as the page shows it. */
export interface ActProblem {
  status: number
  /** Someone was faster, or the content changed: shown with the fresh state. */
  is_conflict: boolean
  message: string
  fields: Record<string, string>
}

/** The problem of a failed act; `fallback` is the sentence when the backend has none of its own. */
export function problemOf(failure: Failure, fallback: string): ActProblem {
  return {
    status: failure.status,
    is_conflict: failure.status === 409,
    message: failure.error.message || fallback,
    fields: failure.error.fields,
  }
}

/** True when the page itself can't go on: nobody is signed in any more, or the thing is gone. All else is shown in the page. */
export function endsThePage(failure: Failure): boolean {
  return failure.status === 401 || failure.status === 404
}
