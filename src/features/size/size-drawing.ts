/** A point on the sheet, in its units: x to the right, y down. */
export interface Point {
  x: number
  y: number
}

/** A box seen from its front corner, with the middle of the edges that tell its measures. */
export interface BoxDrawing {
  /** The three faces that are seen: top, left front, right front. */
  faces: Point[][]
  length_at: Point
  width_at: Point
  height_at: Point
  width: number
  height: number
}

const MARGIN = { side: 64, top: 16, bottom: 40 }
/** How large the longest side of the picture of the box becomes. */
const SPAN = 180

/** Draws a box in true proportions, so that everybody sees which measure is which. Lengths in centimetres. */
export function boxDrawing(length_cm: number, width_cm: number, height_cm: number): BoxDrawing {
  const cos = Math.cos(Math.PI / 6)
  const sin = Math.sin(Math.PI / 6)
  const wide = (length_cm + width_cm) * cos
  const high = (length_cm + width_cm) * sin + height_cm
  const scale = SPAN / Math.max(wide, high)
  const at = (x: number, y: number, z: number): Point => ({
    x: round(MARGIN.side + (width_cm + x - y) * cos * scale),
    y: round(MARGIN.top + ((x + y) * sin - z + height_cm) * scale),
  })
  const front = at(length_cm, width_cm, 0)
  const top = [
    at(0, 0, height_cm),
    at(length_cm, 0, height_cm),
    at(length_cm, width_cm, height_cm),
    at(0, width_cm, height_cm),
  ]
  const left = [at(0, width_cm, height_cm), at(length_cm, width_cm, height_cm), front, at(0, width_cm, 0)]
  const right = [at(length_cm, width_cm, height_cm), at(length_cm, 0, height_cm), at(length_cm, 0, 0), front]
  return {
    faces: [top, left, right],
    length_at: middle(at(0, width_cm, 0), front),
    width_at: middle(front, at(length_cm, 0, 0)),
    height_at: middle(at(length_cm, 0, height_cm), at(length_cm, 0, 0)),
    width: round(wide * scale + 2 * MARGIN.side),
    height: round(high * scale + MARGIN.top + MARGIN.bottom),
  }
}

function middle(a: Point, b: Point): Point {
  return { x: round((a.x + b.x) / 2), y: round((a.y + b.y) / 2) }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
