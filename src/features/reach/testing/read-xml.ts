import { Parser } from 'saxen'

/** An element as a parser read it. */
export interface Read {
  name: string
  attributes: Record<string, string>
  text: string
  children: Read[]
}

/** Reads a document with a parser that shares nothing with what wrote it; throws for anything that is not well-formed. */
export function readXml(document: string): Read {
  const top: Read = { name: '', attributes: {}, text: '', children: [] }
  const open = [top]
  const parser = new Parser()
  const fail = (problem: Error) => {
    throw problem
  }
  parser.on('error', fail)
  parser.on('warn', fail)
  parser.on('openTag', (name, attributes, decode) => {
    const decoded = Object.entries(attributes()).map(([key, value]) => [key, decode(value)])
    const element: Read = { name, attributes: Object.fromEntries(decoded), text: '', children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text, decode) => {
    const element = open.at(-1)
    if (element) element.text += decode(text)
  })
  parser.on('closeTag', () => {
    open.pop()
  })
  parser.parse(document)
  const [root, ...more] = top.children
  if (!root || more.length > 0 || open.length !== 1)
    throw new Error('A document has one root that is closed.')
  return root
}

/** The children of a name. */
export function all(element: Read | undefined, name: string): Read[] {
  return element?.children.filter((child) => child.name === name) ?? []
}

/** The text of the first child of a name. */
export function textOf(element: Read | undefined, name: string): string | undefined {
  return all(element, name)[0]?.text
}
