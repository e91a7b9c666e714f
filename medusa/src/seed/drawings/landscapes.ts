import { darker, LEAF, lighter, mix, PANDAN } from './colour'
import { at, circle, each, ellipse, leaf, path, rect, short, stroke } from './shapes'
import { Sketch } from './sketch'

type Foreground = 'palms' | 'terraces' | 'rows' | 'reeds' | 'cocoa' | 'blossom'

/** What a place looks like from far away: never a building, never a person. */
export interface Place {
  alt: string
  sky: string
  /** The nearest ridge; those behind fade into the sky. */
  ridge: string
  /** Height of the highest ridge, in pixels above the horizon. */
  rise: number
  /** One steep cone instead of rolling hills. */
  is_volcano?: boolean
  water: string | null
  ground: string
  foreground: Foreground
}

const WIDTH = 1600
const HEIGHT = 600
const HORIZON = 370

/** The place as a wide drawing for the head of a page. */
export function landscape(name: string, place: Place): string {
  const s = new Sketch(name, WIDTH, HEIGHT)
  s.add(
    rect(
      0,
      0,
      WIDTH,
      HEIGHT,
      s.linear([
        [0, place.sky],
        [0.62, lighter(place.sky, 0.75)],
      ]),
    ),
    sun(s, place),
    clouds(s),
    ridges(s, place),
    place.water ? sea(s, place.water) : '',
    ground(s, place),
    foregrounds[place.foreground](s, place.ground),
  )
  return s.toSvg()
}

function sun(s: Sketch, { sky }: Place): string {
  const [x, y] = [s.between(980, 1320), s.between(120, 190)]
  return (
    circle(
      x,
      y,
      170,
      s.radial([
        [0, '#fff3cf', 0.9],
        [1, '#fff3cf', 0],
      ]),
    ) + circle(x, y, 62, lighter(sky, 0.92))
  )
}

function clouds(s: Sketch): string {
  return each(4, (i) => {
    const [x, y] = [120 + i * 420 + s.between(-60, 60), s.between(60, 170)]
    return (
      ellipse(x, y, 120, 13, '#ffffff', { opacity: 0.4 }) +
      ellipse(x + 60, y + 18, 90, 10, '#ffffff', { opacity: 0.32 })
    )
  })
}

function ridges(s: Sketch, { sky, ridge, rise, is_volcano }: Place): string {
  const layer = (depth: number) => {
    const top = HORIZON - rise * (1 - depth * 0.3)
    const tone = mix(ridge, lighter(sky, 0.4), 0.62 - depth * 0.24)
    const swing = rise * 0.4
    const [a, b, c] = [s.between(-swing, swing), s.between(-swing, swing), s.between(-swing, swing)]
    const d =
      is_volcano && depth === 0
        ? `M120 ${HORIZON + 4}Q560 ${HORIZON - 40} 700 ${short(HORIZON - rise * 1.3)}Q750 ${short(HORIZON - rise * 1.42)} 800 ${short(HORIZON - rise * 1.3)}Q960 ${HORIZON - 40} 1420 ${HORIZON + 4}Z`
        : `M0 ${HORIZON + 4}V${short(top + 70 + a)}C220 ${short(top + b)} 360 ${short(top + 90)} 560 ${short(top + 40)}S900 ${short(top - 20 + c)} 1100 ${short(top + 60)}S1440 ${short(top + a)} 1600 ${short(top + 50)}V${HORIZON + 4}Z`
    return path(
      d,
      s.linear([
        [0, tone],
        [1, lighter(tone, 0.35)],
      ]),
    )
  }
  return each(3, layer)
}

function sea(s: Sketch, water: string): string {
  return (
    rect(
      0,
      HORIZON,
      WIDTH,
      120,
      s.linear([
        [0, lighter(water, 0.55)],
        [1, water],
      ]),
    ) +
    each(34, () => {
      const y = s.between(HORIZON + 10, HORIZON + 112)
      return stroke(`M${short(s.between(0, 1540))} ${short(y)}h${short(s.between(30, 130))}`, '#ffffff', 3, {
        opacity: short(s.between(0.2, 0.6)),
      })
    })
  )
}

function ground(s: Sketch, place: Place): string {
  const top = place.water ? HORIZON + 100 : HORIZON - 24
  return path(
    `M0 ${top + 20}C300 ${top - 14} 560 ${top + 34} 860 ${top + 8}S1380 ${top + 34} 1600 ${top}V600H0Z`,
    s.linear([
      [0, lighter(place.ground, 0.28)],
      [1, darker(place.ground, 0.12)],
    ]),
  )
}

function palm(s: Sketch, x: number, y: number, scale: number, lean: number): string {
  return at(
    x,
    y,
    stroke(`M0 0Q${lean * 0.2} -160 ${lean} -300`, '#7a5636', 17) +
      stroke(`M-4 0Q${lean * 0.2 - 5} -160 ${lean - 5} -300`, '#a9814f', 4, { opacity: 0.7 }) +
      each(9, (i) =>
        at(lean, -300, leaf(s.between(150, 190), 19, i % 2 ? PANDAN : LEAF), { turn: -205 + i * 28 }),
      ) +
      each(3, (i) => circle(lean - 18 + i * 18, -288, 13, '#8d5f33')),
    { scale },
  )
}

const foregrounds: Record<Foreground, (s: Sketch, tone: string) => string> = {
  palms: (s) =>
    palm(s, 180, 600, 1.25, 60) +
    palm(s, 330, 610, 0.9, -40) +
    palm(s, 1440, 600, 1.3, -70) +
    palm(s, 1290, 620, 0.85, 50) +
    bushes(s, 9),
  terraces: (s, tone) =>
    each(7, (i) =>
      ellipse(800, 640, 1180 - i * 150, 190 - i * 24, i % 2 ? lighter(tone, 0.22) : tone, {
        stroke: lighter(tone, 0.55),
        'stroke-width': 4,
      }),
    ) +
    each(22, (i) =>
      stroke(
        `M800 640L${short(800 + Math.cos(Math.PI + (i / 21) * Math.PI) * 1190)} ${short(640 + Math.sin(Math.PI + (i / 21) * Math.PI) * 192)}`,
        lighter(tone, 0.55),
        3,
        { opacity: 0.7 },
      ),
    ) +
    bushes(s, 5),
  rows: (s, tone) =>
    each(13, (i) =>
      path(
        `M${-300 + i * 184} 600L${540 + i * 44} 400L${552 + i * 44} 400L${-220 + i * 184} 600Z`,
        i % 2 ? darker(tone, 0.16) : '#5f8f4a',
        { opacity: 0.75 },
      ),
    ) + bushes(s, 8),
  reeds: (s) =>
    each(60, () => {
      const x = s.between(-20, 1620)
      return at(x, 610, leaf(s.between(90, 210), 9, s.pick([PANDAN, LEAF, '#8fa35a'])), {
        turn: s.between(-112, -68),
      })
    }) + bushes(s, 6),
  cocoa: (s) =>
    each(6, (i) =>
      at(
        110 + i * 280,
        610,
        stroke('M0 0V-150', '#6b4a2c', 15) +
          each(9, (j) =>
            at(0, -130, leaf(130, 32, s.pick([PANDAN, LEAF, '#5f8f46'])), { turn: -200 + j * 27 }),
          ) +
          each(2, (j) => ellipse(j ? 16 : -14, -70 - j * 34, 11, 25, j ? '#c9702e' : '#d9a23a')),
        { scale: i % 2 ? 1.1 : 0.9 },
      ),
    ) + bushes(s, 6),
  blossom: (s) =>
    bushes(s, 14) +
    each(26, () =>
      at(
        s.between(0, 1600),
        s.between(500, 590),
        each(5, (j) => at(0, 0, ellipse(11, 0, 10, 6, '#fffdf6'), { turn: j * 72 })) +
          circle(0, 0, 5, '#d9a441'),
        { scale: s.between(0.8, 1.6) },
      ),
    ),
}

function bushes(s: Sketch, count: number): string {
  return each(count, (i) => {
    const x = (i / (count - 1)) * 1640 - 20 + s.between(-40, 40)
    return each(7, (j) =>
      at(x, 616, leaf(s.between(80, 130), 22, s.pick([PANDAN, LEAF, '#7d9a5b'])), { turn: -170 + j * 27 }),
    )
  })
}
