import { paintBoards, paintLinen } from './backdrop'
import { SAGE, SAND, SKY } from './colour'
import { type DrawnPictures, fromAbove, inRoom } from './drawn-picture'
import { catfish, coconuts, compostSack, eggTray, fertiliserBottle, seedlings } from './motifs/farmyard'
import {
  aubergines,
  carrots,
  chillies,
  greens,
  oysterMushrooms,
  shallots,
  sweetCorn,
  tomatoes,
} from './motifs/vegetables'

/** Pictures of farm produce. */
export const farmPictures: DrawnPictures = {
  'kelapa-tua-butir': [
    inRoom(
      'Tiga butir kelapa tua, satu terbelah memperlihatkan daging putih',
      { kind: 'sea', wall: SKY, floor: SAND, horizon: 720 },
      (s) => coconuts(s),
    ),
  ],
  'cabai-rawit-250g': [
    fromAbove(
      'Setumpuk cabai rawit merah di atas daun',
      (s) => paintLinen(s, '#efe3cb'),
      (s) => chillies(s),
    ),
  ],
  'pupuk-kompos-5kg': [
    inRoom(
      'Karung kompos dengan sekop kecil dan bibit muda',
      { kind: 'hills', wall: '#e4e6cf', floor: '#a98f6a', horizon: 840 },
      (s) => compostSack(s),
    ),
  ],
  'pupuk-organik-cair': [
    inRoom(
      'Botol pupuk organik cair dengan gelas takar dan daun',
      { kind: 'arch', wall: '#dbe5c8', floor: '#b79a6f', horizon: 880 },
      (s) => fertiliserBottle(s),
    ),
  ],
  'bibit-kakao': [
    inRoom(
      'Tiga bibit kakao dalam polibag',
      { kind: 'hills', wall: '#dde8dc', floor: '#8f7350', horizon: 850 },
      (s) => seedlings(s),
    ),
  ],
  'terong-ungu-1kg': [
    fromAbove(
      'Terong ungu panjang dalam tampah anyaman',
      (s) => paintBoards(s, '#cbb089'),
      (s) => aubergines(s),
    ),
  ],
  'telur-ayam-30-butir': [
    fromAbove(
      'Tiga puluh telur ayam dalam papan telur',
      (s) => paintLinen(s, '#c9d2bf'),
      (s) => eggTray(s),
    ),
  ],
  'lele-segar-1kg': [
    fromAbove(
      'Dua ikan lele di atas daun pisang dengan jeruk nipis dan cabai',
      (s) => paintBoards(s, '#8a6a4c'),
      (s) => catfish(s),
    ),
  ],
  'tomat-merah-1kg': [
    inRoom(
      'Peti kayu penuh tomat merah',
      { kind: 'hills', wall: '#f0e4c6', floor: '#b08a5c', horizon: 800 },
      (s) => tomatoes(s),
    ),
  ],
  'bawang-merah-palu-500g': [
    fromAbove(
      'Setumpuk bawang merah, satu dibelah',
      (s) => paintLinen(s, '#e9dcc2'),
      (s) => shallots(s),
    ),
  ],
  'kangkung-hidroponik': [
    inRoom(
      'Seikat kangkung segar dengan akarnya',
      { kind: 'window', wall: '#e6ecdb', floor: '#c9b48e', horizon: 980 },
      (s) => greens(s, 'kangkung'),
    ),
  ],
  'pakcoy-hidroponik': [
    inRoom(
      'Tiga bonggol pakcoy hijau segar',
      { kind: 'disc', wall: '#f0e3c8', floor: '#b6946a', horizon: 860 },
      (s) => greens(s, 'pakcoy'),
    ),
  ],
  'selada-keriting-hidroponik': [
    fromAbove(
      'Satu bonggol selada keriting hijau dari atas',
      (s) => paintLinen(s, '#e3d8c0'),
      (s) => greens(s, 'lettuce'),
    ),
  ],
  'wortel-ruteng-1kg': [
    fromAbove(
      'Seikat wortel jingga dengan daun hijau',
      (s) => paintBoards(s, '#b7a07c'),
      (s) => carrots(s),
    ),
  ],
  'jagung-manis-5-tongkol': [
    fromAbove(
      'Lima tongkol jagung manis, sebagian masih berkelobot',
      (s) => paintLinen(s, '#d8cdb4'),
      (s) => sweetCorn(s),
    ),
  ],
  'jamur-tiram-putih': [
    inRoom(
      'Serumpun jamur tiram putih di atas kayu',
      { kind: 'arch', wall: SAGE, floor: '#8f7355', horizon: 860 },
      (s) => oysterMushrooms(s),
    ),
  ],
}
