/** An element of an XML document: escaped text, or elements that were made the same way. */
export interface Element {
  xml: string
}

type Content = string | number | readonly Element[]

/** `<name attribute="…">…</name>`; texts are escaped, and what XML cannot hold is left out. */
export function element(
  name: string,
  content: Content = [],
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const inside = Array.isArray(content)
    ? (content as readonly Element[]).map(({ xml }) => xml).join('')
    : escaped(String(content))
  return {
    xml: inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`,
  }
}

/** A whole document. */
export function xmlDocument(root: Element): string {
  return `${xmlHead}${root.xml}\n`
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Everything that XML 1.0 forbids, lone halves of a letter included. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

function escaped(text: string): string {
  return text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
