import type { CategorySlug } from './good-seed'

export interface SubcategorySeed {
  slug: string
  name: string
  name_en: string
}

export interface CategorySeed {
  slug: CategorySlug
  name: string
  name_en: string
  description: string
  subcategories: SubcategorySeed[]
}

/** The families of the shop, in the order in which they are shown. */
export const categories: CategorySeed[] = [
  {
    slug: 'mebel',
    name: 'Mebel',
    name_en: 'Furniture',
    description: 'Kursi, meja, lemari, dan perabot taman dari kayu, rotan, dan besi.',
    subcategories: [
      sub('kursi', 'Kursi dan bangku', 'Chairs and benches'),
      sub('meja', 'Meja', 'Tables'),
      sub('penyimpanan', 'Lemari dan rak', 'Cupboards and shelves'),
      sub('kamar', 'Kamar tidur', 'Bedroom'),
      sub('pintu', 'Pintu', 'Doors'),
      sub('taman', 'Perabot taman', 'Garden furniture'),
    ],
  },
  {
    slug: 'kerajinan',
    name: 'Kerajinan',
    name_en: 'Crafts',
    description: 'Tenun, batik, anyaman, ukiran, dan perlengkapan rumah yang dibuat dengan tangan.',
    subcategories: [
      sub('anyaman', 'Anyaman', 'Weaving'),
      sub('tenun', 'Tenun', 'Hand-loom cloth'),
      sub('batik', 'Batik', 'Batik'),
      sub('ukiran', 'Ukiran dan kayu', 'Carving and wood'),
      sub('jahit', 'Jahit, bordir, dan rajut', 'Sewing, embroidery and crochet'),
      sub('rumah', 'Perlengkapan rumah', 'Around the house'),
      sub('perawatan', 'Sabun dan lilin', 'Soap and candles'),
    ],
  },
  {
    slug: 'hasil-tani',
    name: 'Hasil tani',
    name_en: 'Farm produce',
    description: 'Sayur, bumbu segar, telur, ikan, bibit, dan pupuk langsung dari kebun.',
    subcategories: [
      sub('sayur', 'Sayur', 'Vegetables'),
      sub('bumbu-segar', 'Bumbu segar', 'Fresh seasonings'),
      sub('ternak', 'Telur dan ikan', 'Eggs and fish'),
      sub('bibit-pupuk', 'Bibit dan pupuk', 'Seedlings and fertiliser'),
      sub('kelapa', 'Kelapa', 'Coconuts'),
    ],
  },
  {
    slug: 'pangan',
    name: 'Pangan olahan',
    name_en: 'Food',
    description: 'Camilan, roti, lauk kering, minyak kelapa, kopi, dan cokelat.',
    subcategories: [
      sub('camilan', 'Camilan', 'Snacks'),
      sub('lauk', 'Lauk dan bumbu', 'Savouries and relish'),
      sub('roti-kue', 'Roti dan kue', 'Bread and biscuits'),
      sub('minyak-gula', 'Minyak, gula, dan madu', 'Oil, sugar and honey'),
      sub('minuman', 'Kopi dan minuman', 'Coffee and drinks'),
    ],
  },
]

function sub(slug: string, name: string, name_en: string): SubcategorySeed {
  return { slug, name, name_en }
}
