import { BRICK, CREAM, darker, GOLD, IVORY, LEAF, lighter, PANDAN } from '../colour'
import { at, circle, each, ellipse, leaf, path, polygon, rect, stroke } from '../shapes'
import type { Sketch } from '../sketch'
import { board, timber } from '../wooden-parts'

/** A round carving of the spider-web fields. */
export function carvedFields(s: Sketch, wood: string): string {
  const spokes = each(16, (i) =>
    at(
      800,
      570,
      stroke('M60 0H380', darker(wood, 0.55), 12) +
        stroke('M60 -5H380', lighter(wood, 0.5), 4, { opacity: 0.7 }),
      { turn: i * 22.5 },
    ),
  )
  const rings = each(5, (i) => {
    const r = 70 + i * 78
    const points = Array.from({ length: 16 }, (_, j) => {
      const a = (j / 16) * Math.PI * 2
      return [800 + Math.cos(a) * r, 570 + Math.sin(a) * r] as [number, number]
    })
    return (
      polygon(points, 'none', {
        stroke: darker(wood, 0.55),
        'stroke-width': 12,
        'stroke-linejoin': 'round',
      }) +
      polygon(points, 'none', {
        stroke: lighter(wood, 0.5),
        'stroke-width': 4,
        opacity: 0.6,
        transform: 'translate(-3 -4)',
      })
    )
  })
  return (
    ellipse(820, 606, 450, 450, '#2a1a10', { opacity: 0.3 }) +
    circle(800, 570, 446, s.wood(wood)) +
    circle(
      800,
      570,
      446,
      s.radial([
        [0.6, '#ffffff', 0],
        [0.86, '#ffffff', 0.2],
        [1, '#1c120c', 0.45],
      ]),
    ) +
    circle(800, 570, 392, s.wood(darker(wood, 0.22))) +
    spokes +
    rings +
    circle(800, 570, 44, s.ball(lighter(wood, 0.15))) +
    each(32, (i) =>
      at(800, 570, at(420, 0, path('M0 -14L12 0L0 14L-12 0Z', lighter(wood, 0.45), { opacity: 0.8 })), {
        turn: i * 11.25,
      }),
    ) +
    circle(800, 570, 446, 'none', { stroke: darker(wood, 0.4), 'stroke-width': 6 })
  )
}

/** A cutting board with spoons beside it, from above. */
export function cuttingBoard(s: Sketch, wood: string): string {
  const spoon = (x: number, turn: number, head: string) =>
    at(
      x,
      640,
      ellipse(12, -250, 60, 90, '#2a1a10', { opacity: 0.22 }) +
        rect(-17, -190, 34, 560, s.wood(lighter(wood, 0.15), true), { rx: 16 }) +
        head,
      { turn },
    )
  return (
    rect(392, 282, 640, 760, '#2a1a10', { rx: 60, opacity: 0.28 }) +
    path(
      'M420 330Q420 260 490 260H640V190Q640 130 700 130T760 190V260H910Q980 260 980 330V950Q980 1020 910 1020H490Q420 1020 420 950Z',
      s.wood(wood, true),
    ) +
    circle(700, 196, 28, '#8f7a63') +
    rect(456, 300, 488, 684, 'none', { rx: 36, stroke: darker(wood, 0.4), 'stroke-width': 7, opacity: 0.4 }) +
    path('M420 330Q420 260 490 260H640L420 900Z', '#ffffff', { opacity: 0.1 }) +
    at(
      590,
      560,
      each(5, (i) =>
        at(
          i * 46,
          i * 20,
          circle(0, 0, 52, '#f2e4c4', { stroke: '#e0a04a', 'stroke-width': 9 }) + circle(0, 0, 16, '#e8c98a'),
        ),
      ),
    ) +
    at(620, 830, leaf(210, 46, PANDAN), { turn: -16 }) +
    at(640, 860, leaf(170, 40, LEAF), { turn: 14 }) +
    spoon(
      1130,
      6,
      ellipse(0, -260, 62, 92, s.ball(lighter(wood, 0.2))) + ellipse(0, -264, 42, 68, darker(wood, 0.2)),
    ) +
    spoon(
      1260,
      -3,
      rect(-62, -350, 124, 190, s.wood(lighter(wood, 0.22), true), { rx: 30 }) +
        each(3, (i) => rect(-36 + i * 30, -320, 12, 120, '#8f7a63', { rx: 6 })),
    ) +
    spoon(1390, 5, rect(-54, -360, 108, 210, s.wood(lighter(wood, 0.1), true), { rx: 20 }))
  )
}

/** An open jewellery box with an inlaid leaf. */
export function jewelleryBox(s: Sketch, wood: string): string {
  const t = timber(s, wood)
  return (
    s.shadow(800, 1000, 560, 56) +
    polygon(
      [
        [380, 620],
        [1220, 620],
        [1280, 330],
        [320, 330],
      ],
      t.lying,
    ) +
    polygon(
      [
        [430, 600],
        [1170, 600],
        [1214, 360],
        [386, 360],
      ],
      s.fall('#2c5c48', 0.2),
    ) +
    polygon(
      [
        [380, 620],
        [1220, 620],
        [1240, 690],
        [360, 690],
      ],
      s.fall('#1f4a3a', 0.25),
    ) +
    stroke('M800 620V690M590 620L580 690M1010 620L1020 690', '#173a2d', 8) +
    circle(700, 656, 22, 'none', { stroke: GOLD, 'stroke-width': 8 }) +
    each(9, (i) => circle(880 + i * 16, 650 + Math.sin(i) * 10, 9, s.ball('#f3ead8'))) +
    circle(480, 652, 18, s.ball(BRICK)) +
    circle(1110, 652, 18, s.ball('#5f93a0')) +
    board(t, 352, 684, 896, 290, 10) +
    rect(392, 724, 816, 210, 'none', {
      rx: 8,
      stroke: lighter(wood, 0.55),
      'stroke-width': 6,
      opacity: 0.8,
    }) +
    at(
      800,
      870,
      stroke('M0 30V-120', '#e2b878', 8) +
        each(
          4,
          (i) =>
            at(0, 20 - i * 36, leaf(96, 24, '#e8c48a'), { turn: -36 }) +
            at(0, 20 - i * 36, leaf(96, 24, '#d9ae6c'), { turn: -144 }),
        ) +
        at(0, -120, leaf(60, 18, '#e8c48a'), { turn: -90 }),
    ) +
    rect(772, 684, 56, 42, '#c69b4a', { rx: 8 }) +
    circle(800, 712, 8, '#6d5113')
  )
}

/** A tissue box with pasted paper flowers. */
export function tissueBox(s: Sketch, ground: string, bloom: string): string {
  const flower = (x: number, y: number, scale: number, colour: string) =>
    at(
      x,
      y,
      at(30, 30, leaf(110, 26, LEAF), { turn: 40 }) +
        at(-20, 34, leaf(96, 24, PANDAN), { turn: 130 }) +
        each(7, (i) =>
          at(0, 0, ellipse(44, 0, 36, 24, i % 2 ? colour : lighter(colour, 0.3)), { turn: i * 51.4 }),
        ) +
        circle(0, 0, 24, s.ball(GOLD)),
      { scale },
    )
  return (
    s.shadow(800, 990, 580, 60) +
    path(
      'M680 470C640 300 720 330 760 250C800 330 900 210 900 320C960 340 930 430 940 470Z',
      s.fall('#fffdf8', 0.15),
    ) +
    stroke('M740 460Q770 360 760 270M860 460Q850 380 890 330', '#cfc6b6', 5, { opacity: 0.7 }) +
    polygon(
      [
        [380, 560],
        [1220, 560],
        [1120, 420],
        [480, 420],
      ],
      lighter(ground, 0.4),
    ) +
    ellipse(800, 482, 190, 34, darker(ground, 0.45)) +
    path(
      'M680 482C640 330 720 350 760 280C800 350 900 240 900 340C960 360 930 440 940 482Q800 516 680 482Z',
      s.fall('#fffdf8', 0.12),
    ) +
    rect(380, 560, 840, 410, s.fall(ground, 0.2), { rx: 10 }) +
    s.inside(
      rect(380, 560, 840, 410, '#000', { rx: 10 }),
      flower(560, 770, 1.35, bloom),
      flower(860, 690, 1, lighter(bloom, 0.3)),
      flower(1080, 840, 1.3, bloom),
      flower(780, 910, 0.8, GOLD),
      each(24, () =>
        circle(s.between(390, 1210), s.between(570, 960), s.between(3, 7), bloom, { opacity: 0.5 }),
      ),
    ) +
    rect(
      380,
      560,
      840,
      410,
      s.linear(
        [
          [0, '#ffffff', 0.22],
          [0.4, '#ffffff', 0],
          [1, '#1c120c', 0.28],
        ],
        0.6,
        1,
      ),
      { rx: 10 },
    ) +
    rect(380, 560, 840, 9, '#ffffff', { opacity: 0.5 })
  )
}

/** Folded paper lanterns that glow. */
export function paperLanterns(s: Sketch, colours: [string, string, string]): string {
  const lantern = (x: number, y: number, r: number, colour: string) => {
    const rows = each(9, (row) => {
      const y1 = -1 + row * 0.222
      const half = (t: number) => Math.sqrt(Math.max(0, 1 - t * t)) * r
      const [top, bottom] = [half(y1), half(y1 + 0.222)]
      return each(9, (column) => {
        const a = -1 + column * 0.222
        const tone = (row + column) % 2 ? lighter(colour, 0.35) : colour
        return polygon(
          [
            [top * a, y1 * r],
            [top * (a + 0.222), y1 * r],
            [bottom * (a + 0.222), (y1 + 0.222) * r],
            [bottom * a, (y1 + 0.222) * r],
          ],
          tone,
        )
      })
    })
    return (
      stroke(`M${x} 0V${y - r}`, '#5a4a3a', 5) +
      circle(
        x,
        y,
        r * 1.7,
        s.radial([
          [0, '#ffe7a8', 0.6],
          [1, '#ffe7a8', 0],
        ]),
      ) +
      at(
        x,
        y,
        rows +
          circle(
            0,
            0,
            r,
            s.radial(
              [
                [0, '#fff3c9', 0.75],
                [0.6, '#ffe7a8', 0.1],
                [1, '#5a2c10', 0.4],
              ],
              0.5,
              0.55,
              0.52,
            ),
          ) +
          rect(-r * 0.22, -r - 10, r * 0.44, 22, '#8a5433', { rx: 8 }) +
          rect(-r * 0.2, r - 10, r * 0.4, 20, '#8a5433', { rx: 8 }) +
          each(5, (i) => stroke(`M${-16 + i * 8} ${r + 8}v${70 + (i % 2) * 20}`, darker(colour, 0.15), 5)),
      )
    )
  }
  return (
    lantern(420, 420, 190, colours[1]) +
    lantern(1240, 500, 160, colours[2]) +
    lantern(840, 640, 300, colours[0])
  )
}

/** Three bars of soap with lemongrass and coffee beans. */
export function soapBars(s: Sketch): string {
  const bar = (x: number, y: number, colour: string, turn: number, stamp: string) =>
    at(
      x,
      y,
      rect(-228, -108, 470, 250, '#2a1a10', { rx: 54, opacity: 0.26 }) +
        rect(-240, -130, 480, 260, darker(colour, 0.22), { rx: 56 }) +
        rect(-240, -142, 480, 250, s.fall(colour, 0.3), { rx: 54 }) +
        each(28, () =>
          circle(s.between(-200, 200), s.between(-110, 80), s.between(2, 6), darker(colour, 0.45), {
            opacity: 0.4,
          }),
        ) +
        rect(-190, -100, 380, 166, 'none', {
          rx: 34,
          stroke: darker(colour, 0.3),
          'stroke-width': 6,
          opacity: 0.5,
        }) +
        stamp,
      { turn },
    )
  const leafStamp = (tone: string) => at(-70, -16, leaf(150, 38, tone, 'rgba(255,255,255,.4)'))
  const bean = (x: number, y: number, turn: number) =>
    at(
      x,
      y,
      ellipse(4, 6, 32, 22, '#2a1a10', { opacity: 0.3 }) +
        ellipse(0, 0, 32, 22, s.ball('#5a3018')) +
        stroke('M-26 0Q-8 -10 0 0T26 0', '#2a140a', 4),
      { turn },
    )
  return (
    each(6, (i) =>
      at(
        300 + i * 34,
        1010,
        stroke(
          `M0 0Q${120 + i * 30} -300 ${360 + i * 60} -${760 - i * 20}`,
          i % 2 ? '#9bb56a' : '#7d9a5b',
          15 - i,
        ),
      ),
    ) +
    bar(1010, 400, '#e7d6a8', -10, leafStamp('#9bb56a')) +
    bar(
      690,
      640,
      '#8a5c3c',
      8,
      at(
        0,
        -16,
        ellipse(0, 0, 64, 44, darker('#8a5c3c', 0.35)) +
          stroke('M-50 0Q-16 -18 0 0T50 0', lighter('#8a5c3c', 0.3), 6),
      ),
    ) +
    bar(1060, 830, '#c9d3a2', -5, leafStamp(PANDAN)) +
    each(9, (i) =>
      bean(360 + (i % 3) * 92 + s.between(-14, 14), 880 + Math.floor(i / 3) * 72, s.between(0, 180)),
    )
  )
}

/** A candle in a glass with jasmine. */
export function candleInGlass(s: Sketch): string {
  const jasmine = (x: number, y: number, scale: number) =>
    at(
      x,
      y,
      each(6, (i) =>
        at(0, 0, ellipse(48, 0, 40, 19, '#fffdf6', { stroke: '#ddd3bd', 'stroke-width': 2 }), {
          turn: i * 60 + 12,
        }),
      ) + circle(0, 0, 18, s.ball(GOLD)),
      { scale },
    )
  return (
    circle(
      800,
      420,
      560,
      s.radial([
        [0, '#ffe9ae', 0.85],
        [0.5, '#ffdc90', 0.25],
        [1, '#ffdc90', 0],
      ]),
    ) +
    s.shadow(800, 1030, 360, 50) +
    rect(560, 520, 480, 510, s.round('#f0e2c2'), { rx: 44 }) +
    ellipse(800, 640, 224, 44, '#fff4d6') +
    ellipse(800, 640, 130, 26, '#ffe9ae') +
    rect(795, 570, 10, 74, '#4a3424', { rx: 4 }) +
    path(
      'M800 400C850 480 848 530 800 576C752 530 750 480 800 400Z',
      s.radial(
        [
          [0, '#fff8d8'],
          [0.5, '#ffd265'],
          [1, '#f08a2c'],
        ],
        0.5,
        0.75,
        0.7,
      ),
    ) +
    rect(
      560,
      520,
      480,
      510,
      s.linear(
        [
          [0, '#ffffff', 0.55],
          [0.12, '#ffffff', 0.1],
          [0.3, '#ffffff', 0.35],
          [0.42, '#ffffff', 0],
          [0.85, '#8a6a3a', 0.1],
          [1, '#8a6a3a', 0.4],
        ],
        1,
        0,
      ),
      { rx: 44 },
    ) +
    ellipse(800, 530, 238, 40, 'none', { stroke: '#ffffff', 'stroke-width': 9, opacity: 0.8 }) +
    rect(640, 760, 320, 170, IVORY, { rx: 14 }) +
    rect(656, 776, 288, 138, 'none', { rx: 10, stroke: PANDAN, 'stroke-width': 5 }) +
    jasmine(800, 845, 0.62) +
    jasmine(420, 1000, 1) +
    jasmine(1190, 1030, 1.2) +
    at(1250, 1050, leaf(210, 50, PANDAN), { turn: -24 }) +
    at(360, 1010, leaf(190, 46, LEAF), { turn: 198 }) +
    circle(540, 1060, 10, CREAM)
  )
}
