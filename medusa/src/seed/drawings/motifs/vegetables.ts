import { darker, GOLD, LEAF, lighter, PANDAN } from '../colour'
import { at, circle, each, ellipse, leaf, path, rect, short, stroke } from '../shapes'
import type { Sketch } from '../sketch'

/** One curved chilli with its stalk at the origin. */
function chilli(s: Sketch, length: number, colour: string): string {
  const w = length * 0.13
  return (
    path(
      `M0 ${-w}C${length * 0.4} ${-w * 1.4} ${length * 0.8} ${-w * 0.2} ${length} ${w * 1.6}C${length * 0.7} ${w * 1.5} ${length * 0.3} ${w * 1.5} 0 ${w}C${-w * 0.6} ${w * 0.4} ${-w * 0.6} ${-w * 0.4} 0 ${-w}Z`,
      s.fall(colour, 0.3),
    ) +
    stroke(
      `M${length * 0.1} ${-w * 0.4}Q${length * 0.45} ${-w * 0.8} ${length * 0.75} ${w * 0.3}`,
      '#ffffff',
      5,
      { opacity: 0.5 },
    ) +
    ellipse(2, 0, w * 0.6, w * 1.05, '#4e8a3c') +
    stroke(`M-4 0Q${-w * 1.6} -6 ${-w * 2.4} ${-w}`, '#4e8a3c', 9)
  )
}

/** A heap of red chillies on a leaf. */
export function chillies(s: Sketch): string {
  return (
    at(270, 760, leaf(1120, 300, '#3f7f4d'), { turn: -6 }) +
    s.shadow(820, 780, 520, 210, 0.3) +
    each(46, (i) => {
      const a = s.between(0, Math.PI * 2)
      const r = Math.sqrt(s.random()) * (1 - i / 90)
      return at(
        760 + Math.cos(a) * 400 * r,
        720 + Math.sin(a) * 210 * r - i * 2.6,
        chilli(s, s.between(190, 270), s.pick(['#c22f22', '#d4402a', '#a82419', '#e06a2a'])),
        { turn: s.between(-60, 240) },
      )
    })
  )
}

/** A crate of tomatoes. */
export function tomatoes(s: Sketch): string {
  const tomato = (x: number, y: number, r: number) =>
    at(
      x,
      y,
      ellipse(0, 0, r, r * 0.9, s.ball(s.pick(['#cf3f28', '#c0321f', '#dc5230']))) +
        ellipse(-r * 0.35, -r * 0.4, r * 0.2, r * 0.12, '#ffffff', {
          opacity: 0.6,
          transform: 'rotate(-30)',
        }) +
        each(5, (i) => at(0, -r * 0.62, leaf(r * 0.6, r * 0.13, '#3f7f36'), { turn: 20 + i * 72 })) +
        stroke(`M0 ${-r * 0.62}q6 -20 2 -34`, '#3f7f36', 8),
    )
  const front = (y: number) =>
    rect(280, y, 1040, 104, s.wood('#c8965c'), { rx: 8 }) +
    rect(280, y, 1040, 10, lighter('#c8965c', 0.5), { opacity: 0.5 })
  return (
    s.shadow(800, 1030, 640, 60) +
    rect(300, 600, 1000, 400, darker('#8a5f34', 0.4)) +
    each(6, (i) => tomato(390 + i * 165, 560, 100)) +
    each(5, (i) => tomato(460 + i * 170, 500, 96)) +
    each(7, (i) => tomato(350 + i * 150, 640, 104)) +
    front(680) +
    front(798) +
    front(916) +
    each(2, (i) => rect(i ? 1250 : 290, 660, 62, 370, s.wood('#b3814a', true), { rx: 6 })) +
    each(6, (i) => circle(i % 2 ? 1281 : 321, 732 + Math.floor(i / 2) * 118, 8, '#6b5334')) +
    tomato(1180, 1050, 92) +
    tomato(330, 1072, 84)
  )
}

/** Long aubergines in a basket tray. */
export function aubergines(s: Sketch): string {
  const fruit = (x: number, y: number, length: number, turn: number) =>
    at(
      x,
      y,
      path(
        `M0 -50C${length * 0.4} -90 ${length} -110 ${length} -10C${length} 90 ${length * 0.4} 70 0 46Z`,
        s.ball('#56305f'),
      ) +
        stroke(`M60 -38Q${length * 0.5} -78 ${length * 0.86} -52`, '#ffffff', 12, { opacity: 0.4 }) +
        path('M-20 -52Q50 -70 84 -40Q50 -26 92 0Q50 20 80 44Q40 62 -16 48Z', '#5f8f46') +
        stroke('M-14 0Q-60 -10 -80 -34', '#5f8f46', 26),
      { turn },
    )
  return (
    ellipse(800, 700, 620, 380, '#2a1a10', { opacity: 0.25, transform: 'translate(12 26)' }) +
    ellipse(800, 690, 620, 380, s.weave('#ddb67a', '#b98a4e', 44)) +
    ellipse(800, 690, 540, 318, darker('#b98a4e', 0.25), { opacity: 0.5 }) +
    ellipse(800, 690, 620, 380, 'none', { stroke: '#9c6f38', 'stroke-width': 34 }) +
    ellipse(800, 686, 620, 380, 'none', {
      stroke: '#e2bd84',
      'stroke-width': 10,
      'stroke-dasharray': '26 12',
    }) +
    fruit(420, 560, 620, -8) +
    fruit(1190, 640, 600, 172) +
    fruit(430, 800, 640, 6) +
    fruit(1160, 880, 520, 190) +
    fruit(560, 690, 560, -18)
  )
}

/** A bunch of leafy greens tied with a strand. `kind` shapes the leaves. */
export function greens(s: Sketch, kind: 'kangkung' | 'pakcoy' | 'lettuce'): string {
  if (kind === 'lettuce') return lettuce(s)
  return kind === 'kangkung' ? waterSpinach(s) : pakChoi(s)
}

function waterSpinach(s: Sketch): string {
  const stalk = (i: number) => {
    const turn = -34 + i * 4.5 + s.between(-3, 3)
    const length = s.between(600, 760)
    const tone = s.pick(['#3f8a4a', '#57a054', '#2f7343'])
    return at(
      800,
      930,
      stroke(`M0 180Q10 -100 0 ${short(-length * 0.6)}`, '#9cc27a', 17) +
        stroke(`M-4 180Q6 -100 -4 ${short(-length * 0.6)}`, '#d3e6b6', 4, { opacity: 0.7 }) +
        each(4, (j) =>
          at(0, -length * (0.25 + j * 0.13), leaf(190, 30, j % 2 ? tone : lighter(tone, 0.14)), {
            turn: j % 2 ? -38 : -142,
          }),
        ) +
        at(0, -length * 0.6, leaf(230, 34, tone), { turn: -90 }),
      { turn },
    )
  }
  return (
    s.shadow(800, 1110, 300, 34, 0.3) +
    each(16, stalk) +
    each(12, (i) =>
      stroke(
        `M${740 + i * 11} 1100q${short(s.between(-20, 20))} 24 ${short(s.between(-26, 26))} 50`,
        '#efe6cf',
        4,
      ),
    ) +
    rect(690, 900, 220, 54, s.round('#d8b866'), { rx: 16 }) +
    each(4, (i) => stroke(`M694 ${910 + i * 12}H906`, '#a8853c', 3)) +
    at(910, 926, leaf(90, 18, '#d8b866'), { turn: 30 }) +
    at(910, 926, leaf(80, 16, '#c9a754'), { turn: -24 })
  )
}

function pakChoi(s: Sketch): string {
  const head = (x: number, y: number, scale: number) =>
    at(
      x,
      y,
      s.shadow(0, 10, 220, 36, 0.3) +
        [-46, 46, -28, 28, -10, 12]
          .map((turn, i) =>
            at(
              0,
              0,
              path(
                'M-46 0C-70 -150 -40 -260 -26 -330H26C40 -260 70 -150 46 0Z',
                s.linear(
                  [
                    [0, '#d3e3b4'],
                    [0.4, '#f4f6e4'],
                    [1, '#c2d6a0'],
                  ],
                  1,
                  0,
                ),
              ) +
                path(
                  'M-30 -300C-190 -360 -190 -560 0 -640C190 -560 190 -360 30 -300Q0 -280 -30 -300Z',
                  s.ball(i % 2 ? '#3f8a4a' : '#57a054'),
                ) +
                stroke('M0 -300V-580', '#d9ecc0', 12) +
                each(4, (j) =>
                  stroke(
                    `M0 ${-340 - j * 56}Q60 ${-370 - j * 56} 110 ${-400 - j * 50}M0 ${-340 - j * 56}Q-60 ${-370 - j * 56} -110 ${-400 - j * 50}`,
                    '#cfe6b2',
                    5,
                    { opacity: 0.7 },
                  ),
                ),
              { turn },
            ),
          )
          .join('') +
        ellipse(0, 0, 76, 36, '#e9efd2'),
      { scale },
    )
  return head(470, 940, 0.74) + head(1140, 945, 0.75) + head(805, 1060, 0.94)
}

function lettuce(s: Sketch): string {
  const frill = (turn: number, r: number, tone: string) => {
    const edge = Array.from({ length: 15 }, (_, i) => {
      const a = -70 + i * 10
      const far = r * (i % 2 ? 1.05 : 0.9) * s.between(0.95, 1.05)
      return `L${short(Math.sin((a * Math.PI) / 180) * far)} ${short(-Math.cos((a * Math.PI) / 180) * far)}`
    }).join('')
    return at(
      800,
      600,
      path(`M0 40${edge}Z`, tone, { 'stroke-linejoin': 'round', stroke: tone, 'stroke-width': 34 }) +
        stroke(
          `M0 20V${-r * 0.7}M0 ${-r * 0.3}L${r * 0.3} ${-r * 0.62}M0 ${-r * 0.3}L${-r * 0.3} ${-r * 0.62}`,
          '#e3f0c2',
          8,
          { opacity: 0.55 },
        ),
      { turn },
    )
  }
  return (
    s.shadow(820, 720, 640, 600, 0.5) +
    each(12, (i) => frill(i * 30, 440, i % 2 ? '#6aa84a' : '#5a9843')) +
    each(9, (i) => frill(i * 40 + 15, 330, i % 2 ? '#8cc05c' : '#7cb351')) +
    each(7, (i) => frill(i * 51 + 8, 220, i % 2 ? '#b5d97c' : '#a4cf6c')) +
    each(5, (i) => frill(i * 72, 110, '#d3e9a2'))
  )
}

/** Carrots with a tuft of green, tied. */
export function carrots(s: Sketch): string {
  const carrot = (x: number, y: number, turn: number, length: number) =>
    at(
      x,
      y,
      each(6, (i) =>
        at(
          0,
          -10,
          stroke('M0 0Q10 -120 0 -210', '#4e8a3c', 8) +
            each(5, (j) =>
              at(0, -80 - j * 32, leaf(60, 12, j % 2 ? LEAF : PANDAN), { turn: j % 2 ? -40 : -140 }),
            ),
          { turn: -38 + i * 15 },
        ),
      ) +
        path(
          `M-74 0C-80 -40 80 -40 74 0C66 ${length * 0.5} 30 ${length * 0.9} 0 ${length}C-30 ${length * 0.9} -66 ${length * 0.5} -74 0Z`,
          s.round('#e0792e'),
        ) +
        each(6, (i) =>
          stroke(
            `M${i % 2 ? -60 + i * 5 : 20 + i * 3} ${60 + i * length * 0.12}h${36 - i * 3}`,
            '#a9501a',
            5,
            { opacity: 0.55 },
          ),
        ),
      { turn },
    )
  return (
    s.shadow(820, 800, 620, 330, 0.4) +
    carrot(560, 470, 16, 560) +
    carrot(1060, 470, -16, 560) +
    carrot(690, 450, 7, 620) +
    carrot(930, 450, -8, 620) +
    carrot(810, 430, 0, 660) +
    at(
      810,
      404,
      rect(-190, -26, 380, 46, s.round('#d8b866'), { rx: 18 }) +
        each(3, (i) => stroke(`M-186 ${-14 + i * 12}H186`, '#a8853c', 3)),
    )
  )
}

/** Ears of sweet corn, some still in the husk. */
export function sweetCorn(s: Sketch): string {
  const ear = (x: number, y: number, turn: number, open: boolean) => {
    const kernels = s.texture(
      40,
      34,
      rect(0, 0, 40, 34, '#c98a1e') +
        rect(2, 2, 36, 30, '#f0bf46', { rx: 12 }) +
        ellipse(14, 10, 9, 5, '#fff0b8', { opacity: 0.8 }),
    )
    const cob = 'M-110 60C-130 -120 -80 -420 0 -460C80 -420 130 -120 110 60Z'
    return at(
      x,
      y,
      each(14, (i) =>
        stroke(
          `M0 -430Q${short(-90 + i * 13)} -500 ${short(-130 + i * 19)} ${short(-560 - s.between(0, 40))}`,
          '#b9814a',
          4,
          { opacity: 0.8 },
        ),
      ) +
        (open
          ? path(cob, kernels) +
            path(
              cob,
              s.linear(
                [
                  [0, '#5a3413', 0.45],
                  [0.3, '#ffffff', 0.25],
                  [0.6, '#5a3413', 0],
                  [1, '#5a3413', 0.5],
                ],
                1,
                0,
              ),
            )
          : '') +
        path('M-120 120C-200 -60 -150 -300 -70 -400C-90 -240 -50 -60 10 130Z', s.fall('#7fae52', 0.28)) +
        path('M120 120C200 -60 150 -300 70 -400C90 -240 50 -60 -10 130Z', s.fall('#6a9a44', 0.28)) +
        (open
          ? ''
          : path('M-90 130C-120 -140 -60 -400 0 -440C60 -400 120 -140 90 130Z', s.round('#8fbb5f')) +
            each(4, (i) =>
              stroke(`M${-46 + i * 30} 100Q${-50 + i * 34} -150 ${-14 + i * 10} -400`, '#5f8a3c', 4, {
                opacity: 0.5,
              }),
            )) +
        path('M-120 110Q0 190 120 110L80 200H-80Z', '#7fae52') +
        rect(-34, 180, 68, 70, s.round('#a8c07a'), { rx: 12 }),
      { turn, scale: 0.98 },
    )
  }
  return (
    s.shadow(810, 800, 760, 330, 0.4) +
    ear(430, 780, -26, false) +
    ear(1190, 780, 26, false) +
    ear(620, 800, -10, true) +
    ear(1010, 800, 12, true) +
    ear(810, 830, 2, true)
  )
}

/** Oyster mushrooms that fan out of one piece of wood. */
export function oysterMushrooms(s: Sketch): string {
  const caps: [x: number, y: number, w: number, tone: string, turn: number][] = [
    [790, 330, 200, '#ddd0ba', 0],
    [530, 420, 190, '#e2d7c3', -18],
    [1060, 410, 195, '#ddd0ba', 16],
    [400, 620, 170, '#e8dfce', -28],
    [1200, 610, 175, '#e2d7c3', 26],
    [680, 560, 205, '#efe8da', -8],
    [950, 580, 200, '#e8dfce', 9],
    [550, 760, 165, '#f1eade', -16],
    [1060, 770, 165, '#efe8da', 15],
    [810, 760, 180, '#f6f1e6', 0],
  ]
  const stem = (x: number, y: number, w: number) =>
    path(
      `M${x - w * 0.2} ${y}Q${x + (800 - x) * 0.4 - 30} ${(y + 960) / 2} ${800 + (x - 800) * 0.3 - 30} 970H${800 + (x - 800) * 0.3 + 34}Q${x + (800 - x) * 0.4 + 44} ${(y + 960) / 2} ${x + w * 0.22} ${y}Z`,
      s.round('#efe6d4'),
    )
  const gills = (w: number) =>
    each(11, (i) =>
      stroke(
        `M0 ${w * 0.28}Q${short((-0.7 + i * 0.14) * w)} ${short(w * 0.22)} ${short((-0.88 + i * 0.176) * w)} ${short(w * 0.1)}`,
        '#b5a68c',
        3,
        { opacity: 0.55 },
      ),
    )
  const cap = (x: number, y: number, w: number, tone: string, turn: number) =>
    stem(x, y, w) +
    at(
      x,
      y,
      path(
        `M${-w} ${w * 0.06}C${-w * 0.9} ${-w * 0.66} ${w * 0.9} ${-w * 0.66} ${w} ${w * 0.06}C${w * 0.6} ${w * 0.34} ${-w * 0.6} ${w * 0.34} ${-w} ${w * 0.06}Z`,
        s.ball(tone),
      ) +
        gills(w) +
        stroke(
          `M${-w} ${w * 0.06}C${-w * 0.6} ${w * 0.34} ${w * 0.6} ${w * 0.34} ${w} ${w * 0.06}`,
          darker(tone, 0.18),
          5,
          { opacity: 0.6 },
        ) +
        stroke(`M${-w * 0.6} ${-w * 0.2}Q${-w * 0.2} ${-w * 0.42} ${w * 0.2} ${-w * 0.38}`, '#ffffff', 9, {
          opacity: 0.6,
        }),
      { turn },
    )
  return (
    s.shadow(800, 1056, 520, 54) +
    caps.map((given) => cap(...given)).join('') +
    path('M500 950Q640 900 800 930T1100 950Q1130 1000 1100 1050H500Q466 1000 500 950Z', s.wood('#8a6240')) +
    ellipse(1100, 1000, 30, 52, '#d9b98c') +
    each(2, (i) =>
      ellipse(1100, 1000, 20 - i * 9, 36 - i * 16, 'none', { stroke: '#8a6240', 'stroke-width': 4 }),
    ) +
    each(14, () =>
      ellipse(s.between(520, 1060), s.between(965, 1035), s.between(10, 26), 5, '#6a8a4a', { opacity: 0.5 }),
    )
  )
}

/** Small red shallots, some in a braid. */
export function shallots(s: Sketch, peeled = false): string {
  const bulb = (x: number, y: number, r: number, turn: number) => {
    const tone = s.pick(['#a2455a', '#8f3a50', '#b65a66'])
    return at(
      x,
      y,
      path(
        `M0 ${-r * 1.5}C${r * 0.2} ${-r} ${r} ${-r * 0.7} ${r} ${r * 0.1}C${r} ${r * 0.8} ${r * 0.4} ${r} 0 ${r * 1.05}C${-r * 0.4} ${r} ${-r} ${r * 0.8} ${-r} ${r * 0.1}C${-r} ${-r * 0.7} ${-r * 0.2} ${-r} 0 ${-r * 1.5}Z`,
        s.ball(tone),
      ) +
        each(5, (i) =>
          stroke(
            `M0 ${-r * 1.2}C${short((-0.8 + i * 0.4) * r)} ${short(-r * 0.6)} ${short((-0.8 + i * 0.4) * r)} ${short(r * 0.6)} 0 ${r}`,
            darker(tone, 0.35),
            3,
            { opacity: 0.4 },
          ),
        ) +
        ellipse(-r * 0.4, -r * 0.3, r * 0.15, r * 0.34, '#ffffff', {
          opacity: 0.45,
          transform: 'rotate(20)',
        }) +
        stroke(
          `M0 ${-r * 1.4}q${short(s.between(-16, 16))} ${short(-r * 0.4)} ${short(s.between(-24, 24))} ${short(-r * 0.7)}`,
          '#c9a46a',
          r * 0.13,
        ) +
        each(5, (i) => stroke(`M0 ${r}q${-14 + i * 7} 12 ${-20 + i * 10} 24`, '#e3d2b3', 3)),
      { turn },
    )
  }
  const half = (x: number, y: number, r: number) =>
    at(
      x,
      y,
      ellipse(4, 8, r, r * 0.92, '#2a1a10', { opacity: 0.25 }) +
        ellipse(0, 0, r, r * 0.92, '#8f3a50') +
        each(5, (i) =>
          ellipse(0, 0, r * (0.9 - i * 0.17), r * (0.82 - i * 0.16), i % 2 ? '#e5b3bd' : '#fbeef0'),
        ),
    )
  return (
    s.shadow(810, 860, 760, 280, 0.42) +
    each(7, (i) => bulb(430 + i * 124, 640 + (i % 2) * 24, 86, s.between(-30, 30))) +
    each(6, (i) => bulb(470 + i * 132, 770 + (i % 2) * 20, 94, s.between(-26, 26))) +
    each(5, (i) => bulb(520 + i * 140, 520, 80, s.between(-24, 24))) +
    each(4, (i) => bulb(590 + i * 140, 420, 74, s.between(-30, 30))) +
    each(5, (i) => bulb(420 + i * 180, 920, 92, s.between(-80, 80))) +
    (peeled ? half(1290, 960, 92) + half(330, 470, 80) : half(1300, 950, 96)) +
    at(300, 1010, leaf(180, 30, GOLD), { turn: -20 })
  )
}
