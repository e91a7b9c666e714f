const slug = '[a-z0-9]+(?:-[a-z0-9]+)*'

/** The only pages that can ever be in the cache. Cart, checkout, orders and desks are not among them, and cannot be written like them. */
const patterns = {
  home: /^\/$/,
  products: /^\/produk$/,
  suggestions: /^\/saran$/,
  product: new RegExp(`^/produk/${slug}$`),
  facilities: /^\/lapas$/,
  facility: new RegExp(`^/lapas/${slug}$`),
  openness: /^\/keterbukaan$/,
  facility_openness: new RegExp(`^/keterbukaan/${slug}$`),
  about:
    /^\/(?:tentang|cara-kerja|persetujuan|pengiriman-dan-pengembalian|kontak|etika|privasi|aksesibilitas|luring)$/,
}

export type PublicRoute = keyof typeof patterns
const routes = Object.entries(patterns) as [PublicRoute, RegExp][]
export const publicRoutes = routes.map(([route]) => route)

const LANGUAGE = /^\/en(?=\/|$)/

/**
 * Which public page a path is of, in any language; undefined for everything that belongs to one person. Only the plain form of a path
 * is recognised: what is doubled, dotted, escaped or in capitals is not.
 */
export function publicRoute(path: string): PublicRoute | undefined {
  const plain = path.replace(LANGUAGE, '') || '/'
  return path === '' ? undefined : routes.find(([, pattern]) => pattern.test(plain))?.[0]
}
