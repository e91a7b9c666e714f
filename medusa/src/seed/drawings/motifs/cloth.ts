import { plainWeave, wreath } from '../cloth-patterns'
import { CREAM, darker, GOLD, IVORY, lighter, PANDAN } from '../colour'
import { at, circle, each, ellipse, leaf, path, polygon, rect, short, stroke } from '../shapes'
import type { Sketch } from '../sketch'

/** A cloth folded into a stack, with a ribbon of its own border and a sprig on top. */
export function foldedCloth(s: Sketch, pattern: string, edge: string, band = GOLD): string {
  const layer = (i: number) => {
    const y = 820 - i * 116
    return (
      rect(330 + i * 6, y, 940 - i * 12, 124, pattern, { rx: 58 }) +
      rect(
        330 + i * 6,
        y,
        940 - i * 12,
        124,
        s.linear([
          [0, '#ffffff', 0.32],
          [0.35, '#ffffff', 0],
          [1, '#1c120c', 0.5],
        ]),
        { rx: 58 },
      ) +
      stroke(`M${372 + i * 6} ${y + 62}H${1228 - i * 6}`, darker(edge, 0.4), 5, { opacity: 0.4 })
    )
  }
  const top = 'M372 470L520 330H1080L1228 470Q1240 500 1200 500H400Q360 500 372 470Z'
  return (
    s.shadow(800, 950, 620, 60) +
    each(4, layer) +
    path(top, pattern) +
    path(
      top,
      s.linear([
        [0, '#ffffff', 0.3],
        [1, '#ffffff', 0],
      ]),
    ) +
    rect(736, 330, 128, 170, band, { opacity: 0.94 }) +
    rect(
      736,
      472,
      128,
      472,
      s.linear([
        [0, band],
        [1, darker(band, 0.3)],
      ]),
    ) +
    rect(736, 330, 12, 614, lighter(band, 0.5), { opacity: 0.6 }) +
    rect(852, 330, 12, 614, darker(band, 0.4), { opacity: 0.4 }) +
    at(
      800,
      430,
      each(5, (i) => at(0, 0, leaf(120, 26, i % 2 ? '#4e8a3c' : PANDAN), { turn: -160 + i * 35 })) +
        circle(0, 0, 16, s.ball(CREAM)),
    )
  )
}

/** A shawl over a rod of wood, with fringes. */
export function hangingShawl(
  s: Sketch,
  pattern: string,
  border: string,
  { width = 420, wood = '#8a5433' } = {},
): string {
  const left = 800 - width / 2
  const fold = s.linear(
    [
      [0, '#1c120c', 0.35],
      [0.16, '#ffffff', 0.16],
      [0.36, '#1c120c', 0.14],
      [0.56, '#ffffff', 0.18],
      [0.78, '#1c120c', 0.1],
      [1, '#1c120c', 0.42],
    ],
    1,
    0,
  )
  const fringe = (x: number, w: number, y: number) =>
    each(Math.floor(w / 15), (i) =>
      stroke(
        `M${short(x + 7 + i * 15)} ${y}q${short(s.between(-5, 5))} 40 ${short(s.between(-4, 4))} 84`,
        i % 2 ? border : lighter(border, 0.3),
        6,
      ),
    )
  const back = left + 90
  return (
    path(`M${back} 190H${back + width}L${back + width + 14} 800H${back + 10}Z`, pattern) +
    path(`M${back} 190H${back + width}L${back + width + 14} 800H${back + 10}Z`, '#1c120c', {
      opacity: 0.36,
    }) +
    fringe(back + 8, width, 800) +
    path(`M${left} 176H${left + width}L${left + width + 12} 940H${left - 12}Z`, pattern) +
    rect(left - 12, 800, width + 24, 30, border) +
    rect(left - 12, 844, width + 24, 10, lighter(border, 0.4)) +
    rect(left - 12, 900, width + 24, 40, border) +
    path(`M${left} 176H${left + width}L${left + width + 12} 940H${left - 12}Z`, fold) +
    fringe(left - 10, width + 20, 940) +
    stroke('M380 176H1220', darker(wood, 0.4), 34) +
    stroke('M380 172H1220', wood, 26) +
    stroke('M380 165H1220', lighter(wood, 0.5), 6, { opacity: 0.6 }) +
    circle(372, 174, 26, s.ball(wood)) +
    circle(1228, 174, 26, s.ball(wood)) +
    rect(left, 160, width, 36, '#ffffff', { opacity: 0.14 })
  )
}

/** A cloth that falls in folds from a corner. */
export function drapedCloth(s: Sketch, pattern: string, lining: string): string {
  const d =
    'M260 250Q700 180 1340 260C1300 420 1390 520 1330 660C1370 800 1300 900 1350 1010Q1100 1080 960 1020Q800 1100 640 1030Q480 1090 290 1010C330 860 240 760 290 620C240 480 310 380 260 250Z'
  const crease = (points: string) =>
    stroke(points, '#1c120c', 34, { opacity: 0.16 }) +
    stroke(points, '#ffffff', 9, { opacity: 0.16, transform: 'translate(-26 0)' })
  return (
    path(d, '#2a1a10', { opacity: 0.3, transform: 'translate(16 26)' }) +
    path(d, pattern) +
    s.inside(
      path(d, '#000'),
      crease('M470 220C500 460 420 700 470 1060') +
        crease('M760 200C720 460 800 760 740 1080') +
        crease('M1060 210C1100 460 1010 740 1080 1070') +
        rect(
          200,
          180,
          1240,
          940,
          s.linear(
            [
              [0, '#ffffff', 0.24],
              [0.5, '#ffffff', 0],
              [1, '#1c120c', 0.34],
            ],
            0.5,
            1,
          ),
        ),
    ) +
    path('M1340 260C1300 420 1390 520 1330 660C1200 560 1180 400 1340 260Z', lining) +
    path(
      'M1340 260C1300 420 1390 520 1330 660C1200 560 1180 400 1340 260Z',
      s.linear(
        [
          [0, '#ffffff', 0.2],
          [1, '#1c120c', 0.3],
        ],
        1,
        0.4,
      ),
    )
  )
}

/** A shirt with long sleeves on a hanger; nobody in it. */
export function shirtOnHanger(s: Sketch, pattern: string, edge: string): string {
  const body = 'M560 330L700 280Q800 350 900 280L1040 330L1080 1010Q800 1050 520 1010Z'
  const sleeve = (flip: boolean) => {
    const d = 'M566 330C480 370 420 500 380 860L372 960L486 984L560 640Z'
    const art =
      path(d, pattern) +
      path(
        d,
        s.linear(
          [
            [0, '#ffffff', 0.14],
            [1, '#1c120c', 0.42],
          ],
          0.8,
          0.5,
        ),
      ) +
      path('M374 926L496 950L486 990L368 964Z', edge)
    return flip ? `<g transform="translate(1600 0) scale(-1 1)">${art}</g>` : art
  }
  return (
    stroke('M800 250V200Q800 160 832 160T860 196', '#6b665f', 12) +
    stroke('M560 336L800 246L1040 336', '#8a5433', 26) +
    sleeve(false) +
    sleeve(true) +
    path(body, pattern) +
    path(
      body,
      s.linear(
        [
          [0, '#1c120c', 0.34],
          [0.2, '#ffffff', 0.12],
          [0.46, '#1c120c', 0.06],
          [0.54, '#1c120c', 0.22],
          [0.8, '#ffffff', 0.1],
          [1, '#1c120c', 0.36],
        ],
        1,
        0,
      ),
    ) +
    path('M700 280Q800 350 900 280L880 262Q800 300 720 262Z', darker(edge, 0.35)) +
    path('M700 280L720 258Q760 290 800 300L744 388Z', edge) +
    path('M900 280L880 258Q840 290 800 300L856 388Z', edge) +
    rect(780, 320, 40, 712, darker(edge, 0.1), { opacity: 0.35 }) +
    stroke('M780 330V1034', darker(edge, 0.5), 4, { opacity: 0.5 }) +
    each(7, (i) => circle(800, 400 + i * 92, 11, s.ball(CREAM))) +
    path('M890 520H1000V620Q945 660 890 620Z', pattern) +
    stroke('M890 520H1000V620Q945 660 890 620Z', darker(edge, 0.4), 4, { opacity: 0.6 }) +
    rect(890, 514, 110, 18, edge)
  )
}

/** A crochet bag with a long strap. */
export function crochetBag(s: Sketch, first: string, second: string): string {
  const stitch = (colour: string) =>
    s.texture(
      34,
      30,
      rect(0, 0, 34, 30, darker(colour, 0.35)) +
        ellipse(9, 15, 11, 7, colour, { transform: 'rotate(32 9 15)' }) +
        ellipse(25, 15, 11, 7, lighter(colour, 0.18), { transform: 'rotate(-32 25 15)' }),
    )
  const body = 'M500 560H1100C1180 760 1180 960 1090 1020Q800 1060 510 1020C420 960 420 760 500 560Z'
  const strap = 'M530 580C460 160 1140 160 1070 580'
  return (
    s.shadow(800, 1044, 430, 46) +
    stroke(strap, darker(second, 0.4), 50) +
    stroke(strap, stitch(second), 40, { 'stroke-linecap': 'butt' }) +
    path(body, stitch(first)) +
    s.inside(
      path(body, '#000'),
      rect(400, 660, 800, 90, stitch(second)),
      rect(400, 840, 800, 60, stitch(CREAM)),
    ) +
    path(
      body,
      s.linear(
        [
          [0, '#1c120c', 0.42],
          [0.3, '#ffffff', 0.14],
          [0.65, '#1c120c', 0.05],
          [1, '#1c120c', 0.46],
        ],
        1,
        0.1,
      ),
    ) +
    each(16, (i) => ellipse(515 + i * 38, 562, 24, 20, i % 2 ? second : lighter(second, 0.2))) +
    circle(800, 790, 42, s.ball('#8a5433')) +
    each(2, (i) => circle(788 + i * 24, 790, 6, darker('#8a5433', 0.6))) +
    each(7, (i) =>
      stroke(`M${1060 + i * 8} 700q${short(s.between(-6, 10))} 70 ${i * 3 - 6} 150`, second, 7),
    ) +
    circle(1084, 690, 26, s.ball(second))
  )
}

/** A folded white prayer garment with an embroidered hem and its pouch. */
export function foldedPrayerSet(s: Sketch): string {
  const white = plainWeave(s, '#f7f2ea')
  const jasmine =
    each(5, (i) =>
      at(0, 0, ellipse(17, 0, 15, 9, '#ffffff', { stroke: '#b9c7b2', 'stroke-width': 2 }), { turn: i * 72 }),
    ) + circle(0, 0, 7, GOLD)
  const row = (y: number, x: number, count: number) =>
    each(count, (i) => at(x + i * 78, y, jasmine + at(20, 16, leaf(38, 9, '#8fae83'), { turn: 30 })))
  const fold = (y: number, w: number) =>
    rect(760 - w / 2, y, w, 110, white, { rx: 44 }) +
    rect(
      760 - w / 2,
      y,
      w,
      110,
      s.linear([
        [0, '#ffffff', 0.6],
        [0.5, '#ffffff', 0],
        [1, '#6f5f4a', 0.36],
      ]),
      { rx: 44 },
    )
  return (
    s.shadow(790, 960, 620, 60) +
    fold(850, 900) +
    fold(750, 890) +
    fold(650, 880) +
    path('M330 650L470 420H1060L1194 650Q1180 690 1130 690H400Q350 690 330 650Z', white) +
    path(
      'M330 650L470 420H1060L1194 650Q1180 690 1130 690H400Q350 690 330 650Z',
      s.linear([
        [0, '#8a7a64', 0.16],
        [1, '#ffffff', 0.2],
      ]),
    ) +
    row(650, 412, 10) +
    stroke('M352 690H1172', '#b9c7b2', 6, { 'stroke-dasharray': '14 8' }) +
    row(520, 560, 6) +
    at(
      1230,
      980,
      s.shadow(0, 0, 190, 30) +
        path('M-160 -250Q0 -280 160 -250L176 -10Q0 20 -176 -10Z', white) +
        path(
          'M-160 -250Q0 -280 160 -250L176 -10Q0 20 -176 -10Z',
          s.linear(
            [
              [0, '#6f5f4a', 0.25],
              [0.3, '#ffffff', 0.3],
              [1, '#6f5f4a', 0.35],
            ],
            1,
            0,
          ),
        ) +
        stroke('M-160 -236Q0 -266 160 -236', '#8fae83', 9) +
        at(0, -120, jasmine, { scale: 2 }) +
        circle(0, -250, 14, s.ball('#8fae83')),
    )
  )
}

/** A round tablecloth with a wreath of leaves, on a table, seen from above. */
export function roundTablecloth(s: Sketch): string {
  return (
    ellipse(820, 626, 520, 520, '#2a1a10', { opacity: 0.28 }) +
    circle(800, 600, 520, plainWeave(s, '#f3ead8')) +
    circle(
      800,
      600,
      520,
      s.radial(
        [
          [0, '#ffffff', 0.35],
          [0.7, '#ffffff', 0],
          [1, '#6b5334', 0.3],
        ],
        0.4,
        0.35,
        0.65,
      ),
    ) +
    each(60, (i) =>
      at(800, 600, circle(516, 0, 17, '#f3ead8', { stroke: '#8fae83', 'stroke-width': 4 }), { turn: i * 6 }),
    ) +
    at(800, 600, wreath(420, 22)) +
    at(
      800,
      600,
      circle(0, 0, 330, 'none', { stroke: '#8fae83', 'stroke-width': 4, 'stroke-dasharray': '12 10' }),
    ) +
    at(800, 600, wreath(170, 10)) +
    each(8, (i) =>
      at(800, 600, stroke('M250 0Q380 16 512 0', '#6b5334', 5, { opacity: 0.12 }), { turn: i * 45 + 12 }),
    )
  )
}

/** A canvas bag with a printed leaf. */
export function toteBag(s: Sketch, canvas = '#e9dcc0', print = PANDAN): string {
  const cloth = plainWeave(s, canvas)
  const body = 'M470 420H1130L1160 1040Q800 1070 440 1040Z'
  const handle = (dx: number, y: number, colour: string) =>
    stroke(`M${620 + dx} ${y}C${600 + dx} 60 ${1000 - dx} 60 ${980 - dx} ${y}`, colour, 36)
  return (
    s.shadow(800, 1056, 440, 40) +
    handle(20, 420, darker(canvas, 0.3)) +
    path(body, cloth) +
    path(
      body,
      s.linear(
        [
          [0, '#6b5334', 0.4],
          [0.2, '#ffffff', 0.25],
          [0.55, '#6b5334', 0.04],
          [1, '#6b5334', 0.42],
        ],
        1,
        0.12,
      ),
    ) +
    stroke('M474 470H1126', darker(canvas, 0.3), 4, { 'stroke-dasharray': '14 10' }) +
    handle(0, 520, darker(canvas, 0.1)) +
    each(2, (i) => stroke(`M${604 + i * 360} 500l32 60m0 -60l-32 60`, darker(canvas, 0.45), 4)) +
    at(
      800,
      780,
      stroke('M0 210Q-10 0 0 -190', print, 10) +
        each(
          5,
          (i) =>
            at(0, 150 - i * 72, leaf(190 - i * 18, 44 - i * 4, print), { turn: -34 }) +
            at(0, 150 - i * 72, leaf(190 - i * 18, 44 - i * 4, print), { turn: -146 }),
        ) +
        at(0, -180, leaf(130, 30, print), { turn: -90 }),
    )
  )
}

/** An apron with pockets of left-over cloth, on a peg. */
export function apronOnPeg(s: Sketch, colour: string, pocket: string): string {
  const cloth = plainWeave(s, colour)
  const body =
    'M650 330H950C960 470 1040 520 1120 540L1150 1060Q800 1100 450 1060L480 540C560 520 640 470 650 330Z'
  return (
    stroke('M660 336C640 120 960 120 940 336', darker(colour, 0.25), 24) +
    circle(800, 170, 30, s.ball('#8a5433')) +
    stroke('M484 560C360 600 330 760 380 900', darker(colour, 0.25), 20) +
    stroke('M1116 560C1240 600 1270 760 1220 900', darker(colour, 0.25), 20) +
    path(body, '#2a1a10', { opacity: 0.18, transform: 'translate(14 16)' }) +
    path(body, cloth) +
    path(
      body,
      s.linear(
        [
          [0, '#1c120c', 0.3],
          [0.22, '#ffffff', 0.14],
          [0.5, '#1c120c', 0.04],
          [1, '#1c120c', 0.32],
        ],
        1,
        0.1,
      ),
    ) +
    rect(650, 330, 300, 26, pocket) +
    rect(560, 680, 480, 240, pocket, { rx: 12 }) +
    rect(
      560,
      680,
      480,
      240,
      s.linear([
        [0, '#ffffff', 0.2],
        [1, '#1c120c', 0.25],
      ]),
      { rx: 12 },
    ) +
    stroke('M800 680V920M560 700H1040', darker(colour, 0.4), 5, {
      'stroke-dasharray': '14 9',
      opacity: 0.7,
    }) +
    at(
      650,
      690,
      rect(-12, -150, 24, 240, s.wood('#c99a5b', true), { rx: 12 }) +
        ellipse(0, -170, 34, 48, s.ball('#c99a5b')),
      { turn: -8 },
    ) +
    rect(560, 740, 240, 180, pocket, { rx: 12 })
  )
}

/** A cushion with a star pieced from offcuts. */
export function patchworkCushion(s: Sketch, colours: string[]): string {
  const d = 'M330 250Q800 190 1270 250Q1330 620 1270 990Q800 1060 330 990Q270 620 330 250Z'
  const point = (i: number) =>
    at(
      800,
      620,
      polygon(
        [
          [0, 0],
          [105, -105],
          [0, -330],
        ],
        colours[i % colours.length]!,
      ) +
        polygon(
          [
            [0, 0],
            [-105, -105],
            [0, -330],
          ],
          darker(colours[i % colours.length]!, 0.16),
        ),
      { turn: i * 45 },
    )
  const squares = each(64, (i) => {
    const [x, y] = [i % 8, Math.floor(i / 8)]
    return (
      rect(280 + x * 130, 190 + y * 110, 130, 110, colours[(x * 3 + y * 5) % colours.length]!, {
        opacity: 0.55,
      }) + (i % 3 === 0 ? circle(345 + x * 130, 245 + y * 110, 15, IVORY, { opacity: 0.6 }) : '')
    )
  })
  return (
    path(d, '#2a1a10', { opacity: 0.28, transform: 'translate(18 34)' }) +
    s.inside(
      path(d, '#000'),
      rect(260, 170, 1080, 900, CREAM),
      squares,
      ellipse(800, 620, 380, 350, IVORY),
      each(8, point),
      stroke('M800 620m-380 0a380 350 0 1 0 760 0a380 350 0 1 0 -760 0', '#8a7a64', 5, {
        'stroke-dasharray': '16 12',
        opacity: 0.7,
      }),
      rect(
        260,
        170,
        1080,
        900,
        s.radial(
          [
            [0, '#ffffff', 0.3],
            [0.6, '#ffffff', 0],
            [1, '#1c120c', 0.42],
          ],
          0.4,
          0.34,
          0.75,
        ),
      ),
    ) +
    stroke(d, lighter(colours[0]!, 0.2), 14) +
    each(4, (i) =>
      at(
        [330, 1270, 1270, 330][i]!,
        [250, 250, 990, 990][i]!,
        each(5, (j) =>
          stroke('M0 0L74 0', colours[j % colours.length]!, 8, {
            transform: `rotate(${[190, 300, 30, 110][i]! + j * 12})`,
          }),
        ) + circle(0, 0, 18, s.ball(colours[1]!)),
      ),
    )
  )
}
