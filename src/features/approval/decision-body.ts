import type { decideFacilityOrder } from '../../../medusa/src/contract/facility-order.ts'
import type { BodyOf } from '../../lib/medusa.ts'

type Decision = BodyOf<typeof decideFacilityOrder>

/** What the backend is asked to record. A reason goes along only with a rejection; empty answers are left out. */
export function decisionBody(values: Record<string, string>): Record<keyof Decision, unknown> {
  const is_rejection = values.outcome === 'reject'
  return {
    outcome: values.outcome || undefined,
    reason_code: is_rejection ? values.reason_code || undefined : undefined,
    note: values.note || undefined,
    expected_version: values.expected_version,
    content_hash: values.content_hash,
  }
}
