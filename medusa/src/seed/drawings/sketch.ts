import { darker, lighter, mix } from './colour'
import { randomFor } from './random'
import { each, ellipse, path, rect, short, stroke } from './shapes'

type Stop = [offset: number, colour: string, opacity?: number]

/** A sheet under work: what is painted on it, and the gradients, textures and masks that the paint refers to. */
export class Sketch {
  readonly random: () => number
  private readonly definitions: string[] = []
  private readonly parts: string[] = []

  constructor(
    name: string,
    readonly width = 1600,
    readonly height = 1200,
  ) {
    this.random = randomFor(name)
  }

  /** A number between two bounds, the same in every rendering. */
  between(lowest: number, highest: number): number {
    return lowest + this.random() * (highest - lowest)
  }

  pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.random() * choices.length)]!
  }

  add(...parts: string[]): this {
    this.parts.push(...parts)
    return this
  }

  linear(stops: Stop[], x2 = 0, y2 = 1): string {
    return this.define(
      (id) =>
        `<linearGradient id="${id}" x1="0" y1="0" x2="${x2}" y2="${y2}">${stopList(stops)}</linearGradient>`,
    )
  }

  radial(stops: Stop[], cx = 0.5, cy = 0.5, r = 0.5): string {
    return this.define(
      (id) => `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stopList(stops)}</radialGradient>`,
    )
  }

  /** Paint of an upright round body, lit from the left. */
  round(colour: string): string {
    return this.linear(
      [
        [0, darker(colour, 0.22)],
        [0.18, lighter(colour, 0.1)],
        [0.32, lighter(colour, 0.32)],
        [0.55, colour],
        [1, darker(colour, 0.38)],
      ],
      1,
      0,
    )
  }

  /** Paint of a ball, lit from the upper left. */
  ball(colour: string): string {
    return this.radial(
      [
        [0, lighter(colour, 0.5)],
        [0.35, lighter(colour, 0.12)],
        [0.75, colour],
        [1, darker(colour, 0.4)],
      ],
      0.35,
      0.3,
      0.75,
    )
  }

  /** Paint that falls from light to dark. */
  fall(colour: string, depth = 0.2): string {
    return this.linear([
      [0, lighter(colour, depth)],
      [1, darker(colour, depth * 0.8)],
    ])
  }

  /** Wood with its grain lying, or standing. */
  wood(colour: string, standing = false): string {
    const line = (dark: boolean) => {
      const y = this.between(0, 240)
      const bend = this.between(-16, 16)
      const tone = dark ? darker(colour, 0.45) : lighter(colour, 0.4)
      const d = `M-10 ${short(y)}C190 ${short(y + bend)} 240 ${short(y - bend)} 400 ${short(y)}S640 ${short(y + bend)} 810 ${short(y)}`
      return stroke(d, tone, this.between(0.8, 3.4), { opacity: short(this.between(0.12, 0.42)) })
    }
    const knot = () => {
      const [x, y] = [this.between(100, 700), this.between(40, 200)]
      return each(3, (ring) =>
        ellipse(x, y, 20 + ring * 22, 4 + ring * 5, 'none', {
          stroke: darker(colour, 0.5),
          'stroke-width': 1.6,
          opacity: 0.25,
        }),
      )
    }
    const grain = each(30, (i) => line(i % 3 !== 0)) + knot()
    return this.texture(800, 240, rect(0, 0, 800, 240, colour) + grain, standing ? 'rotate(90)' : '')
  }

  /** Two strands over and under each other. */
  weave(over: string, under: string, size = 34, turn = 0): string {
    const half = size / 2
    const strand = (x: number, y: number, w: number, h: number, colour: string) =>
      rect(x + 0.8, y + 0.8, w - 1.6, h - 1.6, colour, { rx: Math.min(w, h) * 0.28 }) +
      (w > h
        ? rect(x + 2, y + h * 0.2, w - 4, h * 0.24, lighter(colour, 0.45), { rx: 2, opacity: 0.7 })
        : rect(x + w * 0.2, y + 2, w * 0.24, h - 4, lighter(colour, 0.35), { rx: 2, opacity: 0.55 }))
    const body =
      rect(0, 0, size, size, darker(mix(over, under, 0.5), 0.5)) +
      strand(-half * 0.35, 0, half * 1.7, half, over) +
      strand(half, -half * 0.35, half, half * 1.7, under) +
      strand(0, half * 0.65, half, half * 1.7, under) +
      strand(half * 0.65, half, half * 1.7, half, over) +
      strand(-half * 1.35, half, half * 1.7, half, over)
    return this.texture(size, size, body, `rotate(${turn})`)
  }

  /** Any small drawing, repeated. */
  texture(width: number, height: number, body: string, transform = ''): string {
    return this.define(
      (id) =>
        `<pattern id="${id}" width="${short(width)}" height="${short(height)}" patternUnits="userSpaceOnUse" patternTransform="${transform}">${body}</pattern>`,
    )
  }

  /** What is painted shows only inside the shape. */
  inside(shape: string, ...painted: string[]): string {
    const url = this.define((id) => `<clipPath id="${id}">${shape}</clipPath>`)
    return `<g clip-path="${url}">${painted.join('')}</g>`
  }

  /** The soft shadow under a thing that stands at (cx, cy). */
  shadow(cx: number, cy: number, rx: number, ry = rx * 0.12, depth = 0.42): string {
    const fill = this.radial([
      [0, '#2a1a10', depth],
      [0.55, '#2a1a10', depth * 0.55],
      [1, '#2a1a10', 0],
    ])
    return ellipse(cx, cy, rx, ry, fill)
  }

  /** A body turned on a lathe: half-widths at heights from top to bottom around a middle line. */
  turned(cx: number, profile: [y: number, half: number][], fill: string): string {
    const right = profile.map(([y, half]) => [cx + half, y] as const)
    const left = profile.map(([y, half]) => [cx - half, y] as const).reverse()
    return path(`${smooth(right, 'M')}${smooth(left, 'L')}Z`, fill)
  }

  toSvg(): string {
    const { width, height } = this
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${this.definitions.join('')}</defs>${this.parts.join('')}</svg>`
  }

  private define(make: (id: string) => string): string {
    const id = `d${this.definitions.length}`
    this.definitions.push(make(id))
    return `url(#${id})`
  }
}

/** A curve through points that stays upright at each of them. */
function smooth(points: (readonly [number, number])[], start: 'M' | 'L'): string {
  return points
    .map(([x, y], i) => {
      if (i === 0) return `${start}${short(x)} ${short(y)}`
      const [px, py] = points[i - 1]!
      const middle = (py + y) / 2
      return `C${short(px)} ${short(middle)} ${short(x)} ${short(middle)} ${short(x)} ${short(y)}`
    })
    .join('')
}

function stopList(stops: Stop[]): string {
  return stops
    .map(
      ([offset, colour, opacity = 1]) =>
        `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('')
}
