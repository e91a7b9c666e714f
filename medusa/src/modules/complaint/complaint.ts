import { COMPLAINT_ANSWER_DAYS } from '../../contract/complaint'
import type { Role } from '../../contract/role'

/** What somebody wrote about a facility. */
export interface Complaint {
  id: string
  number: string
  idempotency_key: string
  request_hash: string
  facility_id: string
  name: string
  email: string
  order_number: string | null
  content: string
  locale: 'id' | 'en'
  sent_at: Date
}

/** The one answer to a complaint. */
export interface ComplaintAnswer {
  complaint_id: string
  facility_id: string
  content: string
  answered_by: string
  role: Role
  answered_at: Date
}

/** A complaint with its answer, if there is one yet. */
export interface AnsweredComplaint extends Complaint {
  answer: string | null
  answer_role: Role | null
  answered_at: Date | null
}

/** When a complaint must have been answered. */
export function answerBy({ sent_at }: Pick<Complaint, 'sent_at'>): Date {
  return new Date(sent_at.getTime() + COMPLAINT_ANSWER_DAYS * 86_400_000)
}
