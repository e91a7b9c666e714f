import { COAL, darker, IRONWOOD, IVORY, lighter, PANDAN } from '../colour'
import { books, pottedPlant } from '../props'
import { at, circle, each, ellipse, path, polygon, rect, stroke } from '../shapes'
import type { Sketch } from '../sketch'
import { board, tableTop, taperedLeg, timber } from '../wooden-parts'

const BRASS = '#c69b4a'

/** A wardrobe with two panelled doors and a drawer. */
export function wardrobe(s: Sketch, wood: string): string {
  const t = timber(s, wood)
  const door = (x: number) =>
    board(t, x, 190, 300, 610, 6) +
    panel(s, x + 46, 240, 208, 240, wood) +
    panel(s, x + 46, 520, 208, 230, wood)
  return (
    s.shadow(800, 1046, 480, 50) +
    board(t, 470, 150, 660, 860, 8) +
    board(t, 438, 110, 724, 52, 10) +
    door(494) +
    door(806) +
    rect(797, 190, 7, 610, darker(wood, 0.7)) +
    circle(770, 510, 15, s.ball(BRASS)) +
    circle(830, 510, 15, s.ball(BRASS)) +
    board(t, 494, 824, 612, 150, 6) +
    panel(s, 530, 852, 540, 94, wood) +
    circle(660, 899, 14, s.ball(BRASS)) +
    circle(940, 899, 14, s.ball(BRASS)) +
    taperedLeg(t, 486, 1006, 62, 40) +
    taperedLeg(t, 1052, 1006, 62, 40)
  )
}

/** A bed with a carved headboard. */
export function bed(s: Sketch, wood: string, cover: string): string {
  const t = timber(s, wood)
  const web = each(9, (i) => stroke(`M800 500L${560 + i * 60} 330`, lighter(wood, 0.4), 4, { opacity: 0.65 }))
  const rings = each(4, (i) =>
    ellipse(800, 500, 60 + i * 62, 42 + i * 44, 'none', {
      stroke: lighter(wood, 0.4),
      'stroke-width': 4,
      opacity: 0.65,
    }),
  )
  return (
    s.shadow(800, 1060, 720, 56) +
    board(t, 236, 250, 60, 640, 14) +
    board(t, 1304, 250, 60, 640, 14) +
    path('M280 330Q800 190 1320 330V640H280Z', t.lying) +
    s.inside(
      path('M360 372Q800 260 1240 372V560H360Z', '#000'),
      rect(340, 240, 920, 330, darker(wood, 0.25)),
      web,
      rings,
    ) +
    rect(300, 600, 1000, 250, s.fall('#f4ece0', 0.2), { rx: 24 }) +
    each(2, (i) =>
      path(
        `M${392 + i * 430} 548Q${590 + i * 430} 500 ${784 + i * 430} 548Q${806 + i * 430} 620 ${780 + i * 430} 664Q${590 + i * 430} 690 ${396 + i * 430} 664Q${372 + i * 430} 610 ${392 + i * 430} 548Z`,
        s.fall(IVORY, 0.25),
      ),
    ) +
    path('M236 700Q800 650 1364 700L1404 930H196Z', s.fall(cover, 0.28)) +
    path('M240 706Q800 656 1360 706L1368 752Q800 700 232 752Z', IVORY, { opacity: 0.85 }) +
    each(6, (i) =>
      stroke(
        `M${330 + i * 190} ${770 - Math.abs(3 - i) * 2}Q${300 + i * 200} 850 ${290 + i * 204} 926`,
        darker(cover, 0.3),
        3,
        { opacity: 0.3 },
      ),
    ) +
    board(t, 180, 920, 1240, 84, 10) +
    taperedLeg(t, 196, 1000, 60, 58) +
    taperedLeg(t, 1344, 1000, 60, 58)
  )
}

/** Open shelves with things on them. */
export function bookshelf(s: Sketch, wood: string): string {
  const t = timber(s, wood)
  const level = (i: number) => 232 + i * 196
  return (
    s.shadow(800, 1048, 400, 42) +
    rect(520, 120, 560, 900, darker(wood, 0.5), { opacity: 0.22 }) +
    polygon(
      [
        [540, 232],
        [560, 232],
        [1060, 1010],
        [1040, 1010],
      ],
      t.standing,
      { opacity: 0.55 },
    ) +
    polygon(
      [
        [1060, 232],
        [1040, 232],
        [540, 1010],
        [560, 1010],
      ],
      t.standing,
      { opacity: 0.55 },
    ) +
    each(4, (i) => board(t, 500, level(i), 600, 26)) +
    books(s, 560, level(0), ['#9b3a2c', '#1e6b4e', '#d9a441', '#27395e', '#c4744c'], 94) +
    at(960, level(0), path('M-60 0V-50Q0 -84 60 -50V0Z', s.round('#8d6239'))) +
    books(
      s,
      780,
      level(1),
      ['#5b2a55', '#7d9a5b', '#b7791f', '#9b3a2c', '#5f93a0', '#1e6b4e', '#e3d2b3'],
      140,
    ) +
    pottedPlant(s, 640, level(1), 0.42) +
    books(
      s,
      548,
      level(2),
      ['#27395e', '#c4744c', '#7d9a5b', '#e3d2b3', '#9b3a2c', '#1e6b4e', '#b7791f'],
      138,
    ) +
    at(
      960,
      level(2),
      rect(-76, -110, 152, 110, s.weave('#d9b07a', '#b98a4e', 22), { rx: 10 }) +
        rect(-80, -118, 160, 20, '#a87a42', { rx: 9 }),
    ) +
    at(
      650,
      level(3),
      rect(-100, -60, 190, 30, '#5f93a0', { rx: 3 }) +
        rect(-90, -30, 170, 30, '#9b3a2c', { rx: 3 }) +
        rect(-86, -86, 160, 26, '#d9a441', { rx: 3 }),
    ) +
    pottedPlant(s, 930, level(3), 0.46, '#e3d2b3', '#4e8a3c') +
    board(t, 500, 1000, 600, 28) +
    board(t, 500, 110, 600, 30) +
    board(t, 484, 106, 38, 936) +
    board(t, 1078, 106, 38, 936)
  )
}

/** A door leaf with six raised panels. */
export function panelDoor(s: Sketch, wood: string): string {
  const t = timber(s, wood)
  const fields: [number, number][] = [
    [180, 170],
    [386, 300],
    [722, 250],
  ]
  return (
    s.shadow(820, 1050, 380, 40) +
    rect(566, 96, 496, 952, '#efe4d2') +
    rect(590, 118, 448, 930, darker(wood, 0.7)) +
    board(t, 600, 128, 428, 916, 4) +
    fields.map(([y, h]) => panel(s, 644, y, 154, h, wood) + panel(s, 832, y, 154, h, wood)).join('') +
    rect(984, 606, 26, 110, '#a98136', { rx: 8 }) +
    stroke('M996 640H942', BRASS, 18) +
    stroke('M996 636H946', '#f2dca4', 5) +
    circle(997, 692, 7, '#5c4415')
  )
}

/** A low sideboard with cane doors. */
export function sideboard(s: Sketch, wood: string): string {
  const t = timber(s, wood)
  const cane = s.texture(
    26,
    26,
    rect(0, 0, 26, 26, '#7a5326') +
      stroke('M0 13H26M13 0V26', '#e5c48d', 5) +
      stroke('M0 0L26 26M26 0L0 26', '#d1a865', 3.4),
  )
  const door = (x: number) =>
    board(t, x, 622, 380, 260, 4) +
    rect(x + 34, 652, 312, 200, cane, { rx: 4 }) +
    rect(x + 34, 652, 312, 14, '#2a1a10', { opacity: 0.22 })
  return (
    s.shadow(800, 1022, 680, 46) +
    taperedLeg(t, 320, 890, 46, 128, -26) +
    taperedLeg(t, 1236, 890, 46, 128, 26) +
    board(t, 236, 596, 1128, 310, 10) +
    door(256) +
    door(964) +
    rect(646, 622, 308, 260, darker(wood, 0.62)) +
    board(t, 646, 744, 308, 18) +
    books(s, 668, 880, ['#9b3a2c', '#d9a441', '#1e6b4e', '#e3d2b3'], 96) +
    rect(676, 706, 220, 36, COAL, { rx: 6 }) +
    circle(606, 752, 12, s.ball(BRASS)) +
    circle(994, 752, 12, s.ball(BRASS)) +
    tableTop(t, 216, 552, 1168, 36, 22, 34)
  )
}

/** Three steps of steel and wood that carry pots. */
export function plantStand(s: Sketch): string {
  const t = timber(s, IRONWOOD)
  const steel = (d: string) => stroke(d, COAL, 20) + stroke(d, lighter(COAL, 0.4), 4, { opacity: 0.6 })
  const shelf = (y: number, x: number, w: number) => tableTop(t, x, y, w, 34, 22, 24)
  return (
    s.shadow(800, 1080, 560, 50) +
    steel('M470 470V1070') +
    steel('M1130 470V1070') +
    shelf(470, 450, 700) +
    pottedPlant(s, 610, 494, 0.82, '#c4744c') +
    pottedPlant(s, 960, 494, 0.9, IVORY, '#4e8a3c') +
    steel('M410 720V1080') +
    steel('M1190 720V1080') +
    shelf(716, 386, 828) +
    pottedPlant(s, 520, 742, 0.62, '#5f93a0', '#7d9a5b') +
    pottedPlant(s, 800, 742, 0.7, '#d9a441') +
    pottedPlant(s, 1080, 742, 0.64, '#9b3a2c', '#4e8a3c') +
    steel('M350 950V1092') +
    steel('M1250 950V1092') +
    shelf(946, 324, 952) +
    pottedPlant(s, 600, 972, 0.55, IVORY, PANDAN) +
    pottedPlant(s, 1010, 972, 0.58, '#c4744c', '#7d9a5b')
  )
}

function panel(s: Sketch, x: number, y: number, w: number, h: number, wood: string): string {
  return (
    rect(x - 8, y - 8, w + 16, h + 16, darker(wood, 0.5), { rx: 3, opacity: 0.55 }) +
    rect(x, y, w, h, s.wood(lighter(wood, 0.07), true), { rx: 3 }) +
    rect(x + 16, y + 16, w - 32, h - 32, 'none', {
      stroke: darker(wood, 0.5),
      'stroke-width': 4,
      opacity: 0.4,
    }) +
    stroke(`M${x + 3} ${y + h - 3}V${y + 3}H${x + w - 3}`, lighter(wood, 0.6), 4, { opacity: 0.5 })
  )
}
