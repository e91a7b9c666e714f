import type { AstroGlobal } from 'astro'

/** The headers of every call made for a staff member: the token, and the address that throttles count. */
export function staffHeaders(
  page: Pick<AstroGlobal, 'clientAddress'>,
  token?: string,
): Record<string, string> {
  return {
    'x-buyer-address': page.clientAddress,
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  }
}
