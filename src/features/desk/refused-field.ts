import type { Failure } from '../../lib/medusa.ts'

/** A refusal of our own, beside its field, where there is nothing yet to ask the backend about. */
export function refusedField(field: string, sentence: string): Failure {
  return {
    ok: false,
    status: 400,
    error: { type: 'invalid_data', message: sentence, fields: { [field]: sentence } },
    body: null,
  }
}
