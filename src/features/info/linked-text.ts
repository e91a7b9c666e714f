import type { ShopPaths } from '../../paths.ts'

/** A piece of a text: plain, or leading to a page. */
export interface TextPiece {
  text: string
  href?: string
}

/** Pages that a text may lead to: those whose address needs nothing more. */
const targets = [
  'about',
  'accountData',
  'accessibility',
  'approvalInfo',
  'complaint',
  'contact',
  'customOrder',
  'ethics',
  'facilities',
  'findOrder',
  'home',
  'howItWorks',
  'openness',
  'privacy',
  'products',
  'shippingInfo',
] as const satisfies readonly (keyof ShopPaths)[]
type Target = (typeof targets)[number]

const link = /\[([^\]]+)\]\((\w+)\)/g

/** Takes a text with links, `[kontak](contact)`, apart. A name that is no page is a mistake in the words, and thrown. */
export function linkedText(text: string, paths: ShopPaths): TextPiece[] {
  const pieces: TextPiece[] = []
  let end = 0
  for (const found of text.matchAll(link)) {
    const [whole, label = '', name = ''] = found
    if (found.index > end) pieces.push({ text: text.slice(end, found.index) })
    pieces.push({ text: label, href: paths[targetOf(name)]() })
    end = found.index + whole.length
  }
  if (end < text.length) pieces.push({ text: text.slice(end) })
  return pieces
}

function targetOf(name: string): Target {
  const target = targets.find((each) => each === name)
  if (!target) throw new Error(`No page of the shop is called ${name}.`)
  return target
}
