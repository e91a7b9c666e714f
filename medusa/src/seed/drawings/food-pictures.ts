import { paintBoards, paintLinen } from './backdrop'
import { BLUSH, CREAM, GOLD, IVORY, PANDAN, SAGE, SAND, SKY } from './colour'
import { type DrawnPictures, fromAbove, inRoom } from './drawn-picture'
import {
  biscuitJar,
  bowlOf,
  crisps,
  driedFish,
  pullApartBread,
  slicedLoaf,
  tempe,
  tofu,
} from './motifs/kitchen'
import {
  coffeeBag,
  emblems,
  glassJar,
  oilBottle,
  plateOf,
  roundTin,
  scatter,
  standingPouch,
} from './motifs/packages'
import { cup } from './props'
import { at, circle, each, ellipse, path, rect } from './shapes'
import type { Sketch } from './sketch'

/** Pictures of food. */
export const foodPictures: DrawnPictures = {
  'keripik-pisang-manis': [
    inRoom(
      'Kemasan keripik pisang kuning dengan semangkuk keripik',
      { kind: 'disc', wall: '#f3dfae', floor: '#c79a5f', horizon: 840 },
      (s) =>
        standingPouch(s, 660, 1020, { colour: '#e0ab2e', label: IVORY, emblem: emblems.banana() }) +
        bowlOf(s, 1160, 1070, '#1e6b4e', crisps.banana),
    ),
    fromAbove(
      'Sepiring keripik pisang dari atas',
      (s) => paintLinen(s, '#e7dcc2'),
      (s) =>
        plateOf(s, 70, '#f3ead8', (i) =>
          at(0, 0, ellipse(8, 14, 96, 26, '#2a1a10', { opacity: 0.2 }) + crisps.banana(i), { scale: 1.5 }),
        ),
    ),
  ],
  'keripik-singkong-balado': [
    inRoom(
      'Kemasan keripik singkong merah dengan semangkuk keripik balado',
      { kind: 'arch', wall: '#f2d5c0', floor: '#a9764c', horizon: 840 },
      (s) =>
        bowlOf(s, 430, 1070, CREAM, crisps.cassava) +
        standingPouch(s, 930, 1020, { colour: '#b3402a', label: '#f8ead0', emblem: emblems.cassava() }),
    ),
  ],
  'amplang-tenggiri': [
    inRoom(
      'Kemasan amplang ikan berjendela bening dengan semangkuk amplang',
      { kind: 'sea', wall: SKY, floor: SAND, horizon: 820 },
      (s) =>
        standingPouch(s, 720, 1020, {
          colour: '#2f6f86',
          label: IVORY,
          emblem: emblems.fish('#4f8ea3'),
          window: clearWindow(s),
        }) + bowlOf(s, 1210, 1080, '#e9dcc0', crisps.puffed, 0.9),
    ),
  ],
  'roti-tawar-pandan': [
    inRoom(
      'Roti tawar pandan berwarna hijau muda yang sudah diiris',
      { kind: 'window', wall: '#eee3c9', floor: '#d9bd92', horizon: 780 },
      (s) => slicedLoaf(s, '#bcd49a'),
    ),
  ],
  'roti-sobek-cokelat': [
    fromAbove(
      'Roti sobek cokelat isi sembilan dalam loyang',
      (s) => paintLinen(s, '#b9cdbd'),
      (s) => pullApartBread(s),
    ),
  ],
  'kue-nastar-stoples': [
    inRoom(
      'Stoples berpita emas berisi kue nastar',
      { kind: 'disc', wall: '#e3d3ea', floor: '#b98a63', horizon: 860 },
      (s) => biscuitJar(s),
    ),
  ],
  'vco-minyak-kelapa-murni': [
    inRoom(
      'Botol minyak kelapa murni yang bening dengan separuh kelapa',
      { kind: 'arch', wall: '#d6e6dc', floor: '#d9c29a', horizon: 860 },
      (s) =>
        oilBottle(s, 700, 1030, {
          oil: '#f3efdb',
          cap: PANDAN,
          emblem: emblems.coconut(),
          tall: 640,
          half: 165,
        }) + halfCoconut(s, 1120, 1010),
    ),
    inRoom(
      'Tiga botol minyak kelapa murni berjajar',
      { kind: 'sea', wall: SKY, floor: '#cfae82', horizon: 820 },
      (s) =>
        [420, 1180, 800]
          .map((x, i) =>
            oilBottle(s, x, i === 2 ? 1060 : 980, {
              oil: '#f3efdb',
              cap: PANDAN,
              emblem: emblems.coconut(),
              tall: 560,
              half: 140,
            }),
          )
          .join(''),
    ),
  ],
  'gula-semut-kelapa': [
    inRoom(
      'Kemasan kertas gula semut kelapa dengan mangkuk gula',
      { kind: 'hills', wall: '#eee2c2', floor: '#a97c4f', horizon: 860 },
      (s) =>
        standingPouch(s, 640, 1020, { colour: '#b98a55', label: '#f4e8cf', emblem: emblems.palm() }) +
        bowlOf(s, 1150, 1070, '#5a3a28', () => circle(0, 0, 44, '#a4682f') + circle(-12, -14, 8, '#d69a5c')),
    ),
  ],
  'minyak-goreng-kelapa-1l': [
    inRoom(
      'Botol besar minyak goreng kelapa berwarna keemasan',
      { kind: 'window', wall: '#f0e0b8', floor: '#9c7046', horizon: 880 },
      (s) =>
        oilBottle(s, 800, 1050, {
          oil: '#e2b548',
          cap: '#9b3a2c',
          label: '#fff6df',
          emblem: emblems.palm(),
          tall: 800,
          half: 200,
        }) +
        halfCoconut(s, 330, 1050) +
        halfCoconut(s, 1290, 1060),
    ),
  ],
  'ikan-asin-katombo-250g': [
    fromAbove(
      'Ikan asin kecil dijemur di atas bilah bambu',
      (s) => paintBoards(s, '#6f573c'),
      (s) => driedFish(s),
    ),
  ],
  'bawang-goreng-palu-200g': [
    inRoom(
      'Stoples bawang goreng dengan semangkuk bawang goreng',
      { kind: 'disc', wall: '#eed9c8', floor: '#b5865a', horizon: 860 },
      (s) =>
        glassJar(s, 660, 1030, {
          lid: '#8f3a50',
          label: IVORY,
          emblem: emblems.shallot(),
          content: friedShallots(s),
          tall: 600,
          scale: 1.12,
        }) + bowlOf(s, 1160, 1070, '#e9dcc0', (i) => at(0, 0, crisps.shallot(i), { scale: 1.9 })),
    ),
    fromAbove(
      'Sepiring bawang goreng dari atas',
      (s) => paintLinen(s, '#efe3cb'),
      (s) => plateOf(s, 260, '#cfdcd2', (i) => at(0, 0, crisps.shallot(i), { scale: 2.2 })),
    ),
  ],
  'tahu-putih-10-potong': [
    inRoom(
      'Potongan tahu putih dalam mangkuk berisi air',
      { kind: 'window', wall: '#dfe6dd', floor: '#b89468', horizon: 760 },
      (s) => tofu(s),
    ),
  ],
  'abon-ikan-tongkol': [
    inRoom(
      'Kemasan abon ikan dengan semangkuk abon',
      { kind: 'shelf', wall: '#d8dcc8', floor: '#a57b50', horizon: 860 },
      (s) =>
        bowlOf(s, 450, 1070, '#5f93a0', (i) => at(0, 0, crisps.shallot(i), { scale: 2 })) +
        standingPouch(s, 940, 1020, { colour: '#7a4a30', label: '#f4e6cc', emblem: emblems.fish('#b8743c') }),
    ),
  ],
  'madu-hutan-250ml': [
    inRoom(
      'Stoples madu hutan berwarna kuning tua',
      { kind: 'hills', wall: '#e8e2c0', floor: '#8a623c', horizon: 860 },
      (s) => honeyJar(s, 760, 1040, 1.22) + honeyDipper(s, 1190, 1010),
    ),
    inRoom(
      'Tiga stoples madu hutan di dekat jendela',
      { kind: 'window', wall: '#f2e1b4', floor: '#a5794c', horizon: 840 },
      (s) => honeyJar(s, 440, 970, 0.95) + honeyJar(s, 1160, 970, 0.95) + honeyJar(s, 800, 1060, 1.1),
    ),
  ],
  'sambal-roa': [
    inRoom(
      'Stoples kecil sambal ikan roa berwarna merah',
      { kind: 'arch', wall: '#efcfb9', floor: '#7c5a40', horizon: 860 },
      (s) =>
        [470, 1130, 800]
          .map((x, i) =>
            glassJar(s, x, i === 2 ? 1050 : 960, {
              lid: '#2c2926',
              label: '#f8e8cd',
              emblem: emblems.chilli(),
              content:
                rect(-220, -430, 440, 450, '#a3341c') +
                scatter(s, 60, [-200, -400, 200, 0], () =>
                  circle(0, 0, 12, s.pick(['#d9582c', '#7a1f10', '#e8a04a'])),
                ),
              tall: 420,
              scale: i === 2 ? 1.05 : 0.86,
            }),
          )
          .join(''),
    ),
  ],
  'tempe-daun-pisang': [
    fromAbove(
      'Tempe berbungkus daun pisang, satu dibuka dan diiris',
      (s) => paintBoards(s, '#c7a97d'),
      (s) => tempe(s),
    ),
  ],
  'jahe-merah-instan': [
    inRoom(
      'Kemasan minuman jahe merah dengan secangkir minuman hangat',
      { kind: 'window', wall: BLUSH, floor: '#8a5f3d', horizon: 860 },
      (s) =>
        standingPouch(s, 640, 1020, { colour: '#a23b2e', label: '#fbeed6', emblem: emblems.ginger() }) +
        cup(s, 1160, 1040, CREAM, 2.3) +
        steam(1130),
    ),
  ],
  'kopi-arabika-manggarai-200g': [
    inRoom(
      'Kemasan kopi arabika cokelat tua dengan biji kopi',
      { kind: 'hills', wall: '#d9dfcd', floor: '#9c7148', horizon: 860 },
      (s) => coffeeBag(s, 800, 1010, emblems.coffee()),
    ),
    inRoom(
      'Secangkir kopi di sebelah kemasan',
      { kind: 'disc', wall: '#cfd9c8', floor: '#6f4d33', horizon: 880 },
      (s) => coffeeBag(s, 560, 1010, emblems.coffee()) + cup(s, 1150, 1040, PANDAN, 2.5) + steam(1120),
    ),
  ],
  'bubuk-cokelat-parigi-150g': [
    inRoom(
      'Kaleng bubuk cokelat dengan mangkuk bubuk kakao',
      { kind: 'arch', wall: SAGE, floor: '#a9805a', horizon: 860 },
      (s) =>
        roundTin(s, 690, 1030, { colour: '#5a2f20', label: '#f0d9b0', emblem: emblems.cocoa() }) +
        bowlOf(s, 1170, 1070, GOLD, () => circle(0, 0, 50, '#4a2616') + circle(-14, -16, 10, '#7a4a30')),
    ),
    inRoom(
      'Secangkir cokelat panas di sebelah kaleng bubuk cokelat',
      { kind: 'window', wall: BLUSH, floor: '#7a5538', horizon: 880 },
      (s) =>
        roundTin(s, 1120, 1000, {
          colour: '#5a2f20',
          label: '#f0d9b0',
          emblem: emblems.cocoa(),
          scale: 0.9,
        }) +
        cup(s, 560, 1050, '#c4744c', 3) +
        at(-600, 0, steam(1120)),
    ),
  ],
}

function clearWindow(s: Sketch): string {
  return (
    path('M-190 -240H190L200 -60Q0 -20 -200 -60Z', '#f6ecd4') +
    s.inside(
      path('M-190 -240H190L200 -60Q0 -20 -200 -60Z', '#000'),
      scatter(s, 36, [-190, -230, 190, -50], (i) => at(0, 0, crisps.puffed(i), { scale: 0.8 })),
    )
  )
}

function friedShallots(s: Sketch): string {
  return (
    rect(-220, -620, 440, 630, '#8f5420') +
    scatter(s, 260, [-210, -560, 210, 0], (i) => at(0, 0, crisps.shallot(i), { scale: 1.5 }))
  )
}

function halfCoconut(s: Sketch, x: number, y: number): string {
  return at(
    x,
    y,
    s.shadow(0, 4, 220, 30) +
      path('M-190 -170C-190 -30 -90 4 0 4S190 -30 190 -170Z', s.round('#6b4526')) +
      ellipse(0, -170, 190, 92, '#5d3d22') +
      ellipse(0, -172, 176, 82, '#fffaf0') +
      ellipse(0, -162, 118, 48, '#e9dcc6'),
  )
}

function honeyJar(s: Sketch, x: number, y: number, scale: number): string {
  const honey = s.radial(
    [
      [0, '#f2b63a'],
      [1, '#a8610f'],
    ],
    0.4,
    0.4,
    0.8,
  )
  const content = rect(-220, -500, 440, 510, honey)
  return glassJar(s, x, y, {
    lid: '#4e3527',
    label: '#fbf0d2',
    emblem: emblems.bee(),
    content,
    tall: 600,
    scale,
  })
}

function honeyDipper(s: Sketch, x: number, y: number): string {
  return at(
    x,
    y,
    s.shadow(-10, 30, 260, 30) +
      at(
        0,
        0,
        rect(60, -12, 330, 24, s.wood('#c99a5b'), { rx: 12 }) +
          each(5, (i) => ellipse(-60 + i * 30, 0, 12, 54 - Math.abs(i - 2) * 9, s.round('#c99a5b'))),
        { turn: -14 },
      ) +
      path('M-120 20Q-60 -10 20 26Q30 50 -50 50T-120 20Z', '#d98f1c', { opacity: 0.9 }),
  )
}

function steam(x: number): string {
  return each(
    3,
    (i) =>
      `<path d="M${x - 40 + i * 50} 830q-30 -50 0 -100t0 -110" fill="none" stroke="#ffffff" stroke-width="13" stroke-linecap="round" opacity=".5"/>`,
  )
}
