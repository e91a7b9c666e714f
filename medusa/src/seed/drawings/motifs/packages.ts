import { darker, GOLD, IVORY, LEAF, lighter, PANDAN } from '../colour'
import { at, circle, each, ellipse, leaf, path, rect, short, stroke } from '../shapes'
import type { Sketch } from '../sketch'

interface PouchLook {
  colour: string
  label: string
  /** Drawn around the middle of the label, about 260 pixels wide. */
  emblem: string
  /** What shows through a window at the foot, if there is one. */
  window?: string
  scale?: number
}

/** A standing pouch with a seal on top, standing at (x, y). */
export function standingPouch(
  s: Sketch,
  x: number,
  y: number,
  { colour, label, emblem, window = '', scale = 1 }: PouchLook,
): string {
  const body = 'M-230 -760H230L250 -60Q240 0 0 10Q-240 0 -250 -60Z'
  return at(
    x,
    y,
    s.shadow(0, 8, 330, 44) +
      path(body, s.fall(colour, 0.16)) +
      s.inside(path(body, '#000'), window) +
      path(
        body,
        s.linear(
          [
            [0, '#1c120c', 0.4],
            [0.1, '#ffffff', 0.1],
            [0.22, '#ffffff', 0.34],
            [0.34, '#ffffff', 0],
            [0.7, '#1c120c', 0.04],
            [1, '#1c120c', 0.46],
          ],
          1,
          0,
        ),
      ) +
      rect(-230, -760, 460, 84, darker(colour, 0.1)) +
      each(8, (i) => rect(-230, -752 + i * 10, 460, 3, '#ffffff', { opacity: 0.22 })) +
      path('M-230 -720l-14 16l14 16zM230 -720l14 16l-14 16z', IVORY, { opacity: 0.9 }) +
      rect(-168, -610, 336, 340, label, { rx: 24 }) +
      rect(-152, -594, 304, 308, 'none', { rx: 16, stroke: colour, 'stroke-width': 5, opacity: 0.7 }) +
      at(0, -460, emblem) +
      rect(-90, -334, 180, 12, darker(colour, 0.1), { rx: 6, opacity: 0.8 }) +
      rect(-56, -310, 112, 9, darker(colour, 0.1), { rx: 4, opacity: 0.5 }) +
      stroke('M-246 -70Q0 -10 246 -70', '#1c120c', 5, { opacity: 0.2 }),
    { scale },
  )
}

/** A glass jar with a lid, standing at (x, y); `content` is painted inside, over x ±190 and y −470…0. */
export function glassJar(
  s: Sketch,
  x: number,
  y: number,
  {
    lid,
    label,
    emblem,
    content,
    tall = 520,
    scale = 1,
  }: { lid: string; label: string; emblem: string; content: string; tall?: number; scale?: number },
): string {
  const body = `M-150 ${-tall}C-150 ${-tall + 40} -210 ${-tall + 50} -210 ${-tall + 130}V-60Q-210 0 -150 0H150Q210 0 210 -60V${-tall + 130}C210 ${-tall + 50} 150 ${-tall + 40} 150 ${-tall}Z`
  return at(
    x,
    y,
    s.shadow(0, 6, 300, 44) +
      path(body, '#eef2ec') +
      s.inside(path(body, '#000'), content) +
      path(
        body,
        s.linear(
          [
            [0, '#1c120c', 0.3],
            [0.1, '#ffffff', 0.55],
            [0.2, '#ffffff', 0.1],
            [0.75, '#1c120c', 0],
            [0.92, '#ffffff', 0.3],
            [1, '#1c120c', 0.34],
          ],
          1,
          0,
        ),
      ) +
      rect(-172, -tall - 84, 344, 96, s.round(lid), { rx: 18 }) +
      each(14, (i) => rect(-160 + i * 24, -tall - 70, 6, 68, darker(lid, 0.3), { opacity: 0.3 })) +
      rect(-150, -tall * 0.62, 300, tall * 0.46, label, { rx: 18 }) +
      rect(-136, -tall * 0.62 + 14, 272, tall * 0.46 - 28, 'none', {
        rx: 12,
        stroke: darker(lid, 0.1),
        'stroke-width': 4,
        opacity: 0.7,
      }) +
      at(0, -tall * 0.39, emblem, { scale: 0.82 }),
    { scale },
  )
}

/** A bottle of oil, standing at (x, y). */
export function oilBottle(
  s: Sketch,
  x: number,
  y: number,
  {
    oil,
    cap,
    tall = 760,
    half = 150,
    label = IVORY,
    emblem = '',
    scale = 1,
  }: {
    oil: string
    cap: string
    tall?: number
    half?: number
    label?: string
    emblem?: string
    scale?: number
  },
): string {
  const neck = half * 0.36
  const outline: [number, number][] = [
    [-tall, neck],
    [-tall * 0.8, neck],
    [-tall * 0.62, half],
    [-30, half],
    [0, half * 0.9],
  ]
  return at(
    x,
    y,
    s.shadow(0, 6, half * 1.5, 36) +
      s.turned(0, outline, '#e9efe6') +
      s.turned(
        0,
        [
          [-tall * 0.74, neck + 8],
          [-tall * 0.62, half - 8],
          [-32, half - 10],
          [-8, half * 0.84],
        ],
        oil,
      ) +
      s.turned(
        0,
        outline,
        s.linear(
          [
            [0, '#1c120c', 0.3],
            [0.12, '#ffffff', 0.6],
            [0.26, '#ffffff', 0.12],
            [0.7, '#1c120c', 0],
            [0.9, '#ffffff', 0.35],
            [1, '#1c120c', 0.34],
          ],
          1,
          0,
        ),
      ) +
      rect(-neck - 10, -tall - 84, neck * 2 + 20, 96, s.round(cap), { rx: 10 }) +
      rect(-half, -tall * 0.5, half * 2, tall * 0.36, label) +
      rect(
        -half,
        -tall * 0.5,
        half * 2,
        tall * 0.36,
        s.linear(
          [
            [0, '#1c120c', 0.32],
            [0.22, '#ffffff', 0.3],
            [0.6, '#1c120c', 0],
            [1, '#1c120c', 0.34],
          ],
          1,
          0,
        ),
      ) +
      rect(-half, -tall * 0.5, half * 2, 10, cap) +
      rect(-half, -tall * 0.14 - 10, half * 2, 10, cap) +
      at(0, -tall * 0.32, emblem, { scale: half / 190 }),
    { scale },
  )
}

/** A tin with a lid, standing at (x, y). */
export function roundTin(
  s: Sketch,
  x: number,
  y: number,
  { colour, label, emblem, scale = 1 }: { colour: string; label: string; emblem: string; scale?: number },
): string {
  return at(
    x,
    y,
    s.shadow(0, 10, 340, 50) +
      path('M-240 -500V-20Q0 60 240 -20V-500Z', s.round(colour)) +
      path('M-240 -400Q0 -330 240 -400V-110Q0 -40 -240 -110Z', label) +
      path(
        'M-240 -400Q0 -330 240 -400V-110Q0 -40 -240 -110Z',
        s.linear(
          [
            [0, '#1c120c', 0.36],
            [0.25, '#ffffff', 0.3],
            [0.6, '#1c120c', 0],
            [1, '#1c120c', 0.4],
          ],
          1,
          0,
        ),
      ) +
      at(0, -220, emblem) +
      path('M-252 -560V-490Q0 -416 252 -490V-560Z', s.round(darker(colour, 0.15))) +
      ellipse(0, -560, 252, 62, lighter(colour, 0.2)) +
      ellipse(0, -564, 214, 48, s.fall(colour, 0.2)),
    { scale },
  )
}

/** A bag of coffee with a folded top, a valve and beans before it. */
export function coffeeBag(s: Sketch, x: number, y: number, emblem: string): string {
  const paper = '#3b2a22'
  const bean = (bx: number, by: number, turn: number) =>
    at(
      bx,
      by,
      ellipse(4, 8, 42, 28, '#2a1a10', { opacity: 0.3 }) +
        ellipse(0, 0, 42, 28, s.ball('#6b3d20')) +
        stroke('M-36 0Q-12 -12 0 0T36 0', '#2a140a', 5),
      { turn },
    )
  return (
    at(
      x,
      y,
      s.shadow(0, 8, 370, 50) +
        path('M-240 -640H240L262 -20Q0 20 -262 -20Z', s.round(paper)) +
        path('M-240 -640H240V-740Q0 -770 -240 -740Z', s.fall('#4c382d', 0.2)) +
        rect(-240, -664, 480, 34, '#c69b4a') +
        circle(0, -700, 18, '#2a1c15') +
        circle(0, -700, 8, '#c69b4a') +
        rect(-178, -560, 356, 400, '#efe3cb', { rx: 12 }) +
        at(0, -380, emblem, { scale: 1.1 }) +
        rect(-110, -230, 220, 14, paper, { rx: 7 }) +
        rect(-70, -202, 140, 10, paper, { rx: 5, opacity: 0.6 }) +
        stroke('M-214 -600Q-190 -300 -226 -40M214 -600Q190 -300 226 -40', '#ffffff', 5, { opacity: 0.14 }),
    ) +
    each(17, (i) =>
      bean(
        330 + (i % 6) * 66 + s.between(-16, 16),
        1000 + Math.floor(i / 6) * 44 + s.between(-8, 8),
        s.between(0, 180),
      ),
    ) +
    each(7, (i) => bean(1120 + i * 56 + s.between(-12, 12), 1060 + (i % 2) * 40, s.between(0, 180)))
  )
}

/** Emblems for labels, each drawn around the origin. */
export const emblems = {
  banana: () =>
    each(3, (i) =>
      at(
        0,
        0,
        path('M-100 -20C-60 70 60 90 120 -40C100 0 10 40 -70 -36Z', i % 2 ? '#f0c64c' : '#e3b13a', {
          stroke: '#a97a1c',
          'stroke-width': 4,
        }),
        { turn: -24 + i * 18 },
      ),
    ) + at(-86, -30, path('M-14 -22H12V14H-14Z', '#7a5a1c'), { turn: -20 }),
  cassava: () =>
    each(3, (i) =>
      at(
        -50 + i * 50,
        0,
        path('M-26 -96C-50 -40 -34 60 0 110C34 60 50 -40 26 -96Z', i === 1 ? '#8d5c3a' : '#a9744c') +
          stroke('M-18 -30h30M-10 20h26', '#5f3a20', 4, { opacity: 0.6 }),
        { turn: -22 + i * 22 },
      ),
    ) +
    at(
      0,
      -100,
      each(5, (i) => at(0, 0, leaf(80, 16, i % 2 ? LEAF : PANDAN), { turn: -160 + i * 35 })),
    ),
  fish: (colour: string) =>
    path('M-120 0C-70 -80 60 -70 100 0C60 70 -70 80 -120 0Z', colour) +
    path('M86 0L150 -60V60Z', darker(colour, 0.15)) +
    circle(-74, -12, 11, IVORY) +
    circle(-74, -12, 5, '#1b1f20') +
    stroke('M-36 -44Q-16 0 -36 44', darker(colour, 0.35), 5) +
    each(3, (i) => stroke(`M${-4 + i * 30} -26q14 26 0 52`, lighter(colour, 0.4), 5)),
  coconut: () =>
    circle(-14, 0, 92, '#7a5330') +
    ellipse(4, 6, 78, 66, '#fffaf0') +
    ellipse(8, 12, 52, 40, '#e6dac3') +
    at(40, -60, leaf(120, 24, PANDAN), { turn: -20 }) +
    at(40, -60, leaf(110, 22, LEAF), { turn: -60 }),
  palm: () =>
    stroke('M0 110Q-20 0 10 -70', '#8a5f34', 20) +
    each(7, (i) => at(10, -70, leaf(120, 20, i % 2 ? LEAF : PANDAN), { turn: -190 + i * 33 })) +
    each(3, (i) => circle(-10 + i * 20, -56, 14, '#a9744c')),
  ginger: () =>
    path(
      'M-120 20C-130 -40 -70 -60 -50 -20C-40 -100 30 -100 30 -30C70 -90 130 -50 100 10C140 40 90 90 50 50C30 100 -40 90 -40 40C-70 80 -110 60 -120 20Z',
      '#c98a4a',
    ) +
    stroke('M-90 0q14 20 0 40M-10 -50q14 24 -2 50M60 -20q14 20 4 44', '#8a5423', 6) +
    circle(-96, 30, 14, '#e9c98a'),
  coffee: () =>
    each(2, (i) =>
      at(
        -40 + i * 84,
        -4 + i * 20,
        ellipse(0, 0, 58, 80, '#7a4526') + stroke('M0 -74Q26 -24 0 0T0 74', '#efe3cb', 8),
        { turn: 18 - i * 40 },
      ),
    ) + at(-70, 86, leaf(150, 34, PANDAN), { turn: -8 }),
  cocoa: () =>
    at(
      0,
      0,
      path('M0 -116C80 -90 90 60 0 120C-90 60 -80 -90 0 -116Z', '#a9502c') +
        stroke('M0 -110V112M-36 -84Q-60 0 -34 84M36 -84Q60 0 34 84', '#6d2f18', 6),
      { turn: 16 },
    ) + at(60, 70, leaf(110, 28, PANDAN), { turn: -40 }),
  shallot: () =>
    each(3, (i) =>
      at(
        -70 + i * 70,
        i === 1 ? -10 : 14,
        path(
          'M0 -90C10 -50 56 -40 56 16C56 60 24 74 0 76C-24 74 -56 60 -56 16C-56 -40 -10 -50 0 -90Z',
          i === 1 ? '#a2455a' : '#8f3a50',
        ) + stroke('M0 -70Q-30 0 0 70M0 -70Q30 0 0 70', '#e5b3bd', 4),
      ),
    ),
  bee: () =>
    each(7, (i) =>
      at(
        0,
        0,
        path('M0 -34L30 -17V17L0 34L-30 17V-17Z', i % 2 ? '#e8b23a' : GOLD, {
          stroke: '#8a5a12',
          'stroke-width': 4,
          transform: `translate(${[0, 60, -60, 30, -30, 30, -30][i]!} ${[0, 0, 0, -52, -52, 52, 52][i]!})`,
        }),
      ),
    ),
  chilli: () =>
    each(3, (i) =>
      at(
        -60 + i * 56,
        -60,
        path('M-20 0C-30 60 -10 130 30 160C26 100 30 40 20 0Z', i === 1 ? '#d4402a' : '#b3291c') +
          stroke('M0 0Q4 -24 24 -36', '#4e8a3c', 12),
        { turn: -10 + i * 10 },
      ),
    ),
  pineapple: () =>
    path('M0 -50C80 -50 80 110 0 120C-80 110 -80 -50 0 -50Z', '#e0a43a') +
    each(4, (i) =>
      stroke(`M${-50 + i * 30} -30L${-20 + i * 30} 100M${50 - i * 30} -30L${20 - i * 30} 100`, '#a86f1c', 4),
    ) +
    each(5, (i) => at(0, -50, leaf(80, 16, i % 2 ? LEAF : PANDAN), { turn: -150 + i * 30 })),
}

/** Loose pieces that fill a jar or lie before a pouch. */
export function scatter(
  s: Sketch,
  count: number,
  box: [x1: number, y1: number, x2: number, y2: number],
  piece: (index: number) => string,
): string {
  return each(count, (i) =>
    at(Number(short(s.between(box[0], box[2]))), Number(short(s.between(box[1], box[3]))), piece(i), {
      turn: s.between(0, 360),
    }),
  )
}

/** A plate seen from above with a heap of pieces on it. */
export function plateOf(s: Sketch, count: number, plate: string, piece: (index: number) => string): string {
  const heap = each(count, (i) => {
    const [a, far] = [s.between(0, Math.PI * 2), Math.sqrt(s.random()) * 360 * (1 - (0.35 * i) / count)]
    return at(800 + Math.cos(a) * far, 600 + Math.sin(a) * far, piece(i), { turn: s.between(0, 360) })
  })
  return (
    circle(818, 630, 510, '#2a1a10', { opacity: 0.25 }) +
    circle(800, 600, 510, s.fall(plate, 0.15)) +
    circle(800, 600, 400, darker(plate, 0.08)) +
    circle(800, 600, 440, 'none', { stroke: PANDAN, 'stroke-width': 8, opacity: 0.7 }) +
    heap
  )
}
