import { attachDrawing as contract } from '../../../../../contract/quote'
import { handle } from '../../../../../http/handle'
import { attachDrawing } from '../../../../../workflows/quote/attach-drawing'

export const POST = handle(contract, async ({ params, body, container, now }) => ({
  drawing_count: await attachDrawing(container, { token: params.token, bytes: body as Buffer, now }),
}))
