import { BRICK, CREAM, darker, HUSK, IVORY, LEAF, lighter, PANDAN } from '../colour'
import { at, circle, each, ellipse, leaf, path, rect, short, stroke } from '../shapes'
import type { Sketch } from '../sketch'

/** Three coconuts, one of them open. */
export function coconuts(s: Sketch): string {
  const hair = (r: number, count: number) =>
    each(count, () => {
      const [a, far] = [s.between(0, 6.28), Math.sqrt(s.random()) * 0.92]
      const [x, y] = [Math.cos(a) * r * far, Math.sin(a) * r * far]
      return stroke(
        `M${short(x)} ${short(y)}q${short(s.between(-18, 18))} ${short(s.between(10, 30))} ${short(s.between(-20, 20))} ${short(s.between(34, 60))}`,
        s.random() > 0.5 ? '#b28a5c' : '#4f3420',
        3.5,
        { opacity: 0.55 },
      )
    })
  const whole = (x: number, y: number, r: number) =>
    at(
      x,
      y,
      s.shadow(0, r * 0.94, r * 1.1, r * 0.16) +
        circle(0, 0, r, s.ball(HUSK)) +
        hair(r, 70) +
        at(
          0,
          -r * 0.3,
          circle(-26, 0, 15, '#3a2414') + circle(26, 0, 15, '#3a2414') + circle(0, 36, 15, '#3a2414'),
          { turn: s.between(-20, 20) },
        ),
    )
  return (
    at(
      420,
      760,
      each(7, (i) => at(0, 0, leaf(660, 44, i % 2 ? LEAF : PANDAN), { turn: -150 + i * 20 })),
    ) +
    whole(480, 700, 260) +
    whole(1130, 640, 280) +
    at(
      830,
      860,
      s.shadow(0, 200, 340, 46) +
        circle(0, 0, 240, s.ball(darker(HUSK, 0.1))) +
        hair(240, 40) +
        ellipse(10, -60, 226, 150, '#5d3d22') +
        ellipse(10, -62, 212, 138, '#fffaf0') +
        ellipse(10, -50, 150, 88, '#efe3cd') +
        ellipse(
          10,
          -38,
          128,
          66,
          s.linear([
            [0, '#d8e4e2'],
            [1, '#f8fbfa'],
          ]),
        ),
    )
  )
}

/** A paper sack of compost with a scoop, and a seedling. */
export function compostSack(s: Sketch): string {
  const sack = 'M520 330Q800 290 1080 330L1120 1010Q800 1060 480 1010Z'
  return (
    s.shadow(800, 1036, 520, 56) +
    path(sack, s.round('#c9a878')) +
    each(16, () =>
      stroke(
        `M${short(s.between(500, 1100))} ${short(s.between(340, 980))}q${short(s.between(-40, 40))} ${short(s.between(-20, 20))} ${short(s.between(-80, 80))} ${short(s.between(-30, 30))}`,
        darker('#c9a878', 0.35),
        3,
        { opacity: 0.3 },
      ),
    ) +
    path('M520 330Q800 290 1080 330L1070 250Q800 214 530 250Z', s.fall('#b8945f', 0.25)) +
    stroke('M532 292Q800 254 1072 292', IVORY, 7, { 'stroke-dasharray': '26 12' }) +
    rect(590, 440, 420, 440, IVORY, { rx: 22 }) +
    rect(612, 462, 376, 396, 'none', { rx: 14, stroke: PANDAN, 'stroke-width': 7 }) +
    at(
      800,
      740,
      path('M-130 60Q0 -10 130 60V80H-130Z', '#5a3a22') +
        stroke('M0 40V-90', LEAF, 12) +
        at(0, -60, leaf(150, 46, PANDAN), { turn: -40 }) +
        at(0, -60, leaf(150, 46, LEAF), { turn: -140 }),
    ) +
    path('M1040 1060Q1200 940 1390 1050Q1400 1076 1040 1080Z', '#4a2f1c') +
    each(40, () =>
      circle(
        s.between(1050, 1380),
        s.between(1020, 1074),
        s.between(3, 9),
        s.pick(['#6b4a2c', '#3a2414', '#8a6a44']),
      ),
    ) +
    at(
      1260,
      960,
      rect(-18, -220, 36, 170, s.wood('#b98a5a', true), { rx: 16 }) +
        path('M-70 -60H70L50 70Q0 110 -50 70Z', s.round('#8d9794')),
      { turn: 24 },
    ) +
    at(
      330,
      1060,
      path('M-90 -140L-70 0H70L90 -140Z', s.round('#4a4440')) +
        ellipse(0, -140, 90, 18, '#3a2414') +
        stroke('M0 -140V-230', LEAF, 9) +
        each(4, (i) => at(0, -190 - i * 10, leaf(110, 26, i % 2 ? LEAF : PANDAN), { turn: -160 + i * 46 })),
    )
  )
}

/** A bottle of liquid fertiliser beside leaves. */
export function fertiliserBottle(s: Sketch): string {
  return (
    at(
      360,
      1030,
      each(6, (i) => at(0, 0, leaf(420, 70, i % 2 ? LEAF : '#7d9a5b'), { turn: -130 + i * 20 })),
    ) +
    s.shadow(800, 1036, 300, 44) +
    s.turned(
      800,
      [
        [330, 62],
        [400, 62],
        [470, 190],
        [560, 210],
        [980, 210],
        [1036, 190],
      ],
      s.round('#6f4a22'),
    ) +
    rect(726, 220, 148, 124, s.round('#e9e1cf'), { rx: 14 }) +
    each(9, (i) => rect(734 + i * 15, 232, 5, 100, darker('#e9e1cf', 0.3), { opacity: 0.6 })) +
    rect(594, 590, 412, 330, IVORY) +
    rect(
      594,
      590,
      412,
      330,
      s.linear(
        [
          [0, '#2a1a10', 0.35],
          [0.25, '#ffffff', 0.2],
          [0.6, '#2a1a10', 0],
          [1, '#2a1a10', 0.4],
        ],
        1,
        0,
      ),
    ) +
    rect(594, 590, 412, 40, '#7d9a5b') +
    rect(594, 890, 412, 30, '#7d9a5b') +
    at(
      800,
      780,
      path('M0 -110C70 -20 80 40 0 90C-80 40 -70 -20 0 -110Z', '#5f93a0') +
        at(0, 50, leaf(120, 30, '#e9f3d8'), { turn: -60 }) +
        at(0, 50, leaf(110, 28, '#cfe6b2'), { turn: -120 }),
    ) +
    at(
      1190,
      1040,
      s.shadow(0, 0, 130, 20) +
        path('M-100 -200L-80 0Q0 14 80 0L100 -200Z', '#d9e6e4', { opacity: 0.75 }) +
        path('M-92 -110L-80 0Q0 14 80 0L92 -110Z', '#8a5f2a', { opacity: 0.85 }) +
        ellipse(0, -110, 92, 15, '#a8783c') +
        ellipse(0, -200, 100, 17, 'none', { stroke: '#ffffff', 'stroke-width': 6, opacity: 0.9 }) +
        each(4, (i) => rect(40, -90 + i * 22, 30, 4, '#ffffff', { opacity: 0.7 })),
    )
  )
}

/** Cocoa seedlings in black bags. */
export function seedlings(s: Sketch): string {
  const plant = (x: number, y: number, scale: number, count: number) =>
    at(
      x,
      y,
      s.shadow(0, 4, 150, 24) +
        stroke('M0 -260Q14 -420 0 -560', '#7a5a34', 15) +
        each(count, (i) =>
          at(4, -400 - i * 26, leaf(s.between(210, 290), 58, s.pick([PANDAN, LEAF, '#5f8f46'])), {
            turn: i % 2 ? -24 - i * 5 : -156 + i * 5,
          }),
        ) +
        at(2, -560, leaf(170, 40, '#c98a5a'), { turn: -70 }) +
        at(2, -560, leaf(150, 36, '#d99f6c'), { turn: -120 }) +
        path('M-118 -270L-100 0Q0 16 100 0L118 -270Z', s.round('#3b3735')) +
        each(5, (i) =>
          stroke(`M${-80 + i * 40} -250Q${-70 + i * 36} -120 ${-74 + i * 37} -14`, '#ffffff', 4, {
            opacity: 0.12,
          }),
        ) +
        ellipse(0, -270, 118, 26, '#4a2f1c') +
        each(12, () => circle(s.between(-90, 90), s.between(-282, -258), s.between(3, 8), '#7a5a3c')) +
        stroke('M-118 -270Q0 -230 118 -270', '#5a5653', 9),
      { scale },
    )
  return plant(380, 980, 0.95, 6) + plant(1220, 990, 1, 7) + plant(800, 1070, 1.2, 8)
}

/** A tray of thirty eggs, seen from above. */
export function eggTray(s: Sketch): string {
  const egg = (x: number, y: number) => {
    const tone = s.pick(['#dba877', '#e3b78b', '#cf9a68', '#e8c39c'])
    return (
      ellipse(x + 8, y + 14, 76, 84, '#2a1a10', { opacity: 0.3 }) +
      ellipse(x, y, 74, 84, s.ball(tone)) +
      ellipse(x - 22, y - 32, 18, 24, '#ffffff', { opacity: 0.35 })
    )
  }
  return at(
    800,
    600,
    rect(-596, -496, 1220, 1030, '#2a1a10', { rx: 40, opacity: 0.28 }) +
      rect(-610, -520, 1220, 1040, s.fall('#a9a294', 0.16), { rx: 40 }) +
      each(42, (i) =>
        circle(-600 + (i % 7) * 200, -510 + Math.floor(i / 7) * 204, 34, lighter('#a9a294', 0.3)),
      ) +
      each(30, (i) =>
        ellipse(-500 + (i % 6) * 200, -408 + Math.floor(i / 6) * 204, 92, 94, darker('#a9a294', 0.4), {
          opacity: 0.6,
        }),
      ) +
      each(30, (i) => egg(-500 + (i % 6) * 200, -412 + Math.floor(i / 6) * 204)),
    { turn: 4, scale: 0.92 },
  )
}

/** Two catfish on a banana leaf with lime and chilli. */
export function catfish(s: Sketch): string {
  const fish = (x: number, y: number, turn: number, scale: number) =>
    at(
      x,
      y,
      ellipse(20, 90, 520, 60, '#2a1a10', { opacity: 0.22 }) +
        path('M470 0Q600 -120 640 -110Q610 0 650 110Q590 120 470 20Z', darker('#5b6464', 0.1)) +
        path(
          'M-520 10C-500 -100 -330 -120 -120 -100C160 -90 360 -50 500 0C360 70 160 100 -120 100C-330 110 -500 110 -520 10Z',
          s.linear([
            [0, '#3f4a4c'],
            [0.5, '#6d7878'],
            [0.75, '#b9beb4'],
            [1, '#d9d6c8'],
          ]),
        ) +
        path('M-150 -98C40 -150 260 -120 420 -40C260 -70 40 -80 -150 -98Z', '#4a5658') +
        path('M-100 100C60 140 240 110 400 40C240 70 60 90 -100 100Z', '#8d938b') +
        path('M-330 60Q-240 150 -170 130Q-220 80 -260 40Z', '#4a5658') +
        stroke('M-340 -80Q-300 0 -340 90', '#2d3537', 7, { opacity: 0.6 }) +
        circle(-440, -24, 17, '#f3ead0') +
        circle(-442, -24, 9, '#1b1f20') +
        stroke('M-520 24Q-480 44 -440 40', '#2d3537', 6) +
        stroke(
          'M-510 -6Q-620 -60 -690 -30M-514 10Q-620 20 -680 70M-500 40Q-560 90 -600 140M-480 50Q-500 110 -500 160',
          '#3f4a4c',
          6,
        ) +
        stroke('M-300 -70Q0 -90 300 -40', '#ffffff', 9, { opacity: 0.3 }),
      { turn, scale },
    )
  const lime = (x: number, y: number, r: number) =>
    at(
      x,
      y,
      circle(6, 10, r, '#2a1a10', { opacity: 0.25 }) +
        circle(0, 0, r, '#6a9a3c') +
        circle(0, 0, r * 0.86, '#eef2c4') +
        each(8, (i) =>
          at(0, 0, path(`M0 0L${r * 0.78} ${-r * 0.22}Q${r * 0.86} 0 ${r * 0.78} ${r * 0.22}Z`, '#c3d668'), {
            turn: i * 45,
          }),
        ),
    )
  return (
    at(90, 640, leaf(1440, 430, '#4a8f55', 'rgba(255,255,255,.5)')) +
    each(16, (i) =>
      stroke(
        `M${230 + i * 76} 640Q${270 + i * 76} ${480} ${340 + i * 70} ${short(640 - 330 * Math.sin(((i + 2) / 19) * Math.PI))}M${230 + i * 76} 640Q${270 + i * 76} ${800} ${340 + i * 70} ${short(640 + 330 * Math.sin(((i + 2) / 19) * Math.PI))}`,
        '#2f6b3d',
        4,
        { opacity: 0.35 },
      ),
    ) +
    fish(830, 500, -5, 0.92) +
    fish(800, 800, 4, 0.92) +
    lime(360, 950, 76) +
    lime(480, 1010, 60) +
    at(
      1180,
      1000,
      each(3, (i) =>
        at(
          i * 30,
          i * 24,
          path('M0 -14C80 -20 150 0 190 26C140 24 60 24 0 14Z', BRICK) +
            stroke('M0 0q-30 -4 -44 -18', LEAF, 7),
          { turn: -20 + i * 14 },
        ),
      ),
    ) +
    circle(260, 900, 8, CREAM)
  )
}
