/** Why the backend did not do what was asked, ready to be shown. */
export interface Refusal {
  /** HTTP status; 503 also when the backend could not be reached. */
  status: number
  /** `invalid_data`, `stale_version`, `content_changed`, … */
  type: string
  /** A sentence for people, in Indonesian, or empty. */
  message: string
  /** Sentences by field name (`lines.0.quantity`). */
  fields: Record<string, string>
  /** What a conflict adds: who decided, and when. */
  details: Record<string, unknown>
}

/** Reads the backend's refusal from an answer of any shape; never fails itself. */
export function refusalOf(status: number, body: unknown): Refusal {
  const { type, message, fields, ...details } = isRecord(body) ? body : {}
  return {
    status,
    type: typeof type === 'string' ? type : 'unknown',
    message: typeof message === 'string' ? message : '',
    fields: isRecord(fields) ? onlyTexts(fields) : {},
    details,
  }
}

/** The refusal of a backend that does not answer. */
export const unreachable: Refusal = {
  status: 503,
  type: 'unreachable',
  message: '',
  fields: {},
  details: {},
}

/** True when the row changed between reading and acting: the page shows the fresh state and says so. */
export function isConflict(refusal: Refusal): boolean {
  return refusal.status === 409
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function onlyTexts(record: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
