import { darker, GOLD, IVORY, LEAF, lighter, PANDAN } from '../colour'
import { at, circle, each, ellipse, leaf, path, polygon, rect, short, stroke } from '../shapes'
import type { Sketch } from '../sketch'

/** A sliced loaf on a board; `crumb` is the colour inside. */
export function slicedLoaf(s: Sketch, crumb: string): string {
  const outline = (x: number) =>
    `M${x - 170} 900V560C${x - 230} 540 ${x - 230} 400 ${x - 110} 400C${x - 60} 370 ${x + 60} 370 ${x + 110} 400C${x + 230} 400 ${x + 230} 540 ${x + 170} 560V900Q${x} 930 ${x - 170} 900Z`
  const slice = (x: number) =>
    path(outline(x), '#b9783a') +
    at(x, 660, path(outline(0), s.fall(crumb, 0.18), { transform: 'scale(.9) translate(0 -660)' })) +
    each(26, () =>
      ellipse(
        x + s.between(-130, 130),
        s.between(470, 870),
        s.between(4, 12),
        s.between(3, 7),
        darker(crumb, 0.2),
        { opacity: 0.4 },
      ),
    )
  return (
    s.shadow(800, 960, 640, 60) +
    rect(230, 900, 1140, 70, s.wood('#a9713d'), { rx: 24 }) +
    path('M640 400C760 370 1130 370 1190 400C1310 400 1310 540 1250 560V900H640Z', s.round('#a9672c')) +
    stroke('M700 400Q760 440 740 540M860 390Q920 440 900 540M1030 392Q1090 440 1070 540', '#e3b06a', 15, {
      opacity: 0.6,
    }) +
    each(3, (i) => slice(760 - i * 122)) +
    at(
      1390,
      940,
      each(3, (i) => at(0, 0, leaf(330, 26, i % 2 ? LEAF : PANDAN), { turn: -110 + i * 20 })),
    )
  )
}

/** A tray of nine soft buns with chocolate. */
export function pullApartBread(s: Sketch): string {
  const bun = (i: number) => {
    const [x, y] = [520 + (i % 3) * 280, 330 + Math.floor(i / 3) * 260]
    return (
      rect(x - 142, y - 132, 284, 264, s.ball('#c9833c'), { rx: 110 }) +
      ellipse(x - 40, y - 60, 56, 26, '#ffe6b5', {
        opacity: 0.6,
        transform: `rotate(-20 ${x - 40} ${y - 60})`,
      }) +
      (i % 2
        ? each(14, () => circle(x + s.between(-80, 80), y + s.between(-70, 70), s.between(4, 9), '#4a2412'))
        : stroke(`M${x - 80} ${y + 20}q30 -50 60 0t60 0t46 -10`, '#4a2412', 17))
    )
  }
  return (
    rect(330, 170, 980, 930, '#2a1a10', { rx: 60, opacity: 0.3 }) +
    rect(320, 140, 960, 920, s.fall('#8d9794', 0.2), { rx: 60 }) +
    rect(344, 164, 912, 872, '#5f6866', { rx: 46 }) +
    path('M350 190L380 150L430 190L480 150L530 190H1070L1130 150L1180 190L1240 160V1020H360Z', '#f0e3c8', {
      opacity: 0.9,
    }) +
    each(9, bun)
  )
}

/** A jar of small round biscuits. */
export function biscuitJar(s: Sketch): string {
  const biscuit = (x: number, y: number, r: number) =>
    circle(x, y, r, s.ball('#e3ac4f')) +
    circle(x, y - r * 0.12, r * 0.13, '#5a3413') +
    stroke(`M${x - r * 0.5} ${y - r * 0.5}q${r * 0.3} ${-r * 0.2} ${r * 0.6} ${-r * 0.1}`, '#fff0c0', 6, {
      opacity: 0.8,
    })
  const jar = 'M500 430V960Q500 1010 560 1020H1040Q1100 1010 1100 960V430Z'
  return (
    s.shadow(800, 1030, 470, 56) +
    path(jar, '#f4f2ea') +
    s.inside(
      path(jar, '#000'),
      each(42, (i) =>
        biscuit(548 + (i % 6) * 102 + (Math.floor(i / 6) % 2) * 40, 980 - Math.floor(i / 6) * 82, 56),
      ),
    ) +
    path(
      jar,
      s.linear(
        [
          [0, '#1c120c', 0.3],
          [0.08, '#ffffff', 0.6],
          [0.18, '#ffffff', 0.1],
          [0.8, '#1c120c', 0],
          [0.94, '#ffffff', 0.4],
          [1, '#1c120c', 0.3],
        ],
        1,
        0,
      ),
    ) +
    rect(470, 330, 660, 120, s.round('#9b3a2c'), { rx: 26 }) +
    ellipse(800, 330, 330, 44, lighter('#9b3a2c', 0.2)) +
    stroke('M500 470Q800 560 1100 470', GOLD, 24) +
    at(
      800,
      520,
      path('M0 0C-100 -90 -180 -50 -150 0C-180 50 -100 80 0 0Z', GOLD) +
        path('M0 0C100 -90 180 -50 150 0C180 50 100 80 0 0Z', '#c98f2e') +
        path('M-16 10L-70 130L-20 110L10 20Z', '#c98f2e') +
        path('M16 10L70 130L20 110L-10 20Z', GOLD) +
        circle(0, 0, 30, s.ball(GOLD)),
    ) +
    biscuit(300, 1040, 66) +
    biscuit(420, 1070, 60) +
    biscuit(1240, 1060, 66)
  )
}

/** Small dried fish on a rack of bamboo. */
export function driedFish(s: Sketch): string {
  const fish = (x: number, y: number, turn: number) =>
    at(
      x,
      y,
      ellipse(10, 34, 170, 22, '#2a1a10', { opacity: 0.22 }) +
        path(
          'M-180 0C-140 -62 40 -70 130 -8L200 -50Q184 0 200 52L130 12C40 70 -140 60 -180 0Z',
          s.linear([
            [0, '#8f8268'],
            [0.5, '#cdbd98'],
            [1, '#e6dabb'],
          ]),
        ) +
        stroke('M-120 0Q0 -14 130 0', '#8f7d58', 4, { opacity: 0.6 }) +
        each(6, (i) => stroke(`M${-70 + i * 30} -34q12 34 0 66`, '#a5946e', 3, { opacity: 0.6 })) +
        circle(-136, -12, 11, '#efe6cf') +
        circle(-136, -12, 6, '#3a3024') +
        stroke('M-104 -40Q-84 0 -104 40', '#7a6a4a', 4) +
        each(9, () => circle(s.between(-100, 110), s.between(-30, 30), 3, '#ffffff', { opacity: 0.8 })),
      { turn },
    )
  const slat = (y: number) =>
    rect(140, y, 1320, 54, s.wood('#cfae6c'), { rx: 24 }) +
    each(6, (i) => rect(240 + i * 210, y, 9, 54, '#9c7b3c', { opacity: 0.6 }))
  return (
    each(15, (i) => slat(120 + i * 66)) +
    each(15, (i) =>
      fish(
        370 + (i % 4) * 290 + (Math.floor(i / 4) % 2) * 60,
        270 + Math.floor(i / 4) * 220,
        s.between(-14, 14),
      ),
    )
  )
}

/** Pieces of tofu in a bowl of water. */
export function tofu(s: Sketch): string {
  const piece = (x: number, y: number) =>
    at(
      x,
      y,
      polygon(
        [
          [-100, -60],
          [70, -60],
          [110, -110],
          [-60, -110],
        ],
        '#fffdf5',
      ) +
        polygon(
          [
            [70, -60],
            [110, -110],
            [110, 10],
            [70, 66],
          ],
          '#d9cfb8',
        ) +
        rect(-100, -60, 170, 126, s.fall('#f6efdd', 0.12)) +
        each(8, () =>
          circle(s.between(-90, 60), s.between(-50, 56), s.between(2, 5), '#cfc3a6', { opacity: 0.6 }),
        ),
    )
  return (
    s.shadow(800, 1020, 620, 70) +
    ellipse(800, 640, 590, 170, '#e7ece6') +
    path('M210 640C230 860 420 1020 620 1030H980C1180 1020 1370 860 1390 640Z', s.round('#5f93a0')) +
    stroke('M236 720Q800 900 1364 720', IVORY, 12, { opacity: 0.7 }) +
    ellipse(800, 640, 590, 170, '#f3f5ef') +
    ellipse(800, 654, 550, 144, '#cfe0de') +
    s.inside(
      ellipse(800, 600, 560, 260, '#000'),
      piece(480, 650),
      piece(700, 600),
      piece(920, 600),
      piece(1130, 650),
      piece(590, 710),
      piece(820, 700),
      piece(1040, 720),
    ) +
    stroke('M330 700Q360 730 420 744M1180 740Q1240 726 1270 700', '#ffffff', 7, { opacity: 0.8 }) +
    path('M210 640A590 170 0 0 0 1390 640A590 190 0 0 1 210 640Z', darker('#5f93a0', 0.1)) +
    at(
      1230,
      500,
      each(3, (i) => at(0, 0, leaf(190, 44, i % 2 ? LEAF : PANDAN), { turn: -70 + i * 32 })),
    )
  )
}

/** Tempe wrapped in banana leaf, one of them open and cut. */
export function tempe(s: Sketch): string {
  const beans = s.texture(
    62,
    52,
    rect(0, 0, 62, 52, '#f2e9d4') +
      each(5, (i) =>
        ellipse([14, 46, 30, 6, 56][i]!, [12, 16, 38, 40, 44][i]!, 13, 9, '#d9bc84', {
          transform: `rotate(${i * 40} ${[14, 46, 30, 6, 56][i]} ${[12, 16, 38, 40, 44][i]})`,
        }),
      ),
  )
  const packet = (x: number, y: number, turn: number, green: string) =>
    at(
      x,
      y,
      rect(-210, -80, 440, 200, '#2a1a10', { rx: 20, opacity: 0.25 }) +
        rect(-220, -104, 440, 196, s.fall(green, 0.26), { rx: 18 }) +
        each(9, (i) => stroke(`M${-196 + i * 48} -100V88`, darker(green, 0.3), 3, { opacity: 0.35 })) +
        polygon(
          [
            [-220, -104],
            [-120, -104],
            [-170, 92],
            [-220, 92],
          ],
          darker(green, 0.16),
        ) +
        polygon(
          [
            [220, -104],
            [120, -104],
            [170, 92],
            [220, 92],
          ],
          darker(green, 0.2),
        ) +
        rect(-20, -112, 34, 212, s.round('#d8b866')) +
        rect(-230, -22, 460, 30, s.fall('#d8b866', 0.2)),
      { turn },
    )
  return (
    at(110, 620, leaf(1400, 470, '#5a9a55', 'rgba(255,255,255,.4)')) +
    packet(480, 400, -12, '#3f7f4a') +
    packet(960, 350, 7, '#4a8a50') +
    packet(1180, 620, 18, '#3a7545') +
    at(
      640,
      820,
      polygon(
        [
          [-330, -60],
          [230, -60],
          [310, -160],
          [-240, -160],
        ],
        beans,
      ) +
        polygon(
          [
            [-330, -60],
            [230, -60],
            [310, -160],
            [-240, -160],
          ],
          '#ffffff',
          { opacity: 0.3 },
        ) +
        polygon(
          [
            [230, -60],
            [310, -160],
            [310, -10],
            [230, 100],
          ],
          '#d9c9a4',
        ) +
        rect(-330, -60, 560, 160, beans) +
        rect(
          -330,
          -60,
          560,
          160,
          s.linear([
            [0, '#ffffff', 0.15],
            [1, '#5a3413', 0.28],
          ]),
        ) +
        polygon(
          [
            [270, 70],
            [420, 70],
            [480, -10],
            [340, -10],
          ],
          beans,
        ) +
        polygon(
          [
            [420, 70],
            [480, -10],
            [480, 70],
            [420, 150],
          ],
          '#d9c9a4',
        ) +
        rect(270, 70, 150, 80, beans) +
        stroke('M-330 104H230', '#8a6a3a', 6, { opacity: 0.3 }),
    )
  )
}

/** A bowl of something crisp, standing at (x, y). */
export function bowlOf(
  s: Sketch,
  x: number,
  y: number,
  colour: string,
  piece: (index: number) => string,
  scale = 1,
): string {
  return at(
    x,
    y,
    s.shadow(0, 6, 240, 34) +
      each(20, (i) =>
        at(Number(short(s.between(-160, 160))), Number(short(-150 - s.random() * 70)), piece(i), {
          turn: s.between(-70, 70),
        }),
      ) +
      path('M-210 -150C-200 -30 -100 0 -60 0H60C100 0 200 -30 210 -150Z', s.round(colour)) +
      rect(-216, -164, 432, 26, lighter(colour, 0.25), { rx: 13 }),
    { scale },
  )
}

/** One banana crisp, cassava crisp, puffed cracker: pieces for bowls. */
export const crisps = {
  banana: (i: number) =>
    ellipse(0, 0, 96, 26, i % 2 ? '#e8b84a' : '#d9a23a', { stroke: '#a9741c', 'stroke-width': 5 }) +
    stroke('M-60 0H60', '#f8dd94', 5, { opacity: 0.8 }),
  cassava: (i: number) =>
    ellipse(0, 0, 62, 46, i % 2 ? '#d8642c' : '#e58a3c', { stroke: '#a83c1a', 'stroke-width': 5 }) +
    each(4, (j) => circle(-30 + j * 20, (j % 2) * 16 - 8, 5, '#8f1f14')),
  puffed: (i: number) =>
    path('M-60 20C-70 -40 40 -60 62 -10C66 30 -40 50 -60 20Z', i % 2 ? '#f3e2bd' : '#ecd3a0', {
      stroke: '#c9a262',
      'stroke-width': 5,
    }) + stroke('M-30 -6q30 -20 64 -8', IVORY, 6),
  shallot: (i: number) =>
    path('M-34 0C-30 -26 30 -26 34 0C20 -12 -20 -12 -34 0Z', i % 3 ? '#b9742c' : '#8f5420', {
      stroke: '#6d3a14',
      'stroke-width': 2,
    }),
}
