import { paintBoards, paintLinen } from './backdrop'
import { BLUSH, CREAM, SAGE, SAND } from './colour'
import { type DrawnPictures, fromAbove, inRoom } from './drawn-picture'
import { broom, coirPots, doormat, koraKora } from './motifs/husk'
import {
  coconutBowls,
  ovalTray,
  rolledMat,
  roundBasket,
  shellLamp,
  wideHat,
  wovenBag,
  wovenLamp,
} from './motifs/woven'
import { pottedPlant } from './props'

/** Pictures of what is woven, and of what the coconut gives. */
export const fibrePictures: DrawnPictures = {
  'keranjang-rotan-bulat': [
    inRoom(
      'Keranjang rotan bulat dengan dua pegangan berisi kain',
      { kind: 'disc', wall: '#e6d6bb', floor: '#b88f62', horizon: 900 },
      (s) => roundBasket(s),
    ),
    inRoom(
      'Keranjang rotan di samping tanaman',
      { kind: 'window', wall: SAGE, floor: '#c8a377', horizon: 900 },
      (s) => pottedPlant(s, 1300, 1020, 1.3) + roundBasket(s, '#b5793c', '#9db7a5'),
    ),
  ],
  'lampu-meja-rotan': [
    inRoom(
      'Lampu meja menyala dengan kap anyaman rotan',
      { kind: 'plain', wall: '#8f6a4d', floor: '#5f3f2a', horizon: 940 },
      (s) => wovenLamp(s),
    ),
  ],
  'nampan-rotan-oval': [
    inRoom(
      'Nampan rotan oval dengan teko hijau dan tiga gelas teh',
      { kind: 'arch', wall: '#f0dfc0', floor: '#9c6b43', horizon: 700 },
      (s) => ovalTray(s),
    ),
  ],
  'lampu-tempurung-kelapa': [
    inRoom(
      'Lampu tempurung kelapa yang dilubangi membentuk bunga cengkih',
      { kind: 'plain', wall: '#4f3b33', floor: '#3a2a22', horizon: 930 },
      (s) => shellLamp(s),
    ),
  ],
  'sapu-sabut-kelapa': [
    inRoom(
      'Sapu sabut kelapa bersandar di dinding',
      { kind: 'shelf', wall: '#d9dcc4', floor: '#b59a78', horizon: 980 },
      (s) => broom(s),
    ),
  ],
  'keset-sabut-kelapa': [
    fromAbove(
      'Keset sabut kelapa dengan motif wajik',
      (s) => paintBoards(s, '#b79a78'),
      (s) => doormat(s),
    ),
    fromAbove(
      'Serat dan sudut keset sabut kelapa dari dekat',
      (s) => paintBoards(s, '#b79a78'),
      (s) => `<g transform="translate(-60 -40) scale(2)">${doormat(s)}</g>`,
    ),
  ],
  'pot-sabut-kelapa': [
    inRoom(
      'Tiga pot sabut kelapa dengan tanaman muda',
      { kind: 'window', wall: '#dbe3cd', floor: '#b28f68', horizon: 860 },
      (s) => coirPots(s),
    ),
  ],
  'miniatur-kora-kora': [
    inRoom(
      'Miniatur perahu kora-kora dengan layar kain dan cadik',
      { kind: 'sea', wall: '#d8e4e4', floor: '#a97d50', horizon: 900 },
      (s) => koraKora(s),
    ),
  ],
  'tikar-pandan-lipat': [
    fromAbove(
      'Tikar pandan bermotif kotak hijau dan kuning, sebagian digulung',
      (s) => paintBoards(s, '#a9805a'),
      (s) => rolledMat(s),
    ),
  ],
  'mangkuk-tempurung-kelapa': [
    inRoom(
      'Dua mangkuk tempurung kelapa dengan sendok kayu dan buah',
      { kind: 'disc', wall: BLUSH, floor: '#e0c9a6', horizon: 760 },
      (s) => coconutBowls(s),
    ),
  ],
  'tas-anyaman-pandan': [
    inRoom(
      'Tas anyaman pandan dengan motif wajik hijau',
      { kind: 'arch', wall: '#e9d2bd', floor: '#caa57c', horizon: 900 },
      (s) => wovenBag(s),
    ),
    fromAbove(
      'Anyaman wajik tas pandan dari dekat',
      (s) => paintLinen(s, CREAM),
      (s) => `<g transform="translate(-700 -780) scale(1.9)">${wovenBag(s)}</g>`,
    ),
  ],
  'topi-anyaman-pandan': [
    inRoom(
      'Topi lebar anyaman pandan dengan pita tenun merah',
      { kind: 'sea', wall: '#e2e7dc', floor: SAND, horizon: 720 },
      (s) => wideHat(s),
    ),
  ],
}
