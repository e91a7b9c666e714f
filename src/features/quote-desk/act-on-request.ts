import type { makeQuote, refuseQuoteRequest } from '../../../medusa/src/contract/quote.ts'
import type { ResponseOf } from '../../lib/medusa.ts'
import type { DeskBackend } from '../session/desk-backend.ts'
import { quoteBody } from './quote-form.ts'

/** Does what a form of the request's page asks: quote, or refuse. */
export function actOnRequest(backend: DeskBackend, id: string, values: Record<string, string>) {
  const address = `/facility/quote-requests/${encodeURIComponent(id)}`
  if (values.act === 'refuse')
    return backend.post<ResponseOf<typeof refuseQuoteRequest>>(`${address}/refusals`, {
      expected_revision: values.expected_revision,
      reason: values.reason ?? '',
    })
  return backend.post<ResponseOf<typeof makeQuote>>(`${address}/quotes`, quoteBody(values))
}
