import { paintLinen } from './backdrop'
import { BLUSH, SAGE, SKY } from './colour'
import { type DrawnPictures, fromAbove, inRoom } from './drawn-picture'
import {
  candleInGlass,
  carvedFields,
  cuttingBoard,
  jewelleryBox,
  paperLanterns,
  soapBars,
  tissueBox,
} from './motifs/household'

/** Pictures of small things for the house. */
export const householdPictures: DrawnPictures = {
  'ukiran-dinding-lingko': [
    inRoom(
      'Ukiran kayu bundar bermotif sawah jaring laba-laba di dinding',
      { kind: 'plain', wall: '#d9d3bd', floor: '#a98560', horizon: 1120 },
      (s) => carvedFields(s, '#8a4b2a'),
    ),
  ],
  'talenan-dan-sendok-kayu': [
    fromAbove(
      'Talenan kayu dengan tiga alat masak kayu',
      (s) => paintLinen(s, '#b9c7b5'),
      (s) => cuttingBoard(s, '#b5713f'),
    ),
  ],
  'kotak-perhiasan-kayu': [
    inRoom(
      'Kotak perhiasan kayu terbuka, berlapis beledu hijau dan bertatah daun',
      { kind: 'arch', wall: '#ecdcc3', floor: '#8f6a49', horizon: 860 },
      (s) => jewelleryBox(s, '#7c452a'),
    ),
  ],
  'kotak-tisu-dekupase': [
    inRoom(
      'Kotak tisu kayu berhias bunga merah muda dari kertas',
      { kind: 'disc', wall: SKY, floor: '#c9a67c', horizon: 860 },
      (s) => tissueBox(s, '#f0e6d2', '#cf6f6a'),
    ),
    inRoom(
      'Kotak tisu dekupase dengan bunga kuning di atas warna hijau',
      { kind: 'window', wall: BLUSH, floor: '#b98f66', horizon: 860 },
      (s) => tissueBox(s, '#9fbfae', '#e2a33c'),
    ),
  ],
  'lampion-kertas-lipat': [
    inRoom(
      'Tiga lampion kertas lipat yang menyala',
      { kind: 'plain', wall: '#6b5a52', floor: '#4a3a32', horizon: 1080 },
      (s) => paperLanterns(s, ['#e0a04a', '#c4744c', '#8fae83']),
    ),
  ],
  'sabun-batang-sereh-kopi': [
    fromAbove(
      'Tiga sabun batang dengan batang sereh dan biji kopi',
      (s) => paintLinen(s, SAGE),
      (s) => soapBars(s),
    ),
  ],
  'lilin-aroma-melati': [
    inRoom(
      'Lilin menyala dalam gelas dengan bunga melati',
      { kind: 'plain', wall: '#b99a7d', floor: '#8a6546', horizon: 900 },
      (s) => candleInGlass(s),
    ),
  ],
}
