import { IncomingMessage, type OutgoingHttpHeader, type RequestListener, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Rendered } from './rendered.ts'

const TIMEOUT_MS = 15_000

/**
 * Renders a page for nobody in particular: the request carries its address and the shop's own host, and nothing of a visitor. Rejects
 * when the page breaks off or does not end.
 */
export function pageRenderer(handler: RequestListener, shop_url: string): (key: string) => Promise<Rendered> {
  const { host, protocol } = new URL(shop_url)
  const headers = {
    host,
    accept: 'text/html',
    // Asks the page what it shows and for how long; nobody else is told.
    'surrogate-capability': 'lapak="Surrogate/1.0"',
    ...(protocol === 'https:' ? { 'x-forwarded-host': host, 'x-forwarded-proto': 'https' } : {}),
  }
  return (key) =>
    new Promise((resolve, reject) => {
      const request = new IncomingMessage(new Socket())
      Object.assign(request, { method: 'GET', url: key, headers: { ...headers } })
      const response = new CapturedResponse(request, resolve, reject)
      const timer = setTimeout(() => response.destroy(new Error('It took too long.')), TIMEOUT_MS)
      response.once('finish', () => clearTimeout(timer)).once('close', () => clearTimeout(timer))
      handler(request, response as ServerResponse<IncomingMessage> & { req: IncomingMessage })
    })
}

type HeaderList = Record<string, OutgoingHttpHeader | undefined>

/** A response that goes nowhere: what is written to it is collected. */
class CapturedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = []
  readonly #resolve: (rendered: Rendered) => void
  readonly #reject: (error: Error) => void
  #written: HeaderList = {}

  constructor(
    request: IncomingMessage,
    resolve: (rendered: Rendered) => void,
    reject: (error: Error) => void,
  ) {
    super(request)
    this.#resolve = resolve
    this.#reject = reject
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status
    const written = rest.find((each) => typeof each === 'object' && each !== null)
    if (written) this.#written = written as HeaderList
    return this
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array))
    callbackIn(rest)?.()
    return true
  }

  override end(chunk?: unknown, ...rest: unknown[]): this {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.write(chunk)
    const headers: Record<string, string | readonly string[]> = {}
    for (const [name, value] of Object.entries<OutgoingHttpHeader | undefined>({
      ...this.getHeaders(),
      ...this.#written,
    }))
      if (value !== undefined) headers[name.toLowerCase()] = Array.isArray(value) ? value : String(value)
    this.#resolve({ status: this.statusCode, headers, body: Buffer.concat(this.#chunks) })
    this.emit('finish')
    callbackIn([chunk, ...rest])?.()
    return this
  }

  override destroy(error?: Error): this {
    this.#reject(error ?? new Error('The page broke off.'))
    this.emit('close')
    return this
  }
}

function callbackIn(given: readonly unknown[]): (() => void) | undefined {
  return given.find((each): each is () => void => typeof each === 'function')
}
