import { publicRoute } from '../../server/page-cache/public-paths.ts'

interface Link {
  href: string
  target: string
  hasAttribute(name: string): boolean
}

/**
 * What to fetch before a link is followed: only pages that the front keeps for everybody, so never a cart, an order or a desk; null
 * for all else, and for the page one is on.
 */
export function prefetchAddress(link: Link, here: string): string | null {
  const page = new URL(here)
  const { origin, pathname, search } = new URL(link.href, page)
  if (origin !== page.origin || link.target || link.hasAttribute('download')) return null
  const address = pathname + search
  if (!publicRoute(pathname) || address === page.pathname + page.search) return null
  return address
}
