import { answerComplaint as contract } from '../../../../../contract/complaint'
import { handle } from '../../../../../http/handle'
import { answerComplaint } from '../../../../../workflows/complaint/answer-complaint'

export const POST = handle(contract, ({ params, body, staff, container, now }) =>
  answerComplaint(container, { staff, id: params.id, content: body.content, now }),
)
