import { darker, lighter } from './colour'
import { polygon, rect } from './shapes'
import type { Sketch } from './sketch'

/** Timber of one colour, ready to be cut. */
export interface Timber {
  colour: string
  lying: string
  standing: string
  top: string
}

export function timber(s: Sketch, colour: string): Timber {
  return { colour, lying: s.wood(colour), standing: s.wood(colour, true), top: s.wood(lighter(colour, 0.2)) }
}

/** A board: the grain runs along its longer side, the upper edge catches light. */
export function board(wood: Timber, x: number, y: number, width: number, height: number, radius = 4): string {
  const fill = width >= height ? wood.lying : wood.standing
  return (
    rect(x, y, width, height, fill, { rx: radius }) +
    rect(x + 2, y, width - 4, Math.min(5, height * 0.3), lighter(wood.colour, 0.6), { rx: 2, opacity: 0.5 }) +
    rect(
      x + 2,
      y + height - Math.min(6, height * 0.3),
      width - 4,
      Math.min(6, height * 0.3),
      darker(wood.colour, 0.6),
      {
        rx: 2,
        opacity: 0.35,
      },
    ) +
    (height > width
      ? rect(x + width - width * 0.22, y, width * 0.22, height, darker(wood.colour, 0.5), {
          rx: radius,
          opacity: 0.28,
        })
      : '')
  )
}

/** A top seen a little from above: its surface and the edge in front. `y` is the far edge. */
export function tableTop(
  wood: Timber,
  x: number,
  y: number,
  width: number,
  depth: number,
  thickness: number,
  inset = 60,
): string {
  return (
    polygon(
      [
        [x + inset, y],
        [x + width - inset, y],
        [x + width, y + depth],
        [x, y + depth],
      ],
      wood.top,
    ) +
    polygon(
      [
        [x + inset, y],
        [x + width * 0.55, y],
        [x + width * 0.3, y + depth],
        [x, y + depth],
      ],
      '#ffffff',
      { opacity: 0.13 },
    ) +
    board(wood, x, y + depth, width, thickness, 3)
  )
}

/** A leg that grows slimmer towards the floor. */
export function taperedLeg(
  wood: Timber,
  x: number,
  y: number,
  width: number,
  height: number,
  lean = 0,
): string {
  const slim = width * 0.62
  const points: [number, number][] = [
    [x, y],
    [x + width, y],
    [x + width * 0.5 + slim / 2 + lean, y + height],
    [x + width * 0.5 - slim / 2 + lean, y + height],
  ]
  return (
    polygon(points, wood.standing) +
    polygon(
      [[x + width * 0.66, y], [x + width, y], points[2]!, [points[2]![0] - slim * 0.34, y + height]],
      darker(wood.colour, 0.6),
      { opacity: 0.32 },
    )
  )
}
