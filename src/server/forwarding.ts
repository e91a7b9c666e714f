import type { IncomingHttpHeaders } from 'node:http'

const FORWARDED = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'x-forwarded-for']

/**
 * Who the visitor is and what host they asked for may only be told by a proxy that we were told to trust. What that proxy saw stands
 * last in each list; what stands before it came with the request, and may be made up.
 */
export function keepTrustedForwarding(headers: IncomingHttpHeaders, is_proxy_trusted: boolean): void {
  for (const name of FORWARDED) {
    const last = is_proxy_trusted
      ? String(headers[name] ?? '')
          .split(',')
          .at(-1)
          ?.trim()
      : undefined
    if (last) headers[name] = last
    else delete headers[name]
  }
}
