import { listComplaints } from '../../../contract/complaint'
import { handle } from '../../../http/handle'
import { answerBy } from '../../../modules/complaint/complaint'
import type ComplaintService from '../../../modules/complaint/service'

/** Complaints about this facility. */
export const GET = handle(listComplaints, async ({ container, staff, query }) => {
  const service = container.resolve<ComplaintService>('complaint')
  const { state, after, limit } = query
  const [found, counts] = await Promise.all([
    service.listOf(staff.organisation_id, { is_answered: state === 'answered', after, limit: limit + 1 }),
    service.countsOf(staff.organisation_id),
  ])
  const page = found.slice(0, limit)
  return {
    complaints: page.map(({ id, number, name, email, order_number, content, sent_at, ...rest }) => ({
      id,
      number,
      sender: email ? { name, email } : null,
      order_number,
      content,
      sent_at: sent_at.toISOString(),
      answer_by: answerBy({ sent_at }).toISOString(),
      answer:
        rest.answer && rest.answer_role && rest.answered_at
          ? { content: rest.answer, role: rest.answer_role, answered_at: rest.answered_at.toISOString() }
          : null,
    })),
    counts,
    next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
  }
})
