import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { beforeAll, describe, expect, test } from 'vitest'
import { inEnglish } from './in-english'
import { SENTENCES } from './sentences'

const source = join(import.meta.dirname, '..')

/** Whose sentences are no refusals: mails and reports have words of their own, and two scripts speak to the terminal. */
const elsewhere =
  /^(seed|scripts|money|modules\/mail|workflows\/report\/reports)\/|^workflows\/report\/(files|read-report)|^workflows\/facility\/create-|^contract\/openapi/

/** Calls that put the name of a thing into a sentence. */
const naming = ['notFound', 'textField', 'wholeNumber', 'refuseOwn', 'codeField']

describe('what the backend refuses, in English', () => {
  const known = Object.keys(SENTENCES)
  /** Every text in the code, with the file where it stands. */
  const texts = new Map<string, string>()
  /** Those that a refusal may say. */
  const said = new Map<string, string>()

  beforeAll(() => {
    for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || /\.test\.ts$|\/migrations\/|^english\//.test(file)) continue
      const tree = ts.createSourceFile(file, readFileSync(join(source, file), 'utf8'), ts.ScriptTarget.Latest)
      gather(tree, (text, is_said) => {
        texts.set(text, file)
        if (is_said ?? (isSentence(text) && !elsewhere.test(file))) said.set(text, file)
      })
    }
  })

  test('every sentence in the code has its English', () => {
    expect(said.size).toBeGreaterThan(500)
    expect([...said].filter(([sentence]) => !known.includes(sentence))).toEqual([])
  })

  test('no English is kept of what nobody says any more', () => {
    expect(known.filter((sentence) => !texts.has(sentence))).toEqual([])
  })

  test('a translation has the values of its sentence', () => {
    const values = (text: string) => [...new Set(text.match(/\{\d\}/g))].sort()
    for (const [sentence, english] of Object.entries(SENTENCES))
      expect(values(english), sentence).toEqual(values(sentence))
  })

  test.each([
    ['Keranjang kosong.', 'The cart is empty.'],
    ['Pesanan tidak ditemukan.', 'The order was not found.'],
    ['Isi nama penerima, paling sedikit 2 huruf.', 'Enter the recipient’s name, at least 2 characters.'],
    ['Nama penerima paling banyak 100 huruf.', 'The recipient’s name: at most 100 characters.'],
    ['Panjang paling banyak 1.000 cm.', 'The length: at most 1,000 cm.'],
    ['Paling banyak Rp1.250.000 dari pos ini.', 'At most Rp1.250.000 of this line.'],
    [
      'Langkah ini menunggu keputusan Kepala UPT.',
      'This step waits for the decision of: Head of the facility.',
    ],
    [
      'Lapas Ambarawa belum dilayani koperasi pengiriman; pilih ambil di tempat.',
      'No cooperative ships from Lapas Ambarawa yet; choose pick-up.',
    ],
    ['Terlalu banyak percobaan. Coba lagi dalam 15 menit.', 'Too many attempts. Try again in 15 min.'],
    ['What nobody translated', 'What nobody translated'],
    ['constructor', 'constructor'],
    ['', ''],
  ])('%s', (sentence, english) => {
    expect(inEnglish(sentence)).toBe(english)
  })
})

/** Tells of every text below a node, and of some for sure that refusals say them. */
function gather(node: ts.Node, tell: (text: string, is_said?: boolean) => void): void {
  const text = textOf(node)
  if (text !== undefined) tell(text)
  if (isProperty(node, 'refusal') && ts.isStringLiteral(node.initializer))
    tell(node.initializer.text, isSentence(node.initializer.text))
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && naming.includes(node.expression.text))
    for (const named of node.arguments) if (ts.isStringLiteral(named)) tell(named.text, true)
  // Of routes, of SQL and of faults: no person reads them.
  const is_unsaid =
    isProperty(node, 'summary') ||
    ts.isTaggedTemplateExpression(node) ||
    (ts.isNewExpression(node) &&
      ts.isIdentifier(node.expression) &&
      /^(Range|Type)?Error$/.test(node.expression.text))
  if (!is_unsaid) ts.forEachChild(node, (child) => gather(child, tell))
}

function isProperty(node: ts.Node, name: string): node is ts.PropertyAssignment {
  return ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === name
}

/** The text of a literal, its values as `{0}`, `{1}`. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return node.head.text + node.templateSpans.map(({ literal }, place) => `{${place}}${literal.text}`).join('')
}

function isSentence(text: string): boolean {
  const is_sql = /\b(SELECT|INSERT|UPDATE|DELETE|WHERE|LIMIT)\b/.test(text)
  return !is_sql && /^(\p{Lu}|\{\d\})\S*\s.*[.?!]( \{\d\})?$/su.test(text) && /\p{Ll}{3}/u.test(text)
}
