import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { inEnglish } from '../english/in-english'

interface Refusal {
  message: string
  fields?: Record<string, string>
}

/** Whether the caller asks for English: `Accept-Language: en`. */
export function asksForEnglish(req: MedusaRequest): boolean {
  return /^en\b/i.test(req.headers['accept-language'] ?? '')
}

/** Answers whoever asks for English with refusals in English. Everybody else reads them as they are written. */
export function refuseInEnglish(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  if (asksForEnglish(req)) {
    const answer = res.json.bind(res)
    res.json = (body) => answer(isRefusal(res, body) ? refusalInEnglish(body) : body)
  }
  next()
}

function isRefusal(res: MedusaResponse, body: unknown): body is Refusal {
  return res.statusCode >= 400 && typeof (body as Partial<Refusal> | null)?.message === 'string'
}

function refusalInEnglish(body: Refusal): Refusal {
  const fields =
    body.fields &&
    Object.fromEntries(Object.entries(body.fields).map(([field, sentence]) => [field, inEnglish(sentence)]))
  return fields
    ? { ...body, fields, message: Object.values(fields).join(' ') }
    : { ...body, message: inEnglish(body.message) }
}
