import { darker, lighter, mix } from './colour'
import { each, ellipse, path, polygon, rect, short, stroke } from './shapes'
import type { Sketch } from './sketch'

export type BackdropKind = 'disc' | 'arch' | 'window' | 'hills' | 'plain' | 'sea' | 'shelf'

export interface Backdrop {
  kind: BackdropKind
  wall: string
  floor: string
  /** Where wall and floor meet. */
  horizon?: number
}

/** Wall and floor (or table) with a quiet shape of light behind the thing. */
export function paintBackdrop(s: Sketch, { kind, wall, floor, horizon = 860 }: Backdrop): void {
  const { width, height } = s
  const wallPaint = s.linear([
    [0, lighter(wall, 0.45)],
    [1, wall],
  ])
  const floorPaint = s.linear([
    [0, darker(floor, 0.1)],
    [0.25, floor],
    [1, lighter(floor, 0.3)],
  ])
  s.add(rect(0, 0, width, horizon + 2, wallPaint))
  s.add(shapes[kind](s, wall, horizon))
  s.add(rect(0, horizon, width, height - horizon, floorPaint))
  s.add(rect(0, horizon, width, 5, darker(floor, 0.2), { opacity: 0.35 }))
}

/** A surface seen from above, with the faint threads of linen. */
export function paintLinen(s: Sketch, colour: string): void {
  const { width, height } = s
  const threads =
    rect(0, 0, 16, 16, colour) +
    rect(0, 3, 16, 2, darker(colour, 0.1), { opacity: 0.35 }) +
    rect(5, 0, 2, 16, lighter(colour, 0.5), { opacity: 0.5 }) +
    rect(0, 11, 16, 2, lighter(colour, 0.5), { opacity: 0.4 }) +
    rect(13, 0, 2, 16, darker(colour, 0.12), { opacity: 0.3 })
  s.add(rect(0, 0, width, height, s.texture(16, 16, threads)))
  const light = s.radial(
    [
      [0, '#ffffff', 0.35],
      [0.6, '#ffffff', 0],
      [1, '#2a1a10', 0.22],
    ],
    0.38,
    0.3,
    0.85,
  )
  s.add(rect(0, 0, width, height, light))
}

/** Boards seen from above. */
export function paintBoards(s: Sketch, colour: string): void {
  const { width, height } = s
  const board = height / 4
  s.add(rect(0, 0, width, height, s.wood(colour)))
  s.add(each(3, (i) => rect(0, board * (i + 1), width, 5, darker(colour, 0.6), { opacity: 0.55 })))
  s.add(each(4, (i) => rect(0, board * i + 5, width, 4, lighter(colour, 0.5), { opacity: 0.35 })))
  const light = s.radial(
    [
      [0, '#ffffff', 0.28],
      [0.65, '#ffffff', 0],
      [1, '#2a1a10', 0.35],
    ],
    0.4,
    0.32,
    0.85,
  )
  s.add(rect(0, 0, width, height, light))
}

const shapes: Record<BackdropKind, (s: Sketch, wall: string, horizon: number) => string> = {
  plain: () => '',
  disc: (s, wall, horizon) =>
    ellipse(s.width / 2 + s.between(-140, 140), horizon - 380, 400, 400, lighter(wall, 0.55), {
      opacity: 0.75,
    }),
  arch: (s, wall, horizon) => {
    const x = s.width / 2 + s.between(-90, 90)
    return (
      path(`M${short(x - 470)} ${horizon}V470a470 420 0 0 1 940 0V${horizon}Z`, darker(wall, 0.07), {
        opacity: 0.9,
      }) +
      path(`M${short(x - 430)} ${horizon}V480a430 385 0 0 1 860 0V${horizon}Z`, lighter(wall, 0.5), {
        opacity: 0.85,
      })
    )
  },
  window: (s, wall, horizon) => {
    const x = s.between(120, 520)
    const pane = (dx: number) =>
      polygon(
        [
          [x + dx, 60],
          [x + dx + 250, 60],
          [x + dx + 560, horizon],
          [x + dx + 270, horizon],
        ],
        lighter(wall, 0.85),
        { opacity: 0.5 },
      )
    return pane(0) + pane(310)
  },
  hills: (s, wall, horizon) => {
    const ridge = (y: number, colour: string, opacity: number) => {
      const bend = s.between(40, 110)
      return path(
        `M0 ${horizon}V${y}C260 ${short(y - bend)} 380 ${short(y + 60)} 640 ${short(y - bend * 0.4)}S1120 ${short(y - bend)} 1600 ${short(y + 30)}V${horizon}Z`,
        colour,
        { opacity },
      )
    }
    return (
      ellipse(s.between(1050, 1320), 260, 105, 105, lighter(wall, 0.85), { opacity: 0.9 }) +
      ridge(horizon - 330, mix(wall, '#7d9a5b', 0.35), 0.55) +
      ridge(horizon - 220, mix(wall, '#4e8a3c', 0.42), 0.6) +
      ridge(horizon - 110, mix(wall, '#1e6b4e', 0.5), 0.6)
    )
  },
  sea: (s, wall, horizon) =>
    ellipse(s.between(300, 560), horizon - 250, 120, 120, lighter(wall, 0.9), { opacity: 0.9 }) +
    rect(0, horizon - 190, s.width, 190, mix(wall, '#5f93a0', 0.55), { opacity: 0.75 }) +
    each(9, (i) =>
      stroke(
        `M${short(s.between(0, 1400))} ${short(horizon - 170 + i * 18)}h${short(s.between(60, 240))}`,
        '#ffffff',
        4,
        { opacity: 0.35 },
      ),
    ),
  shelf: (_s, wall) =>
    each(9, (i) =>
      rect(i * 180 + 6, 0, 168, 900, i % 2 ? lighter(wall, 0.22) : darker(wall, 0.03), { opacity: 0.55 }),
    ),
}
