import type { readQuoteDrawing } from '../../../medusa/src/contract/quote.ts'
import type { DeskQuoteRequest } from '../../../medusa/src/contract/quote-shape.ts'
import type { ResponseOf } from '../../lib/medusa.ts'
import type { DeskBackend } from '../session/desk-backend.ts'

/** The pictures of a request as data URLs; one that can't be read is left out. */
export async function readDrawings(backend: DeskBackend, request: DeskQuoteRequest): Promise<string[]> {
  const read = await Promise.all(
    request.drawings.map(({ id }) =>
      backend.get<ResponseOf<typeof readQuoteDrawing>>(`/facility/quote-drawings/${encodeURIComponent(id)}`),
    ),
  )
  return read.flatMap((result) => (result.ok ? [result.data.data_url] : []))
}
