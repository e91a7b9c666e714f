/** A page that can be read without a network. */
export interface SeenPage {
  href: string
  title: string
  seen_at: Date
}

/** The title of a page from its HTML, without the name of the shop after it. */
export function titleOf(html: string): string {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
  return unescaped(title).replace(/ · Lapak Binaan$/, '')
}

const letters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#34': '"' }

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|#34);/g, (whole, name: string) => letters[name] ?? whole)
}

/** What the service worker keeps, the latest first. */
export async function seenPages(storage: CacheStorage): Promise<SeenPage[]> {
  const pages = await storage.open('lapak-halaman-1')
  const seen = (await pages.keys()).map(async (request): Promise<SeenPage | null> => {
    const answer = await pages.match(request)
    const seen_at = answer?.headers.get('X-Seen-At')
    if (!answer || !seen_at) return null
    const { pathname, search } = new URL(request.url)
    return { href: pathname + search, title: titleOf(await answer.text()), seen_at: new Date(seen_at) }
  })
  const found = (await Promise.all(seen)).filter((page) => page !== null)
  return found.sort((a, b) => b.seen_at.getTime() - a.seen_at.getTime())
}
