import semibold from './letters-600.json'
import extrabold from './letters-800.json'

export type Weight = 600 | 800

interface Alphabet {
  /** Advance in thousandths of the size, and the outline (y downwards from the baseline). */
  letters: Record<string, [number, string]>
  kerns: Record<string, number>
}

/** Outlines of Plus Jakarta Sans (SIL Open Font License), so that text needs no font on the machine that draws it. */
const ALPHABETS = { 600: semibold, 800: extrabold } as unknown as Record<Weight, Alphabet>

const UNITS = 1000

interface Placed {
  outline: string
  x: number
}

/** The letters of a text with where each one begins, in thousandths of its size; and how wide it is altogether. */
function place(text: string, weight: Weight): { placed: Placed[]; width: number } {
  const { letters, kerns } = ALPHABETS[weight]
  let x = 0
  let before = ''
  const placed: Placed[] = []
  for (const letter of drawable(text, letters)) {
    const [advance, outline] = letters[letter] ?? [0, '']
    x += kerns[before + letter] ?? 0
    if (outline) placed.push({ outline, x })
    x += advance
    before = letter
  }
  return { placed, width: x }
}

/** What the alphabet lacks loses its accent, or is left out. */
function drawable(text: string, letters: Alphabet['letters']): string[] {
  return [...text.normalize('NFC').replace(/\s+/g, ' ')].flatMap((letter) =>
    letter in letters ? [letter] : [...letter.normalize('NFD')].filter((part) => part in letters),
  )
}

/** How wide a text is at a size, in pixels. */
export function textWidth(text: string, size: number, weight: Weight): number {
  return (place(text, weight).width * size) / UNITS
}

/** A line of text as SVG paths: `x` and `y` are where its baseline begins. */
export function outlineText(
  text: string,
  style: { x: number; y: number; size: number; weight: Weight; fill: string },
): string {
  const { placed } = place(text, style.weight)
  const paths = placed.map(({ outline, x }) => `<path transform="translate(${x} 0)" d="${outline}"/>`)
  const scale = style.size / UNITS
  return `<g fill="${style.fill}" transform="translate(${style.x} ${style.y}) scale(${scale})">${paths.join('')}</g>`
}

/** Breaks a text into at most `lines` lines that fit the width; what does not fit ends in an ellipsis. */
export function fitText(
  text: string,
  room: { width: number; lines: number; size: number; weight: Weight },
): string[] {
  const fits = (line: string) => textWidth(line, room.size, room.weight) <= room.width
  // What ends in a short piece, "(Isi 3)", is not torn before it.
  const words = text
    .trim()
    .replace(/\s+(\S{1,2})$/, '\u00a0$1')
    .split(/[^\S\u00a0]+/)
  const lines: string[] = []
  while (words.length > 0 && lines.length < room.lines) {
    let line = words.shift() ?? ''
    while (words[0] !== undefined && fits(`${line} ${words[0]}`)) line += ` ${words.shift()}`
    lines.push(line)
  }
  const last = lines.pop() ?? ''
  return [...lines.map((line) => shortened(line, false, fits)), shortened(last, words.length > 0, fits)]
}

function shortened(line: string, goes_on: boolean, fits: (line: string) => boolean): string {
  if (!goes_on && fits(line)) return line
  let kept = line
  while (kept.length > 1 && !fits(`${kept}…`)) kept = kept.slice(0, -1).trimEnd()
  return `${kept}…`
}
