import { readOwnDrawing as contract } from '../../../../../../contract/quote'
import { handle } from '../../../../../../http/handle'
import { notFound } from '../../../../../../http/refusal'
import type QuoteService from '../../../../../../modules/quote/service'

export const GET = handle(contract, async ({ params, container }) => {
  const { id, token } = params
  const drawing = await container.resolve<QuoteService>('quote').drawingPicture(id, { token })
  if (!drawing) notFound('Gambar')
  return { data_url: `data:image/webp;base64,${drawing.picture.toString('base64')}` }
})
