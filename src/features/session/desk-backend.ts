import { BACKEND_URL } from 'astro:env/server'
import { type Refusal, refusalOf, unreachable } from './refusal.ts'

/** What a call to the backend gives: the answer, or why not. */
export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

/** The type of what a route of the contract answers. */
export type Output<Route extends { response: { _output: unknown } }> = Route['response']['_output']

/** Longest wait for one call; an upload of a large photo takes the longest. */
const TIMEOUT_MS = 30_000

type Query = Record<string, string | number | undefined>

/** The backend as one staff member sees it. Every call carries the token: it is the backend that authorises. */
export interface DeskBackend {
  get<T>(path: string, query?: Query): Promise<Answer<T>>
  post<T>(path: string, body: unknown): Promise<Answer<T>>
  /** Sends a file's bytes as they are. */
  postBytes<T>(path: string, query: Query, bytes: Blob): Promise<Answer<T>>
  delete<T>(path: string): Promise<Answer<T>>
}

/** The backend for the holder of this token, with headers that every call carries. */
export function deskBackend(headers: Record<string, string>): DeskBackend {
  return {
    get: (path, query) => call('GET', withParts(path, query), headers),
    post: (path, body) =>
      call('POST', path, { ...headers, 'content-type': 'application/json' }, JSON.stringify(body)),
    postBytes: (path, query, bytes) =>
      call('POST', withParts(path, query), { ...headers, 'content-type': 'application/octet-stream' }, bytes),
    delete: (path) => call('DELETE', path, headers),
  }
}

async function call<T>(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string | Blob,
): Promise<Answer<T>> {
  try {
    const response = await fetch(new URL(path, BACKEND_URL), {
      method,
      headers: { accept: 'application/json', ...headers },
      body: body ?? null,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const answer: unknown = await response.json().catch(() => undefined)
    return response.ok
      ? { ok: true, value: answer as T }
      : { ok: false, refusal: refusalOf(response.status, answer) }
  } catch {
    return { ok: false, refusal: unreachable }
  }
}

function withParts(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value))
  return search.size > 0 ? `${path}?${search}` : path
}
