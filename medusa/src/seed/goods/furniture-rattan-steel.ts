import type { GoodSeed } from './good-seed'
import { inStock, toOrder } from './supply'

const rattan = {
  facility: 'rutan-palu',
  workshop: 'rotan',
  category: 'mebel',
  account_code: '425119',
  food_label: null,
} as const
const steel = { ...rattan, facility: 'lapas-ketapang', workshop: 'las' } as const

/** Rattan furniture of Palu and steel furniture of Ketapang. */
export const rattanAndSteelFurniture: GoodSeed[] = [
  {
    ...rattan,
    handle: 'kursi-santai-rotan',
    subcategory: 'kursi',
    name: 'Kursi Santai Rotan',
    name_en: 'Rattan lounge chair',
    description:
      'Kursi santai dengan sandaran bulat dari rotan batang utuh. Rangkanya dibengkokkan dengan uap, lalu setiap simpul diikat kulit rotan. Dudukannya anyaman rapat yang lentur dan tidak berbunyi. Bersihkan dengan sikat lembut, jangan dijemur terlalu lama.',
    description_en: 'A round-backed lounge chair of steam-bent rattan with a springy woven seat.',
    materials: ['rotan batang', 'kulit rotan', 'pelapis doff'],
    size_cm: { length: 70, width: 72, height: 85 },
    weight_grams: 7200,
    price_rupiah: 1250000,
    cost_rupiah: 480000,
    supply: inStock(4),
  },
  {
    ...rattan,
    handle: 'set-kursi-tamu-rotan',
    subcategory: 'kursi',
    name: 'Set Kursi Tamu Rotan',
    name_en: 'Rattan living-room set',
    description:
      'Satu bangku panjang, dua kursi, dan satu meja kaca dengan rangka rotan. Satu set memerlukan tiga minggu, karena itu hanya dua set yang dikerjakan tiap bulan. Bantal duduk berisi busa padat dengan sarung yang dapat dilepas. Warna sarung dapat dipilih saat petugas menghubungi Anda.',
    description_en: 'A sofa, two chairs and a glass-topped table. Only two sets are made in a month.',
    materials: ['rotan manau', 'anyaman kulit rotan', 'kaca', 'busa'],
    size_cm: { length: 190, width: 80, height: 85 },
    weight_grams: 42000,
    price_rupiah: 4000000,
    cost_rupiah: 1750000,
    supply: toOrder(21, 30),
  },
  {
    ...rattan,
    handle: 'meja-tamu-bundar-rotan',
    subcategory: 'meja',
    name: 'Meja Tamu Bundar Rotan',
    name_en: 'Round rattan coffee table',
    description:
      'Meja rendah bundar dengan badan anyaman silang dan daun kayu yang dapat diangkat. Ruang di dalamnya berguna untuk menyimpan bantal atau mainan. Anyamannya dikunci dengan bingkai rotan tebal di atas dan bawah. Ringan, mudah dipindah satu orang.',
    description_en: 'A low round table with a cross-woven body and a lid that opens for storage.',
    materials: ['rotan', 'kayu nantu'],
    size_cm: { length: 65, width: 65, height: 42 },
    weight_grams: 6800,
    price_rupiah: 1100000,
    cost_rupiah: 430000,
    supply: inStock(3),
  },
  {
    ...rattan,
    handle: 'kursi-ayun-gantung-rotan',
    subcategory: 'kursi',
    name: 'Kursi Ayun Gantung Rotan',
    name_en: 'Hanging rattan chair',
    description:
      'Kursi gantung berbentuk tetes air dengan tiang penyangga besi berlapis cat bubuk. Anyamannya renggang supaya angin lewat. Kuat menahan beban sampai seratus kilogram dan sudah diuji dengan karung pasir. Sepasang bantal tebal sudah termasuk.',
    description_en:
      'A drop-shaped hanging chair with stand and thick cushions, tested to one hundred kilograms.',
    materials: ['rotan', 'besi berlapis cat bubuk', 'busa'],
    size_cm: { length: 105, width: 105, height: 195 },
    weight_grams: 19500,
    price_rupiah: 1850000,
    cost_rupiah: 790000,
    supply: toOrder(10, 16),
  },
  {
    ...steel,
    handle: 'meja-kafe-kaki-besi',
    subcategory: 'meja',
    name: 'Meja Kafe Kaki Besi',
    name_en: 'Café table with steel legs',
    description:
      'Meja kafe persegi dengan daun kayu karet dan kaki besi siku yang dilas penuh. Setiap lasan digerinda halus sebelum dicat dasar antikarat dua lapis. Kaki berbentuk huruf X membuat ruang lutut lega. Pasang empat alas karet agar lantai tidak tergores.',
    description_en: 'A square table of rubberwood on fully welded, rust-primed steel legs.',
    materials: ['kayu karet', 'besi siku', 'cat antikarat'],
    size_cm: { length: 70, width: 70, height: 74 },
    weight_grams: 14800,
    price_rupiah: 890000,
    cost_rupiah: 390000,
    supply: inStock(8),
  },
  {
    ...steel,
    handle: 'rak-pot-bertingkat',
    subcategory: 'taman',
    name: 'Rak Pot Bertingkat',
    name_en: 'Tiered plant stand',
    description:
      'Rak tiga tingkat untuk tujuh pot tanaman. Rangka pipa besi dilas, dicat hitam doff tahan cuaca, dan diberi papan kayu ulin sisa produksi. Tingkatnya mundur ke belakang supaya semua tanaman mendapat cahaya. Tahan ditaruh di teras yang terkena hujan.',
    description_en: 'Three stepped tiers for seven pots, weather-proof black steel with ironwood boards.',
    materials: ['pipa besi', 'kayu ulin', 'cat tahan cuaca'],
    size_cm: { length: 90, width: 60, height: 75 },
    weight_grams: 13200,
    price_rupiah: 950000,
    cost_rupiah: 410000,
    supply: inStock(6),
  },
  {
    ...steel,
    handle: 'bangku-tinggi-besi-kayu',
    subcategory: 'kursi',
    name: 'Bangku Tinggi Besi dan Kayu',
    name_en: 'High stool of steel and wood',
    description:
      'Bangku tinggi untuk meja dapur atau warung kopi. Dudukannya papan kayu karet yang dicekungkan sedikit agar nyaman. Empat kaki besi diikat satu cincin bulat yang menjadi pijakan. Dijual berpasangan dengan tinggi yang sama.',
    description_en: 'A pair of high stools with a dished rubberwood seat and a round foot ring.',
    materials: ['besi beton polos', 'kayu karet'],
    size_cm: { length: 40, width: 40, height: 68 },
    weight_grams: 11800,
    price_rupiah: 880000,
    cost_rupiah: 370000,
    supply: inStock(7),
  },
]
