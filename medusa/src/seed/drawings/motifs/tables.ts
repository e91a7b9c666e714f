import { COAL, CREAM, darker, IVORY, lighter, RATTAN } from '../colour'
import { at, circle, each, ellipse, path, polygon, rect, stroke } from '../shapes'
import type { Sketch } from '../sketch'
import { board, tableTop, taperedLeg, timber } from '../wooden-parts'
import { diningChair } from './seats'

/** A family table with six chairs around it. */
export function diningSet(s: Sketch, wood: string, seat: string): string {
  const t = timber(s, wood)
  return (
    each(3, (i) => diningChair(s, 480 + i * 320, 860, wood, 0.78, seat)) +
    s.shadow(800, 1010, 700, 60) +
    taperedLeg(t, 300, 720, 54, 290, 10) +
    taperedLeg(t, 1246, 720, 54, 290, -10) +
    board(t, 300, 706, 1000, 52) +
    tableTop(t, 190, 590, 1220, 96, 38, 120) +
    bowlOfFruit(s, 800, 632) +
    each(2, (i) => diningChair(s, i ? 1140 : 460, 1130, wood, 0.86, seat))
  )
}

/** A light table on crossed legs. */
export function foldingTable(s: Sketch, wood: string): string {
  const t = timber(s, wood)
  const crossed = (x: number, scale: number) =>
    at(
      x,
      1010,
      polygon(
        [
          [-150, -470],
          [-104, -470],
          [172, 0],
          [122, 0],
        ],
        t.standing,
      ) +
        polygon(
          [
            [150, -470],
            [104, -470],
            [-172, 0],
            [-122, 0],
          ],
          t.lying,
        ) +
        polygon(
          [
            [104, -470],
            [120, -470],
            [-152, 0],
            [-172, 0],
          ],
          darker(wood, 0.5),
          { opacity: 0.25 },
        ) +
        circle(0, -236, 17, s.ball('#caa04a')),
      { scale },
    )
  return (
    s.shadow(800, 1014, 560, 46) +
    crossed(480, 1) +
    crossed(1120, 1) +
    board(t, 520, 756, 560, 26) +
    tableTop(t, 250, 450, 1100, 92, 34, 110) +
    each(2, (i) => rect(i ? 1040 : 510, 544, 50, 14, '#caa04a', { rx: 4 }))
  )
}

/** The same table folded, leaning on a wall. */
export function foldedTable(s: Sketch, wood: string): string {
  const t = timber(s, wood)
  const legs = timber(s, darker(wood, 0.28))
  const leg = (from: number, to: number) =>
    polygon(
      [
        [from - 18, -686],
        [from + 32, -686],
        [to + 32, -50],
        [to - 18, -50],
      ],
      '#2a1a10',
      { opacity: 0.3 },
    ) +
    polygon(
      [
        [from - 30, -690],
        [from + 24, -690],
        [to + 24, -60],
        [to - 30, -60],
      ],
      legs.lying,
    )
  return (
    s.shadow(800, 1022, 420, 40) +
    at(
      800,
      1020,
      board(t, -330, -760, 660, 760, 16) +
        each(3, (i) => rect(-165 + i * 165, -760, 4, 760, darker(wood, 0.6), { opacity: 0.45 })) +
        leg(-210, 210) +
        leg(210, -210) +
        board(legs, -300, -706, 600, 34, 6) +
        board(legs, -300, -84, 600, 34, 6) +
        circle(0, -376, 19, s.ball('#caa04a')) +
        rect(330, -752, 26, 752, darker(wood, 0.35), { rx: 8 }),
      { turn: -3 },
    )
  )
}

/** An office desk with drawers on the right. */
export function desk(s: Sketch, wood: string): string {
  const t = timber(s, wood)
  const drawer = (i: number) =>
    board(t, 938, 612 + i * 116, 330, 104, 6) +
    rect(1064, 652 + i * 116, 78, 16, '#c69b4a', { rx: 8 }) +
    rect(1064, 652 + i * 116, 78, 5, '#f0d79a', { rx: 4, opacity: 0.8 }) +
    (i === 0 ? circle(1222, 664, 9, '#8d6b2c') : '')
  return (
    s.shadow(800, 1030, 640, 50) +
    rect(330, 596, 600, 250, darker(wood, 0.5)) +
    board(t, 922, 590, 362, 400, 4) +
    each(3, drawer) +
    taperedLeg(t, 312, 592, 56, 436, 6) +
    taperedLeg(t, 936, 988, 44, 42) +
    taperedLeg(t, 1236, 988, 44, 42) +
    tableTop(t, 262, 486, 1076, 74, 34, 84) +
    deskLamp(s, 420, 528) +
    openBook(720, 526)
  )
}

/** An oval table for a meeting, in three parts. */
export function meetingTable(s: Sketch, wood: string): string {
  const t = timber(s, wood)
  const seam = (x: number) =>
    stroke(`M${x} 540L${x < 800 ? x - 34 : x + 34} 760`, darker(wood, 0.6), 4, { opacity: 0.6 })
  const chair = (x: number, y: number, scale: number) =>
    at(
      x,
      y,
      rect(-92, -300, 184, 230, s.fall('#3d6b57', 0.2), { rx: 46 }) +
        rect(-92, -80, 184, 60, '#2d5544', { rx: 22 }),
      { scale },
    )
  return (
    each(4, (i) => chair(400 + i * 267, 640, 0.9)) +
    s.shadow(800, 1022, 690, 60) +
    path('M470 720L520 1016H640L600 720Z', t.standing) +
    path('M1130 720L1080 1016H960L1000 720Z', t.standing) +
    board(t, 560, 880, 480, 44) +
    ellipse(800, 676, 660, 132, darker(wood, 0.45)) +
    ellipse(800, 650, 660, 132, t.top) +
    ellipse(
      800,
      650,
      660,
      132,
      s.linear(
        [
          [0, '#ffffff', 0.3],
          [0.6, '#ffffff', 0],
        ],
        0.6,
        1,
      ),
    ) +
    seam(560) +
    seam(1040) +
    rect(700, 636, 200, 22, darker(wood, 0.55), { rx: 8 }) +
    each(3, (i) =>
      at(
        470 + i * 330,
        690 - (i === 1 ? -44 : 0),
        polygon(
          [
            [-54, -22],
            [46, -22],
            [58, 20],
            [-66, 20],
          ],
          IVORY,
        ) + stroke('M-40 -8H30M-44 4H20', '#b9b09c', 3),
      ),
    )
  )
}

/** A low table with two stools, painted in soft colours. */
export function childrenSet(s: Sketch, wood: string, paint: string, second: string): string {
  const t = timber(s, wood)
  const stool = (x: number, y: number, colour: string) =>
    at(
      x,
      y,
      s.shadow(0, 4, 190, 28) +
        taperedLeg(t, -118, -190, 46, 190, -12) +
        taperedLeg(t, 72, -190, 46, 190, 12) +
        rect(-150, -232, 300, 54, s.fall(colour, 0.22), { rx: 27 }),
    )
  const pencil = (x: number, colour: string, turn: number) =>
    at(
      x,
      640,
      rect(-46, -6, 80, 12, colour, { rx: 3 }) +
        polygon(
          [
            [34, -6],
            [54, 0],
            [34, 6],
          ],
          '#e8cda2',
        ),
      { turn },
    )
  return (
    s.shadow(800, 1010, 560, 46) +
    taperedLeg(t, 372, 720, 62, 290, -16) +
    taperedLeg(t, 1166, 720, 62, 290, 16) +
    rect(400, 716, 800, 92, darker(wood, 0.4), { rx: 10 }) +
    rect(416, 730, 768, 16, IVORY) +
    rect(420, 748, 764, 10, '#e7d7bd') +
    path('M330 610H1270Q1330 690 1300 716H300Q270 690 330 610Z', s.fall(paint, 0.22)) +
    rect(292, 700, 1016, 36, darker(paint, 0.22), { rx: 18 }) +
    polygon(
      [
        [560, 628],
        [800, 628],
        [820, 690],
        [540, 690],
      ],
      IVORY,
    ) +
    circle(640, 656, 17, '#d9a441') +
    stroke('M590 684Q640 660 690 684T790 682', '#4e8a3c', 6) +
    pencil(930, '#9b3a2c', -14) +
    pencil(1010, '#27395e', 10) +
    pencil(1090, '#1e6b4e', -26) +
    stool(420, 1110, second) +
    stool(1190, 1110, second)
  )
}

/** A low drum of woven cane with a wooden lid. */
export function drumTable(s: Sketch, wood: string): string {
  const weave = s.weave(lighter(RATTAN, 0.25), RATTAN, 40, 45)
  const body = 'M470 640L500 1000Q800 1076 1100 1000L1130 640Z'
  return (
    s.shadow(800, 1030, 440, 60) +
    path(body, weave) +
    path(
      body,
      s.linear(
        [
          [0, '#2a1a10', 0.4],
          [0.25, '#ffffff', 0.14],
          [0.6, '#2a1a10', 0.06],
          [1, '#2a1a10', 0.5],
        ],
        1,
        0,
      ),
    ) +
    stroke('M496 990Q800 1066 1104 990', darker(RATTAN, 0.3), 34) +
    stroke('M496 984Q800 1060 1104 984', lighter(RATTAN, 0.3), 8, { opacity: 0.8 }) +
    stroke('M474 690Q800 766 1126 690', darker(RATTAN, 0.2), 30) +
    ellipse(800, 650, 380, 92, darker(wood, 0.45)) +
    ellipse(800, 622, 380, 92, s.wood(wood)) +
    ellipse(
      800,
      622,
      380,
      92,
      s.linear(
        [
          [0, '#ffffff', 0.28],
          [0.7, '#ffffff', 0],
        ],
        0.7,
        1,
      ),
    ) +
    rect(745, 600, 110, 18, darker(wood, 0.6), { rx: 9 })
  )
}

/** A square café table on crossed steel. */
export function cafeTable(s: Sketch, wood: string): string {
  const t = timber(s, wood)
  const bar = (points: [number, number][]) => polygon(points, COAL)
  return (
    s.shadow(800, 1046, 400, 44) +
    bar([
      [560, 560],
      [604, 560],
      [1080, 1040],
      [1030, 1040],
    ]) +
    bar([
      [1040, 560],
      [996, 560],
      [520, 1040],
      [570, 1040],
    ]) +
    polygon(
      [
        [560, 560],
        [570, 560],
        [1046, 1040],
        [1030, 1040],
      ],
      lighter(COAL, 0.4),
      { opacity: 0.7 },
    ) +
    polygon(
      [
        [996, 560],
        [1006, 560],
        [536, 1040],
        [520, 1040],
      ],
      lighter(COAL, 0.4),
      { opacity: 0.7 },
    ) +
    rect(500, 1030, 90, 22, COAL, { rx: 6 }) +
    rect(1010, 1030, 90, 22, COAL, { rx: 6 }) +
    rect(470, 548, 660, 22, COAL) +
    tableTop(t, 390, 420, 820, 92, 44, 96) +
    each(3, (i) =>
      stroke(`M${570 + i * 154} 420L${530 + i * 178} 512`, darker(wood, 0.6), 3, { opacity: 0.45 }),
    )
  )
}

function bowlOfFruit(s: Sketch, x: number, y: number): string {
  return at(
    x,
    y,
    circle(-46, -66, 38, s.ball('#d9a441')) +
      circle(36, -70, 40, s.ball('#9b3a2c')) +
      circle(-4, -92, 38, s.ball('#7d9a5b')) +
      path('M-110 -56H110Q96 6 40 14H-40Q-96 6 -110 -56Z', s.round(CREAM)),
  )
}

function deskLamp(s: Sketch, x: number, y: number): string {
  return at(
    x,
    y,
    ellipse(0, 4, 66, 15, COAL) +
      stroke('M0 0L-50 -170L60 -290', COAL, 12) +
      circle(-50, -170, 13, '#caa04a') +
      path('M30 -316L96 -262L150 -300Q140 -376 70 -372Z', s.fall('#1e6b4e', 0.25)) +
      ellipse(122, -278, 22, 40, '#fbe7b0', { transform: 'rotate(-51 122 -278)' }),
  )
}

function openBook(x: number, y: number): string {
  return at(
    x,
    y,
    path('M0 0Q-70 -30 -150 -6L-128 -52Q-60 -66 0 -40Z', IVORY) +
      path('M0 0Q70 -30 150 -6L128 -52Q60 -66 0 -40Z', '#f2ead8') +
      stroke(
        'M-116 -34Q-66 -46 -22 -28M-120 -20Q-70 -34 -18 -16M116 -34Q66 -46 22 -28M120 -20Q70 -34 18 -16',
        '#b9b09c',
        3,
      ),
  )
}
