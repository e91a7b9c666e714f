const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Whether a request that changes something was started by another site. Browsers send `Sec-Fetch-Site` or `Origin`
 * with every unsafe request; one without either is no browser and carries no cookies of a victim.
 */
export function isForeignWrite(request: Pick<Request, 'method' | 'headers'>, host: string): boolean {
  if (safeMethods.has(request.method)) return false
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return true
  const origin = request.headers.get('origin')
  if (origin === null) return false
  return !URL.canParse(origin) || new URL(origin).host !== host
}
