import { CREAM, darker, GOLD, LEAF, lighter, PANDAN } from './colour'
import { at, circle, each, ellipse, leaf, path, rect, stroke } from './shapes'
import type { Sketch } from './sketch'

/** Black songke of Manggarai: bands of stars and stepped diamonds inlaid in red, yellow and green. */
export function songke(s: Sketch, ground = '#1d1a1c'): string {
  const stepped = (colour: string) =>
    each(4, (i) =>
      rect(-44 + i * 11, -11 - i * 11, 88 - i * 22, 22 + i * 22, i % 2 ? GOLD : colour, { opacity: 0.95 }),
    )
  const star = each(8, (i) =>
    at(0, 0, path('M0 0L12 -7L40 0L12 7Z', i % 2 ? '#e8c34a' : '#d8462f'), { turn: i * 45 }),
  )
  return s.texture(
    160,
    240,
    rect(0, 0, 160, 240, ground) +
      at(80, 60, stepped('#c23b2a')) +
      at(0, 60, star) +
      at(160, 60, star) +
      rect(0, 122, 160, 7, '#d8462f') +
      rect(0, 133, 160, 4, GOLD) +
      each(8, (i) =>
        path(
          `M${i * 20} 180L${i * 20 + 10} 150L${i * 20 + 20} 180L${i * 20 + 10} 210Z`,
          ['#2f8a57', '#e8c34a', '#d8462f', '#f1e6d0'][i % 4]!,
        ),
      ) +
      rect(0, 222, 160, 4, GOLD) +
      rect(0, 229, 160, 7, '#2f8a57'),
  )
}

/** Donggala cloth with raised roses. */
export function roses(s: Sketch, ground = '#8e2f28', bloom = '#efb49a'): string {
  const rose =
    each(5, (i) => at(0, 0, ellipse(24, 0, 20, 15, i % 2 ? bloom : lighter(bloom, 0.25)), { turn: i * 72 })) +
    circle(0, 0, 15, GOLD) +
    circle(0, 0, 7, darker(bloom, 0.3))
  const spray =
    rose +
    at(32, 30, leaf(50, 13, '#d9c06a'), { turn: 30 }) +
    at(-32, 30, leaf(50, 13, '#d9c06a'), { turn: 150 })
  return s.texture(
    200,
    200,
    rect(0, 0, 200, 200, ground) +
      each(10, (i) => rect(0, i * 20, 200, 2, lighter(ground, 0.2), { opacity: 0.4 })) +
      at(55, 50, spray) +
      at(155, 150, spray, { flip: true }) +
      at(150, 40, circle(0, 0, 7, GOLD) + circle(18, 12, 5, bloom)) +
      at(50, 145, circle(0, 0, 7, GOLD) + circle(18, 12, 5, bloom)),
  )
}

/** Moringa leaves in rows. */
export function moringa(s: Sketch, ground = PANDAN, tone = '#cfe0a8'): string {
  const twig =
    stroke('M0 70V-60', tone, 4) +
    each(
      4,
      (i) =>
        at(0, 50 - i * 32, ellipse(20, 0, 16, 10, tone), { turn: -30 }) +
        at(0, 50 - i * 32, ellipse(20, 0, 16, 10, lighter(tone, 0.3)), { turn: -150 }),
    ) +
    at(0, -62, ellipse(10, 0, 15, 10, tone), { turn: -90 })
  return s.texture(
    150,
    170,
    rect(0, 0, 150, 170, ground) +
      each(17, (i) => rect(0, i * 10, 150, 1.5, lighter(ground, 0.3), { opacity: 0.35 })) +
      at(38, 86, twig, { scale: 0.95 }) +
      at(113, 0, twig, { scale: 0.95 }) +
      at(113, 170, twig, { scale: 0.95 }),
  )
}

/** Kawung: four rounded petals around a point. */
export function kawung(s: Sketch, ground = '#5a3823', petal = '#ecd7ad', size = 110): string {
  const half = size / 2
  const flower =
    each(4, (i) =>
      at(
        0,
        0,
        ellipse(half * 0.5, 0, half * 0.42, half * 0.24, petal) +
          stroke(`M${half * 0.24} 0H${half * 0.76}`, ground, 3),
        { turn: 45 + i * 90 },
      ),
    ) + circle(0, 0, 6, GOLD)
  return s.texture(
    size,
    size,
    rect(0, 0, size, size, ground) +
      at(half, half, flower) +
      [
        [0, 0],
        [size, 0],
        [0, size],
        [size, size],
      ]
        .map(([x, y]) => circle(x!, y!, 9, GOLD))
        .join(''),
  )
}

/** Datulaya of Banten: diamonds with tendrils on deep blue. */
export function datulaya(s: Sketch, ground = '#22345c', line = '#e9dcc0'): string {
  const tendril = stroke('M0 -34C30 -34 30 4 4 4C-14 4 -14 -18 2 -18', line, 5) + circle(4, -8, 5, '#c9935a')
  return s.texture(
    220,
    220,
    rect(0, 0, 220, 220, ground) +
      stroke('M110 8L212 110L110 212L8 110Z', line, 6) +
      stroke('M110 26L194 110L110 194L26 110Z', '#c9935a', 4) +
      each(4, (i) => at(110, 110, at(0, -34, tendril), { turn: i * 90 })) +
      circle(110, 110, 14, line) +
      circle(110, 110, 7, '#c9935a') +
      [
        [0, 0],
        [220, 0],
        [0, 220],
        [220, 220],
      ]
        .map(
          ([x, y]) =>
            circle(x!, y!, 26, 'none', { stroke: line, 'stroke-width': 5 }) + circle(x!, y!, 9, '#c9935a'),
        )
        .join('') +
      each(16, () => circle(s.between(10, 210), s.between(10, 210), 2.4, line, { opacity: 0.55 })),
  )
}

/** A single colour with visible threads. */
export function plainWeave(s: Sketch, colour: string): string {
  return s.texture(
    12,
    12,
    rect(0, 0, 12, 12, colour) +
      rect(0, 2, 12, 1.6, darker(colour, 0.14), { opacity: 0.45 }) +
      rect(3, 0, 1.6, 12, lighter(colour, 0.5), { opacity: 0.5 }) +
      rect(0, 8, 12, 1.6, lighter(colour, 0.5), { opacity: 0.4 }) +
      rect(9, 0, 1.6, 12, darker(colour, 0.14), { opacity: 0.35 }),
  )
}

/** A ring of embroidered leaves, for round cloths and hems. */
export function wreath(radius: number, count: number, first = LEAF, second = PANDAN): string {
  return each(count, (i) =>
    at(
      0,
      0,
      at(
        radius,
        0,
        at(0, 0, leaf(54, 15, i % 2 ? first : second), { turn: 60 }) +
          at(0, 0, leaf(48, 13, i % 2 ? second : first), { turn: 120 }) +
          circle(0, 0, 7, i % 3 ? GOLD : CREAM),
      ),
      { turn: (360 / count) * i },
    ),
  )
}
