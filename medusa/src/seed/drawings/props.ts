import { CLAY, darker, IVORY, LEAF, lighter, PANDAN } from './colour'
import { at, each, ellipse, leaf, path, rect, stroke } from './shapes'
import type { Sketch } from './sketch'

/** A potted plant that stands at (x, y). */
export function pottedPlant(s: Sketch, x: number, y: number, scale = 1, pot = CLAY, green = PANDAN): string {
  const leaves = each(9, (i) => {
    const turn = -168 + i * 19.5 + s.between(-5, 5)
    const tone = i % 2 ? green : lighter(green, 0.22)
    return at(0, -150, leaf(s.between(170, 240), 34, tone), { turn })
  })
  const body = s.turned(
    0,
    [
      [-150, 92],
      [-120, 90],
      [0, 62],
    ],
    s.round(pot),
  )
  return at(
    x,
    y,
    s.shadow(0, 2, 130, 18) + leaves + body + rect(-98, -160, 196, 34, s.round(lighter(pot, 0.1)), { rx: 8 }),
    {
      scale,
    },
  )
}

/** A rug on the floor, seen flat. */
export function rug(s: Sketch, x: number, y: number, rx: number, ry: number, colour: string): string {
  return (
    ellipse(x, y, rx, ry, colour) +
    ellipse(x, y, rx * 0.9, ry * 0.88, 'none', {
      stroke: lighter(colour, 0.5),
      'stroke-width': 7,
      opacity: 0.7,
    }) +
    ellipse(x, y, rx * 0.72, ry * 0.7, 'none', {
      stroke: lighter(colour, 0.5),
      'stroke-width': 5,
      'stroke-dasharray': '22 16',
      opacity: 0.6,
    }) +
    s.shadow(x, y, rx, ry, 0.08)
  )
}

/** A framed leaf on the wall. */
export function framedLeaf(x: number, y: number, frame: string, scale = 1): string {
  const picture =
    rect(-90, -120, 180, 240, frame, { rx: 4 }) +
    rect(-74, -104, 148, 208, IVORY) +
    stroke('M0 80V-60', PANDAN, 5) +
    each(
      4,
      (i) =>
        at(0, 50 - i * 34, leaf(58, 14, LEAF), { turn: -38 }) +
        at(0, 50 - i * 34, leaf(58, 14, PANDAN), { turn: -142 }),
    )
  return at(x, y, picture, { scale })
}

/** A cup with a saucer. */
export function cup(s: Sketch, x: number, y: number, colour: string, scale = 1): string {
  const body =
    ellipse(0, 2, 74, 15, lighter(colour, 0.25)) +
    stroke('M44 -52q44 -4 36 22q-6 18 -44 16', darker(colour, 0.1), 9) +
    path('M-50 -66H50Q50 0 18 2H-18Q-50 0 -50 -66Z', s.round(colour)) +
    ellipse(0, -66, 50, 11, darker(colour, 0.2)) +
    ellipse(0, -64, 43, 8, '#4a2a18')
  return at(x, y, body, { scale })
}

/** A short row of books that stands on (x, y); returns to the right. */
export function books(s: Sketch, x: number, y: number, colours: string[], height = 110): string {
  let left = x
  return colours
    .map((colour) => {
      const [w, h] = [s.between(22, 38), height * s.between(0.78, 1)]
      const book =
        rect(left, y - h, w, h, s.round(colour), { rx: 3 }) +
        rect(left + 3, y - h * 0.82, w - 6, 5, IVORY, { opacity: 0.6 }) +
        rect(left + 3, y - h * 0.24, w - 6, 5, IVORY, { opacity: 0.6 })
      left += w + 3
      return book
    })
    .join('')
}

/** A vase with dry stalks. */
export function vase(s: Sketch, x: number, y: number, colour: string, scale = 1): string {
  const stalks = each(5, (i) =>
    stroke(`M0 -120C${-20 + i * 10} -200 ${-80 + i * 40} -230 ${-90 + i * 45} -300`, '#b58b4a', 4),
  )
  const ears = each(5, (i) => at(-90 + i * 45, -300, leaf(64, 13, '#d2ae6d'), { turn: -108 + i * 9 }))
  const body = s.turned(
    0,
    [
      [-130, 24],
      [-110, 22],
      [-60, 62],
      [-20, 58],
      [0, 38],
    ],
    s.round(colour),
  )
  return at(x, y, s.shadow(0, 0, 80, 12) + stalks + ears + body, { scale })
}
