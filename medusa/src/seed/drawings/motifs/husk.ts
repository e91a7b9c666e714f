import { darker, GOLD, HUSK, IVORY, LEAF, lighter, PANDAN } from '../colour'
import { at, circle, each, ellipse, leaf, path, rect, short, stroke } from '../shapes'
import type { Sketch } from '../sketch'

/** A broom of coconut fibre that leans on a wall. */
export function broom(s: Sketch, colour = HUSK): string {
  const hair = each(90, (i) => {
    const x = -250 + (i / 89) * 500
    return stroke(
      `M${short(x * 0.62)} 20Q${short(x * 0.9)} 160 ${short(x + s.between(-14, 14))} ${short(330 + s.between(-16, 16))}`,
      i % 3 ? lighter(colour, s.between(0.05, 0.4)) : darker(colour, 0.3),
      6,
    )
  })
  return (
    s.shadow(830, 1050, 330, 34) +
    at(
      790,
      700,
      rect(-15, -640, 30, 600, s.round('#c99a5b'), { rx: 14 }) +
        rect(-15, -640, 30, 60, '#1e6b4e', { rx: 14 }) +
        circle(0, -606, 7, IVORY) +
        hair +
        path('M-36 -80H36Q60 -40 170 10V70Q0 100 -170 70V10Q-60 -40 -36 -80Z', s.round(darker(colour, 0.1))) +
        each(3, (i) =>
          stroke(
            `M${-120 - i * 24} ${14 + i * 26}Q0 ${40 + i * 26} ${120 + i * 24} ${14 + i * 26}`,
            i === 1 ? GOLD : '#9b3a2c',
            9,
          ),
        ),
      { turn: 7 },
    )
  )
}

/** A thick mat of coconut fibre, seen from above. */
export function doormat(s: Sketch, colour = HUSK, accent = '#5a3320'): string {
  const coir = s.texture(
    40,
    40,
    rect(0, 0, 40, 40, colour) +
      each(34, () => {
        const [x, y] = [s.between(0, 40), s.between(0, 40)]
        return stroke(
          `M${short(x)} ${short(y)}l${short(s.between(-8, 8))} ${short(s.between(-8, 8))}`,
          s.random() > 0.5 ? lighter(colour, 0.4) : darker(colour, 0.4),
          2,
          { opacity: 0.7 },
        )
      }),
  )
  return at(
    800,
    600,
    rect(-566, -356, 1150, 750, '#2a1a10', { rx: 26, opacity: 0.28 }) +
      rect(-580, -380, 1160, 760, coir, { rx: 24 }) +
      rect(
        -580,
        -380,
        1160,
        760,
        s.linear(
          [
            [0, '#ffffff', 0.2],
            [0.5, '#ffffff', 0],
            [1, '#2a1a10', 0.25],
          ],
          0.4,
          1,
        ),
        { rx: 24 },
      ) +
      rect(-520, -320, 1040, 640, 'none', { rx: 10, stroke: accent, 'stroke-width': 26, opacity: 0.8 }) +
      rect(-470, -270, 940, 540, 'none', { rx: 6, stroke: accent, 'stroke-width': 8, opacity: 0.7 }) +
      each(5, (i) =>
        at(
          -360 + i * 180,
          0,
          path('M0 -130L80 0L0 130L-80 0Z', accent, { opacity: 0.78 }) +
            path('M0 -72L44 0L0 72L-44 0Z', i % 2 ? PANDAN : GOLD, { opacity: 0.75 }),
        ),
      ) +
      each(60, (i) =>
        stroke(`M${-574 + i * 19.45} -378v-12M${-574 + i * 19.45} 378v12`, darker(colour, 0.3), 6, {
          opacity: 0.7,
        }),
      ),
    { turn: -5 },
  )
}

/** Three pots of pressed fibre with young plants. */
export function coirPots(s: Sketch, colour = HUSK): string {
  const pot = (x: number, y: number, scale: number, plant: string) => {
    const body = 'M-150 -260L-110 0Q0 30 110 0L150 -260Z'
    return at(
      x,
      y,
      s.shadow(0, 6, 190, 30) +
        plant +
        path(body, s.round(colour)) +
        s.inside(
          path(body, '#000'),
          each(90, () => {
            const [px, py] = [s.between(-150, 150), s.between(-260, 16)]
            return stroke(
              `M${short(px)} ${short(py)}q${short(s.between(-20, 20))} ${short(s.between(-10, 10))} ${short(s.between(-34, 34))} ${short(s.between(-14, 14))}`,
              s.random() > 0.45 ? lighter(colour, 0.45) : darker(colour, 0.45),
              3,
              { opacity: 0.6 },
            )
          }),
        ) +
        rect(-160, -286, 320, 44, s.round(lighter(colour, 0.1)), { rx: 20 }),
      { scale },
    )
  }
  const sprout = (n: number, length: number, tone: string) =>
    stroke('M0 -270V-380', '#5f7f3f', 12) +
    each(n, (i) =>
      at(0, -360, leaf(length, length * 0.2, i % 2 ? tone : lighter(tone, 0.25)), {
        turn: -165 + (150 / (n - 1)) * i,
      }),
    )
  return (
    pot(400, 990, 0.85, sprout(5, 200, LEAF)) +
    pot(1230, 1010, 0.98, sprout(7, 250, PANDAN)) +
    pot(800, 1060, 1.2, sprout(6, 230, '#7d9a5b'))
  )
}

/** A model of a kora-kora with outriggers and a cloth sail. */
export function koraKora(s: Sketch, hull = '#8a4b24', sail = '#efe0c2'): string {
  const rope = (d: string) => stroke(d, '#7a5a34', 4)
  return (
    s.shadow(800, 1040, 420, 40) +
    rect(520, 990, 560, 50, s.wood('#5b3824'), { rx: 12 }) +
    rect(640, 900, 40, 92, s.wood('#5b3824', true)) +
    rect(920, 900, 40, 92, s.wood('#5b3824', true)) +
    rect(792, 190, 16, 620, s.round('#b98a55')) +
    path('M812 214Q1120 420 1090 700Q960 730 812 700Z', s.fall(sail, 0.22)) +
    path('M788 260Q600 440 610 690Q700 712 788 696Z', s.fall(darker(sail, 0.08), 0.22)) +
    each(4, (i) =>
      stroke(
        `M816 ${300 + i * 100}Q${930 + i * 20} ${330 + i * 90} ${930 + i * 44} ${400 + i * 80}`,
        '#9b3a2c',
        9,
        { opacity: 0.55 },
      ),
    ) +
    at(
      900,
      520,
      path('M0 -54L46 0L0 54L-46 0Z', '#9b3a2c', { opacity: 0.85 }) + path('M0 -26L22 0L0 26L-22 0Z', GOLD),
    ) +
    rope('M800 200L300 720M800 200L1300 720') +
    path(
      'M250 720Q330 690 350 740Q560 800 800 800T1250 740Q1270 690 1350 720Q1330 860 1150 900Q800 950 450 900Q270 860 250 720Z',
      s.wood(hull),
    ) +
    path('M350 740Q560 800 800 800T1250 740L1230 790Q1000 840 800 840T370 790Z', lighter(hull, 0.35)) +
    each(13, (i) =>
      at(420 + i * 63, 832 + Math.sin((i / 12) * Math.PI) * 18, path('M0 -14L13 0L0 14L-13 0Z', GOLD)),
    ) +
    path('M250 720Q220 640 280 560Q286 640 350 740Z', s.wood(hull, true)) +
    path('M1350 720Q1380 640 1320 560Q1314 640 1250 740Z', s.wood(hull, true)) +
    each(3, (i) => stroke(`M${520 + i * 280} 770Q${500 + i * 280} 860 ${470 + i * 290} 930`, '#b98a55', 12)) +
    stroke('M400 936Q800 980 1200 936', '#c79c63', 24) +
    stroke('M400 931Q800 974 1200 931', lighter('#c79c63', 0.5), 6, { opacity: 0.7 }) +
    ellipse(800, 196, 16, 16, s.ball(GOLD))
  )
}
