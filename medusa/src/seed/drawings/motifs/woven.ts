import { CREAM, darker, GOLD, LEAF, lighter, PANDAN, RATTAN } from '../colour'
import { at, circle, each, ellipse, leaf, path, rect, short, stroke } from '../shapes'
import type { Sketch } from '../sketch'

const VOLUME: [number, string, number][] = [
  [0, '#2a1a10', 0.42],
  [0.22, '#ffffff', 0.16],
  [0.55, '#2a1a10', 0.05],
  [1, '#2a1a10', 0.5],
]

/** A round basket with two handles, filled with cloth. */
export function roundBasket(s: Sketch, colour = RATTAN, cloth = CREAM): string {
  const weave = s.weave(lighter(colour, 0.3), colour, 44)
  const body = 'M450 560C440 780 500 960 560 1000Q800 1060 1040 1000C1100 960 1160 780 1150 560Z'
  const handle = (x: number) => {
    const d = `M${x - 90} 640C${x - 130} 520 ${x + 130} 520 ${x + 90} 640`
    return (
      stroke(d, darker(colour, 0.45), 46) +
      stroke(d, colour, 36) +
      stroke(d, lighter(colour, 0.5), 36, { 'stroke-dasharray': '12 22' })
    )
  }
  return (
    s.shadow(800, 1026, 430, 60) +
    ellipse(800, 560, 350, 92, darker(colour, 0.6)) +
    path(
      'M480 570C520 430 640 470 700 420C800 360 860 470 940 430C1040 420 1120 500 1120 570Q800 660 480 570Z',
      s.fall(cloth, 0.25),
    ) +
    stroke(
      'M620 560Q680 470 720 440M830 560Q840 480 880 450M960 560Q1000 500 1040 480',
      darker(cloth, 0.25),
      5,
      { opacity: 0.4 },
    ) +
    path(body, weave) +
    path(body, s.linear(VOLUME, 1, 0)) +
    stroke('M450 560A350 92 0 0 0 1150 560', darker(colour, 0.35), 48) +
    stroke('M450 556A350 92 0 0 0 1150 556', lighter(colour, 0.25), 36, {
      'stroke-dasharray': '34 10',
      'stroke-linecap': 'butt',
    }) +
    handle(560) +
    handle(1040)
  )
}

/** A lamp whose shade is woven, on a turned foot. */
export function wovenLamp(s: Sketch, colour = RATTAN, wood = '#8a5433'): string {
  const weave = s.weave(lighter(colour, 0.5), lighter(colour, 0.12), 36, 45)
  const shade = 'M560 310Q800 260 1040 310L1130 690Q800 770 470 690Z'
  return (
    ellipse(
      800,
      560,
      640,
      520,
      s.radial([
        [0, '#ffe9b0', 0.75],
        [1, '#ffe9b0', 0],
      ]),
    ) +
    s.shadow(800, 1036, 260, 34) +
    s.turned(
      800,
      [
        [690, 26],
        [760, 30],
        [800, 86],
        [860, 96],
        [930, 44],
        [980, 60],
        [1006, 150],
        [1036, 156],
      ],
      s.round(wood),
    ) +
    path(shade, '#f3cd85') +
    path(shade, weave, { opacity: 0.8 }) +
    path(
      shade,
      s.radial(
        [
          [0, '#fff2c4', 0.7],
          [0.6, '#ffdf95', 0.12],
          [1, '#5a3413', 0.4],
        ],
        0.5,
        0.62,
        0.62,
      ),
    ) +
    stroke('M470 690Q800 770 1130 690', darker(colour, 0.25), 26) +
    stroke('M560 310Q800 260 1040 310', darker(colour, 0.25), 22) +
    stroke('M470 686Q800 764 1130 686', lighter(colour, 0.5), 6, { opacity: 0.8 })
  )
}

/** An oval tray with a pot and glasses. */
export function ovalTray(s: Sketch, colour = RATTAN, wood = '#9a673a'): string {
  const glass = (x: number, y: number) =>
    at(
      x,
      y,
      ellipse(0, 0, 46, 14, '#5a3413', { opacity: 0.3 }) +
        path('M-42 -120H42L34 0Q0 12 -34 0Z', '#c67f33', { opacity: 0.85 }) +
        path('M-42 -120H-20L-22 0L-34 0Z', '#ffffff', { opacity: 0.45 }) +
        ellipse(0, -120, 42, 11, '#e3a55a'),
    )
  return (
    s.shadow(800, 930, 620, 90) +
    path(
      'M260 760Q270 900 420 930Q800 1000 1180 930Q1330 900 1340 760Z',
      s.weave(lighter(colour, 0.3), colour, 36),
    ) +
    path('M260 760Q270 900 420 930Q800 1000 1180 930Q1330 900 1340 760Z', s.linear(VOLUME, 1, 0)) +
    ellipse(800, 760, 540, 150, darker(colour, 0.55)) +
    ellipse(800, 780, 500, 128, s.wood(wood)) +
    teapot(s, 660, 800) +
    glass(900, 760) +
    glass(1020, 800) +
    glass(1130, 752) +
    stroke('M260 760A540 150 0 0 0 1340 760', darker(colour, 0.3), 40) +
    stroke('M260 756A540 150 0 0 0 1340 756', lighter(colour, 0.3), 28, {
      'stroke-dasharray': '30 9',
      'stroke-linecap': 'butt',
    }) +
    stroke('M246 760C180 700 230 640 300 690', colour, 30) +
    stroke('M1354 760C1420 700 1370 640 1300 690', colour, 30)
  )
}

/** A mat, half rolled, with a checked weave. */
export function rolledMat(s: Sketch, first = '#d8b866', second = PANDAN): string {
  const tile = 132
  const check = s.texture(
    tile,
    tile,
    rect(0, 0, tile, tile, s.weave('#ead39a', first, 22)) +
      rect(0, 0, tile / 2, tile / 2, s.weave(lighter(second, 0.2), second, 22), { opacity: 0.92 }) +
      rect(tile / 2, tile / 2, tile / 2, tile / 2, s.weave('#e0a04a', '#b7791f', 22), { opacity: 0.85 }),
    'rotate(-8)',
  )
  return at(
    0,
    0,
    path('M250 360L1130 250L1390 930L420 1080Z', '#2a1a10', {
      opacity: 0.22,
      transform: 'translate(14 22)',
    }) +
      path('M250 360L1130 250L1390 930L420 1080Z', check) +
      stroke('M272 384L1116 278L1360 914L436 1056Z', '#8c6a2a', 6, {
        opacity: 0.55,
        'stroke-dasharray': '16 10',
      }) +
      path(
        'M196 300L1096 186Q1150 190 1160 246Q1166 300 1120 320L236 430Q180 420 170 370Q166 316 196 300Z',
        check,
      ) +
      path(
        'M196 300L1096 186Q1150 190 1160 246Q1166 300 1120 320L236 430Q180 420 170 370Q166 316 196 300Z',
        s.linear(
          [
            [0, '#ffffff', 0.3],
            [0.45, '#ffffff', 0],
            [1, '#2a1a10', 0.5],
          ],
          0.12,
          1,
        ),
      ) +
      ellipse(1122, 254, 40, 68, darker(first, 0.35), { transform: 'rotate(-8 1122 254)' }) +
      each(3, (i) =>
        ellipse(1122, 254, 30 - i * 9, 52 - i * 16, 'none', {
          stroke: lighter(first, 0.5),
          'stroke-width': 5,
          transform: 'rotate(-8 1122 254)',
        }),
      ),
  )
}

/** A handbag of woven leaf with a diamond band. */
export function wovenBag(s: Sketch, colour = '#d9bd84', accent = PANDAN): string {
  const weave = s.weave(lighter(colour, 0.35), colour, 30, 45)
  const body = 'M470 500H1130L1190 1000Q1190 1040 1150 1040H450Q410 1040 410 1000Z'
  const diamonds = each(7, (i) =>
    at(
      476 + i * 108,
      770,
      path('M0 -64L54 0L0 64L-54 0Z', accent) +
        path('M0 -34L28 0L0 34L-28 0Z', lighter(accent, 0.6)) +
        path('M0 -14L11 0L0 14L-11 0Z', GOLD),
    ),
  )
  const strap = 'M610 520C600 230 1000 230 990 520'
  return (
    s.shadow(800, 1048, 450, 46) +
    stroke('M640 500C640 270 960 270 960 500', darker('#7a4526', 0.35), 26) +
    path(body, weave) +
    s.inside(
      path(body, '#000'),
      rect(400, 690, 800, 160, lighter(accent, 0.82)),
      diamonds,
      rect(400, 684, 800, 8, darker(accent, 0.2)),
      rect(400, 850, 800, 8, darker(accent, 0.2)),
      rect(400, 690, 800, 160, s.weave('#ffffff', '#6b4a20', 30, 45), { opacity: 0.16 }),
    ) +
    path(body, s.linear(VOLUME, 1, 0.15), { opacity: 0.75 }) +
    stroke('M470 506H1130', darker(colour, 0.35), 26) +
    stroke('M470 502H1130', lighter(colour, 0.4), 12, {
      'stroke-dasharray': '24 10',
      'stroke-linecap': 'butt',
    }) +
    stroke(strap, '#7a4526', 30) +
    stroke(strap, '#b27a52', 6, { 'stroke-dasharray': '14 12', opacity: 0.8 }) +
    circle(612, 530, 15, s.ball(GOLD)) +
    circle(988, 530, 15, s.ball(GOLD)) +
    circle(800, 524, 20, s.ball('#7a4526'))
  )
}

/** A wide hat with a ribbon, leaning on its brim. */
export function wideHat(s: Sketch, colour = '#dcc28c', ribbon = '#9b3a2c'): string {
  const weave = s.weave(lighter(colour, 0.4), colour, 24, 30)
  const brim = (w: number, h: number, y: number) => ellipse(800, y, w, h, weave)
  const crown = 'M540 700C540 420 640 330 800 330S1060 420 1060 700Z'
  return (
    s.shadow(800, 880, 640, 110) +
    brim(600, 190, 760) +
    ellipse(
      800,
      760,
      600,
      190,
      s.radial([
        [0.3, '#2a1a10', 0.32],
        [0.75, '#2a1a10', 0],
        [1, '#2a1a10', 0.22],
      ]),
    ) +
    each(5, (i) =>
      ellipse(800, 760, 580 - i * 52, 182 - i * 17, 'none', {
        stroke: darker(colour, 0.3),
        'stroke-width': 4,
        opacity: 0.28,
      }),
    ) +
    path(crown, weave) +
    path(crown, s.linear(VOLUME, 1, 0.1), { opacity: 0.85 }) +
    each(4, (i) =>
      stroke(
        `M${548 + i * 6} ${620 - i * 70}Q800 ${680 - i * 90} ${1052 - i * 6} ${620 - i * 70}`,
        darker(colour, 0.3),
        4,
        { opacity: 0.25 },
      ),
    ) +
    path('M536 640Q800 720 1064 640L1066 716Q800 800 534 716Z', s.round(ribbon)) +
    each(15, (i) =>
      at(
        560 + i * 34,
        690 + Math.sin((i / 14) * Math.PI) * 44,
        path('M0 -16L12 0L0 16L-12 0Z', i % 2 ? GOLD : CREAM),
        { scale: 0.85 },
      ),
    ) +
    stroke('M536 640Q800 720 1064 640', lighter(ribbon, 0.4), 5, { opacity: 0.6 }) +
    stroke('M200 770Q230 950 800 950T1400 770', darker(colour, 0.2), 14, { opacity: 0.7 })
  )
}

/** A pierced coconut shell that shines. */
export function shellLamp(s: Sketch, colour = '#5a3a22'): string {
  const blossom = (x: number, y: number, scale: number) =>
    at(
      x,
      y,
      each(6, (i) => at(0, 0, ellipse(26, 0, 15, 8, '#ffe6a0'), { turn: i * 60 })) +
        circle(0, 0, 9, '#fff4cc'),
      { scale },
    )
  const spark = each(40, () => {
    const angle = s.between(0, Math.PI * 2)
    const far = s.between(420, 720)
    return circle(
      800 + Math.cos(angle) * far,
      560 + Math.sin(angle) * far * 0.75,
      s.between(5, 16),
      '#ffdc8a',
      { opacity: short(s.between(0.15, 0.5)) },
    )
  })
  return (
    ellipse(
      800,
      560,
      720,
      600,
      s.radial([
        [0, '#ffd987', 0.8],
        [0.5, '#ffc765', 0.25],
        [1, '#ffc765', 0],
      ]),
    ) +
    spark +
    s.shadow(800, 1040, 320, 40) +
    rect(560, 950, 480, 90, s.wood('#b98a55'), { rx: 20 }) +
    ellipse(800, 950, 240, 44, '#d9b07c') +
    each(3, (i) =>
      ellipse(800, 950, 190 - i * 60, 34 - i * 11, 'none', {
        stroke: '#8d6239',
        'stroke-width': 4,
        opacity: 0.5,
      }),
    ) +
    rect(770, 850, 60, 100, s.round('#8d6239')) +
    ellipse(800, 570, 330, 320, s.ball(colour)) +
    each(26, () => {
      const [a, r] = [s.between(0, 6.28), s.between(0.2, 0.95)]
      return stroke(
        `M${short(800 + Math.cos(a) * 300 * r)} ${short(570 + Math.sin(a) * 290 * r)}q20 -14 46 -6`,
        lighter(colour, 0.35),
        3,
        { opacity: 0.35 },
      )
    }) +
    blossom(800, 480, 1.5) +
    blossom(640, 590, 1.15) +
    blossom(950, 600, 1.15) +
    blossom(720, 730, 1) +
    blossom(880, 740, 1) +
    blossom(660, 420, 0.85) +
    blossom(930, 420, 0.85) +
    blossom(800, 640, 0.8) +
    blossom(550, 500, 0.6) +
    blossom(1050, 500, 0.6) +
    circle(800, 260, 16, darker(colour, 0.3))
  )
}

/** Two bowls of coconut shell with spoons. */
export function coconutBowls(s: Sketch, colour = '#5f3c22'): string {
  const bowl = (x: number, y: number, scale: number, inside: string) =>
    at(
      x,
      y,
      s.shadow(0, 8, 330, 50) +
        path('M-310 -260C-300 -60 -160 10 0 10S300 -60 310 -260Z', s.round(colour)) +
        each(18, () =>
          stroke(
            `M${short(s.between(-220, 220))} ${short(s.between(-180, -40))}q${short(s.between(14, 36))} ${short(s.between(10, 24))} ${short(s.between(30, 60))} 4`,
            lighter(colour, 0.4),
            3,
            { opacity: 0.4 },
          ),
        ) +
        ellipse(0, -260, 310, 84, lighter(colour, 0.45)) +
        ellipse(0, -256, 288, 72, darker(colour, 0.35)) +
        inside,
      { scale },
    )
  const fruit =
    ellipse(0, -238, 270, 56, '#f6ecd9') +
    each(7, (i) =>
      circle(
        -180 + i * 60,
        -262 + (i % 2) * 26,
        34,
        s.ball(i % 3 === 0 ? '#9b3a2c' : i % 3 === 1 ? GOLD : LEAF),
      ),
    ) +
    at(60, -300, leaf(110, 26, PANDAN), { turn: -40 }) +
    at(70, -300, leaf(96, 22, LEAF), { turn: -100 })
  const spoon = (x: number, y: number, turn: number) =>
    at(
      x,
      y,
      ellipse(0, 0, 46, 66, s.ball('#b9814a')) +
        ellipse(0, -4, 32, 48, darker('#b9814a', 0.25)) +
        rect(-11, 56, 22, 330, s.wood('#b9814a', true), { rx: 11 }),
      { turn },
    )
  return spoon(1180, 640, 24) + bowl(980, 830, 0.82, '') + bowl(600, 1010, 1.08, fruit) + spoon(1080, 930, 62)
}

function teapot(s: Sketch, x: number, y: number): string {
  const colour = '#2f6f5a'
  return at(
    x,
    y,
    stroke('M120 -140q110 -10 70 70q-20 36 -80 34', colour, 22) +
      path('M-110 -100Q-210 -110 -216 -200L-188 -206Q-170 -150 -100 -150Z', colour) +
      path('M-140 -110C-140 -210 140 -210 140 -110C140 -20 80 10 0 10S-140 -20 -140 -110Z', s.ball(colour)) +
      ellipse(0, -178, 66, 18, darker(colour, 0.25)) +
      path('M-60 -182Q0 -226 60 -182Z', s.ball(lighter(colour, 0.1))) +
      circle(0, -218, 16, s.ball(GOLD)),
  )
}
