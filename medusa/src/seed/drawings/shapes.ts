/** SVG elements as text. Coordinates are pixels of a 1600 × 1200 sheet. */
export type Attributes = Record<string, string | number | undefined>

export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : value}"`)
    .join('')
  return children.length ? `<${name}${written}>${children.join('')}</${name}>` : `<${name}${written}/>`
}

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
) => element('rect', { x, y, width, height, fill, ...more })

export const ellipse = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  more: Attributes = {},
) => element('ellipse', { cx, cy, rx, ry, fill, ...more })

export const circle = (cx: number, cy: number, r: number, fill: string, more: Attributes = {}) =>
  ellipse(cx, cy, r, r, fill, more)

export const path = (d: string, fill: string, more: Attributes = {}) => element('path', { d, fill, ...more })

/** A line of a pen: no fill, round ends. */
export const stroke = (d: string, colour: string, width: number, more: Attributes = {}) =>
  element('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  })

export const polygon = (points: [number, number][], fill: string, more: Attributes = {}) =>
  element('polygon', { points: points.map(([x, y]) => `${short(x)},${short(y)}`).join(' '), fill, ...more })

export const group = (attributes: Attributes, ...children: string[]) => element('g', attributes, ...children)

/** Moves, turns and scales what is drawn around the origin. */
export const at = (x: number, y: number, children: string, { turn = 0, scale = 1, flip = false } = {}) =>
  group(
    {
      transform: `translate(${short(x)} ${short(y)}) rotate(${short(turn)}) scale(${short(flip ? -scale : scale)} ${short(scale)})`,
    },
    children,
  )

/** As many things as wanted, joined. */
export function each(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('')
}

/** A pointed leaf that grows from the origin to the right. */
export function leaf(length: number, width: number, fill: string, rib = 'rgba(255,255,255,.28)'): string {
  const d = `M0 0C${short(length * 0.3)} ${short(-width)} ${short(length * 0.75)} ${short(-width * 0.8)} ${short(length)} 0C${short(length * 0.75)} ${short(width * 0.8)} ${short(length * 0.3)} ${short(width)} 0 0Z`
  return (
    path(d, fill) +
    stroke(`M${short(length * 0.06)} 0H${short(length * 0.88)}`, rib, Math.max(1.5, width * 0.07))
  )
}

export function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}
