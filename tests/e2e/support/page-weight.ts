import { request as ask } from 'node:http'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'

/** What a phone fetches to see a page for the first time, in bytes on the line. */
export interface PageWeight {
  html: number
  css: number
  js: number
  font: number
  /** The one picture that the page has fetched at once. */
  picture: number
  /** All of these together. */
  first_view: number
}

/** A telephone of 412 × 1.75 pixels, as Lighthouse measures with. */
const WIDTH = 412
const DENSITY = 1.75

/** Fetches a page and what it needs for the first view, with brotli, and weighs each kind. */
export async function weighPage(shop_url: string, path: string): Promise<PageWeight> {
  const page = await fetchRaw(shop_url, path)
  const html = page.text
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  const tags = (pattern: RegExp) => html.match(pattern) ?? []
  const links = tags(/<link\b[^>]*>/g)
  const hrefs = (rel: string, as?: string) =>
    links
      .filter((tag) => attribute(tag, 'rel') === rel && (!as || attribute(tag, 'as') === as))
      .map((tag) => attribute(tag, 'href'))
  const scripts = [
    ...tags(/<script\b[^>]*\bsrc="[^>]*>/g).map((tag) => attribute(tag, 'src')),
    ...hrefs('modulepreload'),
  ]
  const inline = [...html.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)].map(
    ([, text]) => text ?? '',
  )
  const [preload] = links.filter(
    (tag) => attribute(tag, 'rel') === 'preload' && attribute(tag, 'as') === 'image',
  )
  const picture = preload && chosen(attribute(preload, 'imagesrcset'), attribute(preload, 'imagesizes'))
  const weight = {
    html: page.bytes,
    css: await sumOf(shop_url, hrefs('stylesheet')),
    js:
      (await sumOf(shop_url, await withImports(shop_url, [...scripts, ...inline.flatMap(importsIn)]))) +
      inline.reduce((sum, text) => sum + brotliCompressSync(text).length, 0),
    font: await sumOf(shop_url, hrefs('preload', 'font')),
    picture: picture ? await sumOf(shop_url, [picture]) : 0,
  }
  // What stands in the page itself is already in it.
  const inline_bytes = inline.reduce((sum, text) => sum + brotliCompressSync(text).length, 0)
  const first_view = Object.values(weight).reduce((sum, bytes) => sum + bytes, 0) - inline_bytes
  return { ...weight, first_view }
}

interface RawAnswer {
  status: number
  bytes: number
  text: string
}

/** One answer as it comes over the line: nothing is unpacked on the way. */
export function fetchRaw(shop_url: string, path: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    ask(new URL(path, shop_url), { headers: { 'accept-encoding': 'br' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        const is_packed = response.headers['content-encoding'] === 'br'
        const text = (is_packed ? brotliDecompressSync(body) : body).toString()
        resolve({ status: response.statusCode ?? 0, bytes: body.length, text })
      })
    })
      .on('error', reject)
      .end()
  })
}

async function sumOf(shop_url: string, paths: readonly string[]): Promise<number> {
  const answers = await Promise.all([...new Set(paths)].map((path) => fetchRaw(shop_url, path)))
  return answers.reduce((sum, { bytes }) => sum + bytes, 0)
}

/** Scripts with everything that they import at once. */
async function withImports(shop_url: string, paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  const open = [...paths]
  for (let path = open.pop(); path; path = open.pop()) {
    if (found.has(path)) continue
    found.add(path)
    const { text } = await fetchRaw(shop_url, path)
    open.push(...importsIn(text).map((name) => new URL(name, new URL(path, shop_url)).pathname))
  }
  return [...found]
}

function importsIn(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*"([./][^"]+\.js)"/g)].map(([, name]) => name ?? '')
}

/** Which file of a `srcset` that telephone takes. */
function chosen(srcset: string, sizes: string): string | undefined {
  const shown = sizes.split(',').find((size) => {
    const limit = /width < ([\d.]+)rem/.exec(size)?.[1]
    return limit === undefined || WIDTH < Number(limit) * 16
  })
  const [, number = '100', unit = 'vw'] = /([\d.]+)(vw|rem)\s*$/.exec(shown ?? '') ?? []
  const pixels = (unit === 'vw' ? (Number(number) / 100) * WIDTH : Number(number) * 16) * DENSITY
  const files = srcset.split(', ').map((each) => {
    const [file = '', width = '0w'] = each.split(' ')
    return { file, width: Number.parseInt(width, 10) }
  })
  files.sort((a, b) => a.width - b.width)
  return (files.find(({ width }) => width >= pixels) ?? files.at(-1))?.file
}
