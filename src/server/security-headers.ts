const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
}
const YEAR_SECONDS = 31_536_000

/** What an answer of the shop tells browsers, besides the content security policy that each page has of its own. */
export function securityHeaders(shop_url: string, content_type: string | null): Record<string, string> {
  return {
    ...always,
    // Share cards and the pictures of feeds are shown elsewhere on purpose.
    'Cross-Origin-Resource-Policy': content_type?.startsWith('image/') ? 'cross-origin' : 'same-origin',
    // For this host only: what else lives on the domain is not ours to promise.
    ...(shop_url.startsWith('https:') ? { 'Strict-Transport-Security': `max-age=${YEAR_SECONDS}` } : {}),
  }
}
