// Keeps what makes the shop readable without a network: files that never change, the offline page, and public pages that were opened
// lately. The network always comes first for pages; what belongs to one person (cart, orders, desks) is never kept.
const PAGES = 'lapak-halaman-1'
const FILES = 'lapak-berkas-1'
const PAGES_MAX = 30
const FILES_MAX = 150
const OFFLINE = { id: '/luring', en: '/en/luring' }
const PERSONAL =
  /^(\/en)?\/(keranjang|checkout|tersimpan|kartu|daerah|pesanan|pesanan-khusus|pengaduan|akun|petugas|koperasi|wilayah|pusat|masuk|keluar|bahasa)(\/|$)/
/** Files of the build as pages, scripts and styles name them. */
const NEEDED = /(?:\/_astro|["'(]\.)\/([\w.@~-]+\.(?:js|css|woff2|svg))/g
const UNCHANGING = /^\/(_astro|media)\/|^\/(favicon\.svg|icon-\d+\.png)$/

self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all(Object.values(OFFLINE).map(keepOffline)).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(event, url))
  else if (UNCHANGING.test(url.pathname)) event.respondWith(file(request))
})

/** The offline page with everything it needs, and what that needs in turn. */
async function keepOffline(path) {
  const files = await caches.open(FILES)
  const known = new Set([path])
  for (const each of known) {
    const answer = await fetch(each, { cache: each === path ? 'reload' : 'default' })
    if (!answer.ok) throw new Error(`${each}: ${answer.status}`)
    await files.put(each, answer.clone())
    if (!/\.(js|css)$/.test(each) && each !== path) continue
    for (const [, name] of (await answer.text()).matchAll(NEEDED)) known.add(`/_astro/${name}`)
  }
}

async function forgetOlder() {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name !== PAGES && name !== FILES).map((name) => caches.delete(name)),
  )
}

/** From the network; without one, as it was seen last, and marked so; else the offline page. */
async function page(event, url) {
  try {
    const answer = await fetch(event.request)
    if (mayKeep(answer, url)) event.waitUntil(keepPage(url, answer.clone()))
    return answer
  } catch {
    const seen = PERSONAL.test(url.pathname) ? undefined : await (await caches.open(PAGES)).match(url.href)
    if (seen) return marked(seen)
    const offline = /^\/en(\/|$)/.test(url.pathname) ? OFFLINE.en : OFFLINE.id
    return (await (await caches.open(FILES)).match(offline)) ?? Response.error()
  }
}

function mayKeep(answer, url) {
  if (answer.status !== 200 || answer.redirected || PERSONAL.test(url.pathname)) return false
  if (url.pathname === OFFLINE.id || url.pathname === OFFLINE.en) return false
  const control = answer.headers.get('Cache-Control') ?? ''
  return control.includes('public') && (answer.headers.get('Content-Type') ?? '').startsWith('text/html')
}

async function keepPage(url, answer) {
  const pages = await caches.open(PAGES)
  const headers = new Headers(answer.headers)
  // Of the body as it travelled, not as it is kept.
  headers.delete('Content-Encoding')
  headers.delete('Content-Length')
  headers.set('X-Seen-At', new Date().toISOString())
  await pages.delete(url.href)
  await pages.put(url.href, new Response(await answer.blob(), { headers }))
  await trim(pages, PAGES_MAX)
}

/** Shows the page's own sentence that it is an earlier answer. */
async function marked(seen) {
  const html = await seen.text()
  return new Response(html.replace('data-offline-notice hidden', 'data-offline-notice'), {
    headers: seen.headers,
  })
}

/** Files whose name changes with their content: kept until there are too many. */
async function file(request) {
  const files = await caches.open(FILES)
  const kept = await files.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.status === 200) {
    await files.put(request, answer.clone())
    await trim(files, FILES_MAX)
  }
  return answer
}

/** Drops the oldest. What the offline page needs came first, so it is passed over. */
async function trim(cache, most) {
  const keys = await cache.keys()
  const old = keys.filter(({ url }) => !/\/luring$|\.(css|js|woff2)$/.test(new URL(url).pathname))
  for (const key of old.slice(0, Math.max(0, old.length - most))) await cache.delete(key)
}
