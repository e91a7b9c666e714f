import { MedusaError } from '@medusajs/framework/utils'

/** A refusal with a sentence per field; `handle()` turns it into HTTP 400 `{ type, message, fields }`. */
export class FieldRefusal extends MedusaError {
  constructor(readonly fields: Readonly<Record<string, string>>) {
    super(MedusaError.Types.INVALID_DATA, Object.values(fields).join(' '))
  }
}

/** A refusal that the caller can act on by its `code` ('sold_out', 'stale_version', ...); HTTP 409 `{ type: code, message, ...details }`. */
export class ConflictRefusal extends MedusaError {
  constructor(
    readonly conflict: string,
    sentence: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(MedusaError.Types.CONFLICT, sentence)
  }
}

/** Too often: HTTP 429 `{ type: 'too_many_attempts', message }` with `Retry-After`. */
export class TooManyRefusal extends MedusaError {
  constructor(readonly wait_seconds: number) {
    super(
      MedusaError.Types.NOT_ALLOWED,
      `Terlalu banyak percobaan. Coba lagi dalam ${Math.ceil(wait_seconds / 60)} menit.`,
    )
  }
}

/** Refuses one field with a sentence that says what to do. */
export function refuseField(field: string, sentence: string): never {
  throw new FieldRefusal({ [field]: sentence })
}

/** "Not found" in the reader's language; also the answer for what exists but belongs to another organisation. */
export function notFound(what: string): never {
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `${what} tidak ditemukan.`)
}

/** Refuses an act that the actor's role or the maker-is-not-checker rule forbids (HTTP 403). */
export function forbid(sentence: string): never {
  throw new MedusaError(MedusaError.Types.FORBIDDEN, sentence)
}
