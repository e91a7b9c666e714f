import { readQuoteDrawing as contract } from '../../../../contract/quote'
import { handle } from '../../../../http/handle'
import { notFound } from '../../../../http/refusal'
import type QuoteService from '../../../../modules/quote/service'

export const GET = handle(contract, async ({ params, staff, container }) => {
  const holder = { facility_id: staff.organisation_id }
  const drawing = await container.resolve<QuoteService>('quote').drawingPicture(params.id, holder)
  if (!drawing) notFound('Gambar')
  return { data_url: `data:image/webp;base64,${drawing.picture.toString('base64')}` }
})
