import { BLUSH, CREAM, IVORY, PALE_WOOD, PANDAN, SAGE, SAND, SKY, TEAK } from './colour'
import { type DrawnPictures, inRoom } from './drawn-picture'
import { bed, bookshelf, panelDoor, plantStand, sideboard, wardrobe } from './motifs/cabinets'
import {
  caneChair,
  caneSet,
  hangingChair,
  highStools,
  slatBench,
  slattedChair,
  terraceSet,
} from './motifs/seats'
import {
  cafeTable,
  childrenSet,
  desk,
  diningSet,
  drumTable,
  foldedTable,
  foldingTable,
  meetingTable,
} from './motifs/tables'
import { cup, framedLeaf, pottedPlant, rug, vase } from './props'

const STONE = '#c9b79c'
const BOARDS = '#b98f63'

/** Pictures of the furniture. */
export const furniturePictures: DrawnPictures = {
  'kursi-teras-mahoni': [
    inRoom(
      'Kursi teras kayu mahoni dengan sandaran bilah, di samping tanaman dalam pot',
      { kind: 'arch', wall: '#e7d3b8', floor: STONE, horizon: 880 },
      (s) => pottedPlant(s, 1240, 1000, 1.25) + slattedChair(s, 780, 1060, { wood: '#8c4a2c' }),
    ),
    inRoom(
      'Sandaran dan lengan kursi teras mahoni dari dekat',
      { kind: 'plain', wall: '#d9c3a3', floor: STONE, horizon: 1120 },
      (s) => slattedChair(s, 800, 1900, { wood: '#8c4a2c', scale: 1.9 }),
    ),
  ],
  'set-kursi-teras-jati': [
    inRoom(
      'Dua kursi teras jati dengan bantalan gading dan meja kecil bercangkir kopi',
      { kind: 'hills', wall: '#dfe3cf', floor: '#cbb491', horizon: 850 },
      (s) =>
        terraceSet(s, '#a5662f', IVORY) + cup(s, 750, 812, '#1e6b4e', 0.8) + cup(s, 860, 818, '#c4744c', 0.8),
    ),
    inRoom(
      'Satu kursi teras jati dengan bantalan gading',
      { kind: 'disc', wall: SAGE, floor: '#cbb491', horizon: 880 },
      (s) =>
        slattedChair(s, 800, 1070, { wood: '#a5662f', cushion: IVORY, slats: 4, width: 460, scale: 1.08 }),
    ),
  ],
  'meja-makan-enam-kursi': [
    inRoom(
      'Meja makan jati panjang dengan enam kursi dan mangkuk buah',
      { kind: 'window', wall: '#ead9c0', floor: BOARDS, horizon: 760 },
      (s) => framedLeaf(1380, 300, TEAK, 0.9) + diningSet(s, '#9a5a2a', '#7d9a5b'),
    ),
  ],
  'lemari-pakaian-dua-pintu': [
    inRoom(
      'Lemari pakaian kayu dua pintu dengan laci di bawah',
      { kind: 'plain', wall: '#d5dccb', floor: '#b08a62', horizon: 930 },
      (s) => framedLeaf(250, 420, TEAK) + wardrobe(s, '#7f4226') + pottedPlant(s, 1350, 1040, 1.15),
    ),
  ],
  'tempat-tidur-kayu-160': [
    inRoom(
      'Tempat tidur kayu dengan kepala ranjang berukir dan selimut hijau',
      { kind: 'plain', wall: '#ecdcc6', floor: BOARDS, horizon: 880 },
      (s) => bed(s, '#7b4427', '#5f8a6f'),
    ),
  ],
  'rak-buku-lima-susun': [
    inRoom(
      'Rak buku lima susun berisi buku dan tanaman',
      { kind: 'disc', wall: '#cfd9cf', floor: '#bf976a', horizon: 920 },
      (s) => bookshelf(s, '#c9975a') + vase(s, 1330, 1046, '#c4744c', 1.1),
    ),
  ],
  'pintu-panel-enam': [
    inRoom(
      'Daun pintu kayu merbau dengan enam panel timbul',
      { kind: 'plain', wall: '#dccbb0', floor: '#a98a67', horizon: 1046 },
      (s) => panelDoor(s, '#6f3a24') + pottedPlant(s, 1290, 1110, 1.3, '#5f93a0'),
    ),
  ],
  'bangku-taman-kayu': [
    inRoom(
      'Bangku taman kayu panjang di depan bukit hijau',
      { kind: 'hills', wall: SKY, floor: '#a9b98a', horizon: 820 },
      (s) => slatBench(s, 800, 1050, '#96623a') + pottedPlant(s, 1450, 1080, 1, '#c4744c', '#4e8a3c'),
    ),
    inRoom(
      'Bilah sandaran bangku taman dari dekat',
      { kind: 'hills', wall: SKY, floor: '#a9b98a', horizon: 1000 },
      (s) => slatBench(s, 980, 1500, '#96623a', 1.9),
    ),
  ],
  'meja-lipat-nantu': [
    inRoom(
      'Meja lipat kayu dengan kaki menyilang',
      { kind: 'window', wall: '#e3d9c2', floor: '#b99467', horizon: 860 },
      (s) => foldingTable(s, '#b98249') + vase(s, 980, 506, '#1e6b4e', 0.8),
    ),
    inRoom(
      'Meja lipat dalam keadaan terlipat, bersandar di dinding',
      { kind: 'plain', wall: '#d9dfd0', floor: '#b99467', horizon: 940 },
      (s) => foldedTable(s, '#b98249') + pottedPlant(s, 1330, 1070, 1.1),
    ),
  ],
  'meja-kerja-tiga-laci': [
    inRoom(
      'Meja kerja kayu dengan tiga laci, lampu, dan buku terbuka',
      { kind: 'arch', wall: '#d3d9cd', floor: BOARDS, horizon: 880 },
      (s) => desk(s, '#8a5433'),
    ),
  ],
  'bufet-televisi-rendah': [
    inRoom(
      'Bufet rendah dengan pintu anyaman rotan',
      { kind: 'disc', wall: BLUSH, floor: '#b88d60', horizon: 880 },
      (s) => vase(s, 1180, 556, PANDAN, 1.05) + framedLeaf(560, 300, TEAK, 1.05) + sideboard(s, '#a06a3a'),
    ),
  ],
  'meja-rapat-sepuluh-orang': [
    inRoom(
      'Meja rapat oval dari kayu dengan kursi hijau di sekelilingnya',
      { kind: 'window', wall: '#dbe0d6', floor: '#a98762', horizon: 700 },
      (s) => meetingTable(s, '#8b5230'),
    ),
  ],
  'set-meja-belajar-anak': [
    inRoom(
      'Meja belajar anak berwarna dengan dua bangku, kertas, dan pensil',
      { kind: 'disc', wall: '#f1e2b8', floor: '#c9a878', horizon: 860 },
      (s) => rug(s, 800, 1060, 720, 110, '#7fae9c') + childrenSet(s, PALE_WOOD, '#e2b14a', '#c4744c'),
    ),
  ],
  'kursi-santai-rotan': [
    inRoom(
      'Kursi santai rotan bersandaran bulat dengan bantal gading',
      { kind: 'arch', wall: '#cddccd', floor: '#c7a982', horizon: 880 },
      (s) =>
        rug(s, 800, 1060, 620, 90, '#b9775a') + pottedPlant(s, 1330, 1010, 1.3) + caneChair(s, 780, 1050),
    ),
    inRoom(
      'Anyaman sandaran kursi rotan dari dekat',
      { kind: 'plain', wall: '#cddccd', floor: '#c7a982', horizon: 1140 },
      (s) => caneChair(s, 800, 1840, { scale: 2.15 }),
    ),
  ],
  'set-kursi-tamu-rotan': [
    inRoom(
      'Satu set kursi tamu rotan dengan bangku panjang, dua kursi, dan meja kaca',
      { kind: 'plain', wall: '#e9d9bd', floor: BOARDS, horizon: 800 },
      (s) => framedLeaf(620, 240, TEAK) + framedLeaf(980, 240, TEAK) + caneSet(s, '#8fb09a'),
    ),
  ],
  'meja-tamu-bundar-rotan': [
    inRoom(
      'Meja tamu bundar dari anyaman rotan dengan daun kayu',
      { kind: 'window', wall: '#e6cfb4', floor: '#a87f56', horizon: 820 },
      (s) => rug(s, 800, 1050, 660, 110, '#6f9683') + drumTable(s, '#a8713d') + cup(s, 930, 606, CREAM, 0.95),
    ),
    inRoom(
      'Meja rotan bundar dengan vas bunga kering',
      { kind: 'disc', wall: SAND, floor: '#8f6a48', horizon: 860 },
      (s) => drumTable(s, '#a8713d') + vase(s, 800, 620, '#5f93a0', 1.1),
    ),
  ],
  'kursi-ayun-gantung-rotan': [
    inRoom(
      'Kursi ayun gantung rotan berbentuk tetes air dengan bantal jingga',
      { kind: 'disc', wall: '#d2dfd4', floor: '#c8ab85', horizon: 940 },
      (s) => pottedPlant(s, 300, 1080, 1.35, IVORY) + hangingChair(s, '#cf8350'),
    ),
  ],
  'meja-kafe-kaki-besi': [
    inRoom(
      'Meja kafe persegi dengan daun kayu dan kaki besi menyilang',
      { kind: 'shelf', wall: '#cfc3ae', floor: '#8f7a63', horizon: 880 },
      (s) => cafeTable(s, '#bd8850') + cup(s, 720, 488, '#9b3a2c', 1) + cup(s, 900, 470, IVORY, 0.86),
    ),
  ],
  'rak-pot-bertingkat': [
    inRoom(
      'Rak pot bertingkat tiga penuh tanaman',
      { kind: 'arch', wall: '#e8dfca', floor: '#b7a284', horizon: 900 },
      (s) => plantStand(s),
    ),
  ],
  'bangku-tinggi-besi-kayu': [
    inRoom(
      'Sepasang bangku tinggi dari besi dengan dudukan kayu',
      { kind: 'window', wall: '#d4cdbd', floor: '#9c7d5c', horizon: 900 },
      (s) => highStools(s, '#c08a52'),
    ),
  ],
}
