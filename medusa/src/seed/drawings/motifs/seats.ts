import { darker, INK, IVORY, lighter, RATTAN } from '../colour'
import { at, each, ellipse, path, rect, short, stroke } from '../shapes'
import type { Sketch } from '../sketch'
import { board, tableTop, taperedLeg, timber } from '../wooden-parts'

/** An armchair with a slatted back, standing at (x, y); `width` is that of the seat. */
export function slattedChair(
  s: Sketch,
  x: number,
  y: number,
  { wood = '#8a4b24', width = 420, slats = 5, cushion = '', arms = true, scale = 1, back = 430 } = {},
): string {
  const t = timber(s, wood)
  const half = width / 2
  const seatY = -330
  const top = seatY - back
  const gap = (back - 110) / slats
  const parts = [
    s.shadow(0, 6, half * 1.45, 46),
    taperedLeg(t, -half + 34, seatY + 20, 34, 310, 4),
    taperedLeg(t, half - 68, seatY + 20, 34, 310, -4),
    board(t, -half + 6, top, 38, back + 20, 12),
    board(t, half - 44, top, 38, back + 20, 12),
    each(slats, (i) => curvedSlat(top + 92 + gap * i, gap * 0.56)),
    path(
      `M${-half} ${top + 74}V${top + 16}Q0 ${top - 36} ${half} ${top + 16}V${top + 74}Q0 ${top + 26} ${-half} ${top + 74}Z`,
      t.lying,
    ),
    stroke(`M${-half + 6} ${top + 18}Q0 ${top - 32} ${half - 6} ${top + 18}`, lighter(wood, 0.6), 5, {
      opacity: 0.6,
    }),
    board(t, -half + 20, seatY - 70, width - 40, 36),
    tableTop(t, -half - 14, seatY - 30, width + 28, 74, 34, 44),
    cushion
      ? path(
          `M${-half + 30} ${seatY - 34}Q0 ${seatY - 60} ${half - 30} ${seatY - 34}L${half - 2} ${seatY + 26}Q0 ${seatY + 46} ${-half + 2} ${seatY + 26}Z`,
          s.fall(cushion, 0.25),
        )
      : '',
    taperedLeg(t, -half - 8, seatY + 76, 46, 254, 4),
    taperedLeg(t, half - 38, seatY + 76, 46, 254, -4),
    board(t, -half + 26, seatY + 150, width - 52, 22),
  ]
  if (arms)
    parts.push(
      taperedLeg(t, -half - 10, seatY - 150, 34, 192, 2),
      taperedLeg(t, half - 24, seatY - 150, 34, 192, -2),
      armRest(t.lying, wood, -half - 34),
      armRest(t.lying, wood, half - 46),
    )
  return at(x, y, parts.join(''), { scale })

  /** A slat across the back, bent like the top rail. */
  function curvedSlat(slatY: number, height: number): string {
    const d = `M${short(-half + 34)} ${short(slatY)}Q0 ${short(slatY - 34)} ${short(half - 34)} ${short(slatY)}v${short(height)}Q0 ${short(slatY + height - 34)} ${short(-half + 34)} ${short(slatY + height)}Z`
    const edge = `M${short(-half + 36)} ${short(slatY + 3)}Q0 ${short(slatY - 31)} ${short(half - 36)} ${short(slatY + 3)}`
    return path(d, t.lying) + stroke(edge, lighter(wood, 0.6), 4, { opacity: 0.5 })
  }

  function armRest(fill: string, colour: string, left: number): string {
    return (
      rect(left, seatY - 178, 80, 36, fill, { rx: 14 }) +
      rect(left + 6, seatY - 178, 68, 7, lighter(colour, 0.6), { rx: 4, opacity: 0.55 })
    )
  }
}

/** A simple chair without arms, for a set around a table. */
export const diningChair = (s: Sketch, x: number, y: number, wood: string, scale = 1, seat = '') =>
  slattedChair(s, x, y, { wood, width: 320, slats: 3, arms: false, scale, back: 400, cushion: seat })

/** Two armchairs and a small table between them. */
export function terraceSet(s: Sketch, wood: string, cushion: string): string {
  const t = timber(s, wood)
  const table =
    s.shadow(800, 1052, 230, 34) +
    taperedLeg(t, 668, 836, 34, 210, 8) +
    taperedLeg(t, 898, 836, 34, 210, -8) +
    board(t, 676, 950, 248, 18) +
    tableTop(t, 628, 780, 344, 58, 26, 40)
  return (
    slattedChair(s, 390, 1010, { wood, cushion, slats: 4, scale: 0.93, width: 440 }) +
    slattedChair(s, 1210, 1010, { wood, cushion, slats: 4, scale: 0.93, width: 440 }) +
    table
  )
}

/** A long bench of slats. */
export function slatBench(s: Sketch, x: number, y: number, wood: string, scale = 1): string {
  const t = timber(s, wood)
  return at(
    x,
    y,
    s.shadow(0, 6, 640, 46) +
      each(2, (i) => taperedLeg(t, i ? 430 : -470, -640, 42, 640, i ? -6 : 6)) +
      each(4, (i) => board(t, -520, -640 + i * 78, 1040, 52, 10)) +
      each(3, (i) => tableTop(t, -540 + i * -8, -330 + i * 34, 1080 + i * 16, 24, 10, 26)) +
      each(2, (i) => taperedLeg(t, i ? 480 : -530, -226, 52, 226)) +
      board(t, -480, -196, 960, 30) +
      each(2, (i) => rect(i ? 452 : -566, -470, 114, 34, t.lying, { rx: 14 })) +
      each(2, (i) => taperedLeg(t, i ? 486 : -528, -440, 40, 190)),
    { scale },
  )
}

/** A lounge chair of bent cane with a round woven back. */
export function caneChair(
  s: Sketch,
  x: number,
  y: number,
  { colour = RATTAN, cushion = IVORY, width = 300, tall = 300, scale = 1 } = {},
): string {
  const weave = s.weave(lighter(colour, 0.25), colour, 30, 45)
  const back = ellipse(0, -520, width, tall, weave)
  const wrap = (cx: number, cy: number) =>
    each(3, (i) => rect(cx - 17, cy - 18 + i * 13, 34, 8, lighter(colour, 0.4), { rx: 4 }))
  const rim = (d: string, w: number) =>
    stroke(d, darker(colour, 0.35), w + 6) +
    stroke(d, colour, w) +
    stroke(d, lighter(colour, 0.4), w * 0.25, { opacity: 0.8 })
  const body = [
    s.shadow(0, 6, width * 1.4, 52),
    rim(`M${-width * 0.7} -200L${-width * 0.86} 0`, 24),
    rim(`M${width * 0.7} -200L${width * 0.86} 0`, 24),
    back,
    ellipse(
      0,
      -520,
      width,
      tall,
      s.radial([
        [0.4, '#2a1a10', 0],
        [1, '#2a1a10', 0.35],
      ]),
    ),
    rim(
      `M${-width} -520A${width} ${tall} 0 0 1 ${width} -520C${width} -380 ${width * 0.8} -300 ${width * 0.78} -250H${-width * 0.78}C${-width * 0.8} -300 ${-width} -380 ${-width} -520Z`,
      26,
    ),
    path(
      `M${-width * 0.98} -330C${-width * 1.06} -230 ${-width * 0.8} -150 0 -140S${width * 1.06} -230 ${width * 0.98} -330L${width * 0.8} -300H${-width * 0.8}Z`,
      weave,
    ),
    ellipse(0, -292, width * 0.86, 62, darker(cushion, 0.12)),
    path(
      `M${-width * 0.86} -310Q0 -400 ${width * 0.86} -310Q${width * 0.9} -250 0 -236Q${-width * 0.9} -250 ${-width * 0.86} -310Z`,
      s.fall(cushion, 0.3),
    ),
    rim(
      `M${-width * 0.98} -330C${-width * 1.08} -220 ${-width * 0.8} -140 0 -130S${width * 1.08} -220 ${width * 0.98} -330`,
      26,
    ),
    rim(`M${-width * 0.52} -152L${-width * 0.66} 22`, 26),
    rim(`M${width * 0.52} -152L${width * 0.66} 22`, 26),
    rim(`M${-width * 0.6} -70Q0 -20 ${width * 0.6} -70`, 16),
    wrap(-width * 0.55, -120),
    wrap(width * 0.55, -120),
  ]
  return at(x, y, body.join(''), { scale })
}

/** A sofa and two chairs of cane with a glass table. */
export function caneSet(s: Sketch, cushion: string): string {
  const weave = s.weave('#dcae72', RATTAN, 28, 45)
  const sofa =
    s.shadow(800, 868, 480, 40) +
    rect(430, 470, 740, 250, weave, { rx: 60 }) +
    rect(430, 470, 740, 250, 'none', { rx: 60, stroke: darker(RATTAN, 0.2), 'stroke-width': 22 }) +
    each(3, (i) => rect(462 + i * 228, 520, 220, 190, s.fall(lighter(cushion, 0.1), 0.25), { rx: 34 })) +
    each(3, (i) => rect(456 + i * 230, 672, 228, 76, s.fall(cushion, 0.3), { rx: 26 })) +
    rect(420, 736, 760, 70, weave, { rx: 20 }) +
    each(2, (i) =>
      rect(i ? 1130 : 400, 590, 70, 220, weave, { rx: 34, stroke: darker(RATTAN, 0.2), 'stroke-width': 14 }),
    ) +
    each(2, (i) => rect(i ? 1120 : 440, 800, 40, 66, s.round(RATTAN)))
  const table =
    s.shadow(800, 1098, 280, 34) +
    path('M610 960L640 1096H960L990 960Z', weave) +
    each(3, (i) => stroke(`M${612 + i * 10} ${966 + i * 44}H${988 - i * 10}`, darker(RATTAN, 0.3), 8)) +
    ellipse(800, 952, 250, 52, '#b9d2cd') +
    ellipse(800, 944, 250, 52, '#e4f0ec', { opacity: 0.95 }) +
    path('M640 950Q760 900 880 908L700 984Q660 974 640 950Z', '#ffffff', { opacity: 0.6 })
  return (
    sofa +
    caneChair(s, 300, 1070, { width: 200, tall: 190, cushion, scale: 0.98 }) +
    caneChair(s, 1300, 1070, { width: 200, tall: 190, cushion, scale: 0.98 }) +
    table
  )
}

/** A drop-shaped chair that hangs from a stand. */
export function hangingChair(s: Sketch, cushion: string): string {
  const weave = s.weave('#d9a868', '#b57c3c', 44, 45)
  const shell =
    'M800 210C1010 250 1120 500 1080 700C1050 850 940 900 800 900S550 850 520 700C480 500 590 250 800 210Z'
  const opening =
    'M800 330C930 360 1000 520 985 680C960 800 880 826 800 826S640 800 615 680C600 520 670 360 800 330Z'
  const stand = 'M1210 1080C1330 700 1290 120 960 96C860 90 800 120 800 170'
  return (
    s.shadow(800, 1084, 470, 54) +
    ellipse(800, 1078, 400, 46, '#3a3733') +
    ellipse(800, 1070, 400, 46, '#4b4742') +
    stroke(stand, '#34312d', 34) +
    stroke(stand, '#6b665f', 7, { opacity: 0.8 }) +
    stroke('M800 150V230', '#57524b', 10) +
    path(shell, weave) +
    path(
      shell,
      s.radial([
        [0.5, '#2a1a10', 0],
        [1, '#2a1a10', 0.42],
      ]),
    ) +
    path(opening, darker('#b57c3c', 0.55)) +
    path(opening, s.weave('#8a5a2b', '#6d4520', 44, 45), { opacity: 0.9 }) +
    path(
      'M668 560Q800 470 932 560Q968 660 930 740Q800 780 670 740Q632 660 668 560Z',
      s.fall(lighter(cushion, 0.2), 0.25),
    ) +
    stroke('M700 580Q800 520 900 580', darker(cushion, 0.15), 4, { opacity: 0.4 }) +
    path('M628 716Q800 664 972 716Q990 780 940 808Q800 850 660 808Q610 780 628 716Z', s.fall(cushion, 0.3)) +
    stroke('M640 760Q800 816 960 760', darker(cushion, 0.25), 4, { opacity: 0.45 }) +
    stroke(opening, '#c58d4b', 26) +
    stroke(opening, '#ecc993', 6, { opacity: 0.7 }) +
    stroke(shell, '#b57c3c', 20)
  )
}

/** Two high stools of thin steel with wooden seats. */
export function highStools(s: Sketch, wood: string, steel = INK): string {
  const stool = (x: number, y: number, scale: number) => {
    const leg = (from: number, to: number) =>
      stroke(`M${from} -600L${to} 0`, steel, 20) +
      stroke(`M${from - 4} -590L${to - 5} -8`, lighter(steel, 0.45), 4, { opacity: 0.7 })
    return at(
      x,
      y,
      s.shadow(0, 4, 240, 32) +
        leg(-60, -116) +
        leg(60, 116) +
        ellipse(0, -190, 158, 34, 'none', { stroke: steel, 'stroke-width': 15 }) +
        leg(-104, -182) +
        leg(104, 182) +
        ellipse(0, -596, 178, 46, darker(wood, 0.35)) +
        ellipse(0, -622, 178, 46, s.wood(wood)) +
        ellipse(0, -624, 120, 26, darker(wood, 0.4), { opacity: 0.22 }) +
        stroke('M-160 -640Q-60 -672 90 -662', lighter(wood, 0.7), 6, { opacity: 0.7 }),
      { scale },
    )
  }
  return stool(1030, 960, 0.98) + stool(600, 1080, 1.08)
}
