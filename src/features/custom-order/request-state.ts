import type { QuoteRequestState } from '../../../medusa/src/contract/quote-shape.ts'
import type { Tone } from '../../components/ui/Badge.astro'

const tones: Record<QuoteRequestState, Tone> = {
  open: 'waiting',
  quoted: 'good',
  accepted: 'good',
  refused: 'trouble',
  withdrawn: 'neutral',
}

/** The colour that repeats the state of a request. */
export function requestTone(request: { state: QuoteRequestState; is_expired: boolean }): Tone {
  return request.is_expired ? 'trouble' : tones[request.state]
}

/** Whether a request still waits for anybody. */
export function isOpen(request: { state: QuoteRequestState }): boolean {
  return request.state === 'open' || request.state === 'quoted'
}
