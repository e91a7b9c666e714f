import type { Locale } from '../i18n/locale.ts'
import { wordsOf } from '../i18n/words.ts'

/** An answer of the backend as data: nothing that a caller must handle is thrown. */
export type Result<T> = { ok: true; data: T; is_stale: boolean } | Failure

export interface Failure {
  ok: false
  /** HTTP status; 503 when the backend could not be reached in time. */
  status: number
  error: {
    /** A sentence for the person. */
    message: string
    /** The backend's machine-readable kind of refusal: `sold_out`, `price_changed`, `invalid_data`… */
    type: string
    /** Sentences by field path. */
    fields: Record<string, string>
  }
  /** The whole body of the refusal, for the few that carry more (the lines that ran out). */
  body: unknown
}

/**
 * Whether one of these is an earlier answer, or could not be had: a page made of them is marked, and made anew soon. What is not there is
 * an answer too.
 */
export function isStale(...results: readonly Result<unknown>[]): boolean {
  return results.some((result) => (result.ok ? result.is_stale : result.status >= 500))
}

export interface CallOptions {
  method?: 'GET' | 'POST' | 'DELETE'
  /** Sent as JSON; bytes (`Blob`, `ArrayBuffer`) are sent as they are. */
  body?: unknown
  /** A staff member's bearer token. */
  token?: string | undefined
  headers?: Record<string, string>
  timeout_ms?: number
}

interface Environment {
  base_url: string
  /** Sent with every call. */
  headers?: Record<string, string>
  fetch: typeof globalThis.fetch
  now: () => number
  /** Counts what is known to have changed at the backend: an answer from before is not fresh. */
  changes?: () => number
  /** The language of whoever reads a refusal; Indonesian when it is not told. */
  language?: () => Locale
}

interface Remembered {
  read_at: number
  /** The changes known of when it was asked for. */
  change: number
  data: unknown
  /** Characters of the answer as it came. */
  length: number
}

interface UnderWay {
  change: number
  result: Promise<Result<unknown>>
}

/** How long a catalogue answer counts as fresh: what an officer publishes must be found within five seconds. */
const fresh_ms = 2_000
/** How long the last known state stands in for the backend. */
const stale_ms = 3_600_000
/** While the backend does not answer, one attempt per this time is enough; the others get the last known state. */
const retry_ms = 1_000
/** Characters of answers that are remembered: as objects they take a few times as much memory. */
const remembered_max = 4_000_000
/** A long file on a slow line. */
const download_ms = 300_000

/** A client of the backend: `call` for everything, `download` for files, `read` for catalogue answers that everybody shares. */
export function createClient({
  base_url,
  headers: shared_headers,
  fetch,
  now,
  changes = () => 0,
  language = () => 'id',
}: Environment) {
  const remembered = new Map<string, Remembered>()
  const under_way = new Map<string, UnderWay>()
  const failed_at = new Map<string, number>()
  let remembered_length = 0

  /** One request; a refusal or an outage comes back as data. */
  async function call<T>(path: string, options: CallOptions = {}): Promise<Result<T>> {
    return (await ask<T>(path, options)).result
  }

  async function ask<T>(path: string, options: CallOptions): Promise<{ result: Result<T>; length: number }> {
    const { method = 'GET', body, token, timeout_ms = 10_000 } = options
    const locale = language()
    const is_bytes = body instanceof Blob || body instanceof ArrayBuffer || body instanceof Uint8Array
    const headers: Record<string, string> = {
      accept: 'application/json',
      'accept-language': locale,
      ...shared_headers,
      ...options.headers,
    }
    if (token) headers.authorization = `Bearer ${token}`
    if (body !== undefined && !is_bytes) headers['content-type'] = 'application/json'
    try {
      const response = await fetch(new URL(path, base_url), {
        method,
        headers,
        ...(body === undefined ? {} : { body: is_bytes ? (body as BodyInit) : JSON.stringify(body) }),
        signal: AbortSignal.timeout(timeout_ms),
      })
      const text = await response.text()
      const answer = parsed(text)
      const { ok, status } = response
      const result = ok ? { ok, data: answer as T, is_stale: false } : refusal(locale, status, answer)
      return { result, length: text.length }
    } catch {
      return { result: refusal(locale, 503, null), length: 0 }
    }
  }

  /** One file, as the backend streams it; a refusal or an outage comes back as data. */
  async function download(
    path: string,
    options: Pick<CallOptions, 'headers'> = {},
  ): Promise<Response | Failure> {
    const locale = language()
    try {
      const response = await fetch(new URL(path, base_url), {
        headers: { 'accept-language': locale, ...shared_headers, ...options.headers },
        signal: AbortSignal.timeout(download_ms),
      })
      if (response.ok) return response
      return refusal(locale, response.status, await response.json().catch(() => null))
    } catch {
      return refusal(locale, 503, null)
    }
  }

  /**
   * Reads what everybody may see. An answer is shared for two seconds or until a change is heard of, simultaneous misses make one
   * request, and for an hour in which the backend is away the last known answer is given, marked stale. Whoever needs the sentence of a
   * refusal uses `call`: here it is in the language of the one who asked first.
   */
  async function read<T>(path: string): Promise<Result<T>> {
    const change = changes()
    const known = lastKnown(path)
    if (known && known.change === change && now() - known.read_at < fresh_ms)
      return { ok: true, data: known.data as T, is_stale: false }
    if (known && now() - (failed_at.get(path) ?? 0) < retry_ms)
      return { ok: true, data: known.data as T, is_stale: true }
    const running = under_way.get(path)
    const current = running?.change === change ? running : { change, result: refresh(path, change) }
    under_way.set(path, current)
    try {
      return (await current.result) as Result<T>
    } finally {
      if (under_way.get(path) === current) under_way.delete(path)
    }
  }

  function lastKnown(path: string): Remembered | undefined {
    const known = remembered.get(path)
    return known && now() - known.read_at < stale_ms ? known : undefined
  }

  async function refresh(path: string, change: number): Promise<Result<unknown>> {
    const { result, length } = await ask<unknown>(path, { timeout_ms: 5_000 })
    if (result.ok) {
      remember(path, { read_at: now(), change, data: result.data, length })
      return result
    }
    if (result.status === 404) forget(path)
    const known = lastKnown(path)
    if (!known || result.status < 500) return result
    failed_at.set(path, now())
    return { ok: true, data: known.data, is_stale: true }
  }

  function remember(path: string, answer: Remembered) {
    // An answer from before a change must not cover one from after it.
    if ((remembered.get(path)?.change ?? 0) > answer.change) return
    forget(path)
    remembered.set(path, answer)
    remembered_length += answer.length
    for (const oldest of remembered.keys()) {
      if (remembered_length <= remembered_max) break
      forget(oldest)
    }
  }

  function forget(path: string) {
    failed_at.delete(path)
    remembered_length -= remembered.get(path)?.length ?? 0
    remembered.delete(path)
  }

  return { call, read, download }
}

/** Null for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function refusal(locale: Locale, status: number, body: unknown): Failure {
  const { message, type, fields } = Object(body)
  return {
    ok: false,
    status,
    error: {
      message: typeof message === 'string' && status < 500 ? message : wordsOf(locale).failure.unreachable,
      type: typeof type === 'string' ? type : 'unreachable',
      fields: isSentences(fields) ? fields : {},
    },
    body,
  }
}

function isSentences(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((each) => typeof each === 'string')
  )
}
