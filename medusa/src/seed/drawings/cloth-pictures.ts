import { paintBoards, paintLinen } from './backdrop'
import { datulaya, kawung, moringa, roses, songke } from './cloth-patterns'
import { BLUSH, BRICK, CREAM, GOLD, IVORY, PANDAN, SAGE } from './colour'
import { type DrawnPictures, fromAbove, inRoom } from './drawn-picture'
import {
  apronOnPeg,
  crochetBag,
  drapedCloth,
  foldedCloth,
  foldedPrayerSet,
  hangingShawl,
  patchworkCushion,
  roundTablecloth,
  shirtOnHanger,
  toteBag,
} from './motifs/cloth'
import { pottedPlant } from './props'

const INDIGO_LINING = '#4a5f8c'

/** Pictures of cloth and of what is sewn from it. */
export const clothPictures: DrawnPictures = {
  'sarung-tenun-songke': [
    inRoom(
      'Sarung songke hitam terlipat dengan motif merah, kuning, dan hijau',
      { kind: 'hills', wall: '#dde3d0', floor: '#a9794b', horizon: 860 },
      (s) => foldedCloth(s, songke(s), '#1d1a1c', BRICK),
    ),
    fromAbove(
      'Motif songke dari dekat',
      (s) => paintBoards(s, '#a9794b'),
      (s) => drapedCloth(s, songke(s), '#3a3034'),
    ),
  ],
  'selendang-songke': [
    inRoom(
      'Selendang songke tergantung pada batang kayu, ujungnya berumbai',
      { kind: 'plain', wall: '#ead9bd', floor: '#b48a5e', horizon: 1090 },
      (s) => hangingShawl(s, songke(s, '#3b1f2b'), BRICK, { width: 320 }),
    ),
  ],
  'sarung-donggala-bunga-mawar': [
    inRoom(
      'Sarung Donggala merah bata bermotif bunga mawar, terlipat',
      { kind: 'arch', wall: '#f0dccb', floor: '#c39a6c', horizon: 860 },
      (s) => foldedCloth(s, roses(s), '#8e2f28', GOLD),
    ),
    fromAbove(
      'Bunga mawar tenun timbul dari dekat',
      (s) => paintLinen(s, '#e6d8bf'),
      (s) => drapedCloth(s, roses(s), '#c98b74'),
    ),
  ],
  'selendang-tenun-kelor': [
    inRoom(
      'Selendang hijau bermotif daun kelor tergantung pada batang kayu',
      { kind: 'disc', wall: '#e6e2c8', floor: '#b99a70', horizon: 1090 },
      (s) => hangingShawl(s, moringa(s), '#d2b45c', { width: 440, wood: '#6a3420' }),
    ),
  ],
  'kain-batik-tulis-datulaya': [
    fromAbove(
      'Kain batik tulis biru tua bermotif wajik dan sulur',
      (s) => paintBoards(s, '#c39f74'),
      (s) => drapedCloth(s, datulaya(s), INDIGO_LINING),
    ),
    inRoom(
      'Kain batik Datulaya terlipat dengan pita',
      { kind: 'window', wall: '#d5dce3', floor: '#b58e63', horizon: 860 },
      (s) => foldedCloth(s, datulaya(s), '#22345c', '#c9935a'),
    ),
  ],
  'kemeja-batik-lengan-panjang': [
    inRoom(
      'Kemeja batik kawung lengan panjang pada gantungan',
      { kind: 'disc', wall: '#dfe3d2', floor: '#b08d66', horizon: 1100 },
      (s) => shirtOnHanger(s, kawung(s), '#4a2c1a'),
    ),
  ],
  'tas-rajut-bahu': [
    inRoom(
      'Tas rajut bahu warna terakota dan hijau dengan kancing kayu',
      { kind: 'arch', wall: SAGE, floor: '#c7a87e', horizon: 900 },
      (s) => crochetBag(s, '#c27a52', PANDAN),
    ),
  ],
  'mukena-bordir-melati': [
    inRoom(
      'Mukena putih terlipat dengan bordir melati dan tas kecil',
      { kind: 'window', wall: '#cfdccb', floor: '#c6a67c', horizon: 800 },
      (s) => foldedPrayerSet(s),
    ),
  ],
  'taplak-meja-bordir': [
    fromAbove(
      'Taplak meja bundar gading dengan lingkaran bordir daun kelor',
      (s) => paintBoards(s, '#8a6240'),
      (s) => roundTablecloth(s),
    ),
  ],
  'tas-belanja-kanvas': [
    inRoom(
      'Tas belanja kanvas bergambar daun hijau',
      { kind: 'disc', wall: '#e9cfb2', floor: '#b98c60', horizon: 900 },
      (s) => toteBag(s),
    ),
  ],
  'celemek-dapur-drill': [
    inRoom(
      'Celemek dapur biru tergantung, sakunya dari kain tenun dan berisi sendok kayu',
      { kind: 'shelf', wall: '#ece1cb', floor: '#b9946a', horizon: 1110 },
      (s) => apronOnPeg(s, '#55768c', roses(s, '#7a2e2a', '#e7b79b')),
    ),
  ],
  'bantal-perca': [
    fromAbove(
      'Bantal kursi dari kain perca bermotif bintang',
      (s) => paintLinen(s, '#cdd6c4'),
      (s) => patchworkCushion(s, ['#1e6b4e', '#c4744c', '#d9a441', '#5f93a0', '#9b3a2c', '#e3c9a8']),
    ),
    inRoom(
      'Bantal perca di samping tanaman',
      { kind: 'window', wall: BLUSH, floor: CREAM, horizon: 900 },
      (s) =>
        pottedPlant(s, 1330, 1060, 1.3, IVORY) +
        `<g transform="translate(120 260) scale(.78)">${patchworkCushion(s, ['#7a4a6a', '#d9a441', '#1e6b4e', '#c4744c', '#e3c9a8', '#5f93a0'])}</g>`,
    ),
  ],
}
