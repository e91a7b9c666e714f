import { readAlternatives } from '../../../../../contract/waiting-list'
import { handle } from '../../../../../http/handle'
import { notFound } from '../../../../../http/refusal'
import { alternativesOfOrder } from '../../../../../workflows/approval/alternatives'

export const GET = handle(
  readAlternatives,
  async ({ params, container, now }) =>
    (await alternativesOfOrder(container, { token: params.token, now })) ?? notFound('Pesanan'),
)
