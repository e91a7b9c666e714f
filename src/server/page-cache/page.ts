import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gunzipSync, gzip } from 'node:zlib'
import type { Encoding } from './accept-encoding.ts'
import type { Rendered } from './rendered.ts'

/** What the answer was: from the cache, made for this request, or an earlier one that may be out of date. */
export type Mark = 'hit' | 'miss' | 'stale'

/** The head of one encoding of a page, ready to be sent: nothing is put together for a request. */
export interface Form {
  etag: string
  headers: Readonly<Record<Mark, string[]>>
  not_modified: Readonly<Record<Mark, string[]>>
}

/** A page with all its encodings. */
export interface Page {
  status: number
  forms: Readonly<Record<Encoding, Form>>
  /** Unpacked for the few who read no compression: plain, it would take up more than both. */
  packed: Readonly<Record<Exclude<Encoding, 'identity'>, Buffer>>
  /** What it takes up. */
  bytes: number
}

/** Said between front and page, meaning one connection, or counted anew for each encoding. */
const DROPPED = new Set([
  'cache-tag',
  'surrogate-control',
  'set-cookie',
  'vary',
  'etag',
  'content-length',
  'content-encoding',
  'transfer-encoding',
  'connection',
  'keep-alive',
  'date',
])
const NOT_MODIFIED = new Set(['cache-control', 'etag', 'vary', 'x-cache'])
const STALE_IF_ERROR = /,?\s*\bstale-if-error=\d+/
const MARKS: readonly Mark[] = ['hit', 'miss', 'stale']

/** The objects themselves, and the lists of headers for each form and mark. */
const OVERHEAD_BYTES = 4_096

const brotliOf = promisify<Buffer, object, Buffer>(brotliCompress)
const gzipOf = promisify<Buffer, Buffer>(gzip)

/** Encodes a rendered page once for everybody it will be sent to. */
export async function makePage({ status, headers, body }: Rendered): Promise<Page> {
  const [br, gz] = await Promise.all([
    brotliOf(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
    gzipOf(body),
  ])
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const shared = Object.entries(headers).flatMap(([name, value]) =>
    DROPPED.has(name) ? [] : [[name, String(value)] as const],
  )
  // The hour in which an earlier page stands in is spent here: no cache on the way may add its own, nor keep what is not there.
  const spent = shared.map(([name, value]) => [name, value.replace(STALE_IF_ERROR, '')] as const)
  const headersOf = (mark: Mark) => (mark === 'stale' || status !== 200 ? spent : shared)
  const forms = {
    identity: formOf(body, hash, headersOf, null),
    gzip: formOf(gz, `${hash}-gzip`, headersOf, 'gzip'),
    br: formOf(br, `${hash}-br`, headersOf, 'br'),
  }
  const packed = { gzip: own(gz), br: own(br) }
  const header_bytes = shared.reduce((sum, [name, value]) => sum + name.length + value.length, 0)
  return { status, forms, packed, bytes: gz.length + br.length + header_bytes + OVERHEAD_BYTES }
}

/** The body of a page as it is sent in an encoding. */
export function bodyOf({ packed }: Page, encoding: Encoding): Buffer {
  return encoding === 'identity' ? gunzipSync(packed.gzip) : packed[encoding]
}

function formOf(
  body: Buffer,
  hash: string,
  headersOf: (mark: Mark) => readonly (readonly [string, string])[],
  encoding: string | null,
): Form {
  const etag = `"${hash}"`
  const headersFor = (mark: Mark) => [
    ...headersOf(mark),
    ...(encoding ? [['content-encoding', encoding] as const] : []),
    ['content-length', String(body.length)] as const,
    ['vary', 'Accept-Encoding'] as const,
    ['etag', etag] as const,
    ['x-cache', mark] as const,
  ]
  const forEach = (list: (mark: Mark) => readonly (readonly [string, string])[]) =>
    Object.fromEntries(MARKS.map((mark) => [mark, list(mark).flat()])) as Record<Mark, string[]>
  return {
    etag,
    headers: forEach(headersFor),
    not_modified: forEach((mark) => headersFor(mark).filter(([name]) => NOT_MODIFIED.has(name))),
  }
}

/** The same bytes in memory of their own: a small slice of a shared block would keep the whole block. */
function own(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(copy)
  return copy
}
