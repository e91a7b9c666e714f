import type { Category } from '../listing'

/** One kind of goods: how it is called, and further words that buyers use for it. */
export interface KindSeed {
  slug: string
  family: Category
  label_id: string
  label_en: string
  /** Words by which goods of this kind are looked for although their own text may not say them. */
  words: string
}

/** The kinds of the four families, in the order in which a form offers them. New ones go to the end of their family. */
export const KINDS: readonly KindSeed[] = [
  kind('mebel', 'kursi', 'Kursi dan bangku', 'Chairs and benches', 'tempat duduk'),
  kind('mebel', 'set-kursi-tamu', 'Set kursi tamu', 'Living-room sets', 'sofa ruang tamu'),
  kind('mebel', 'meja', 'Meja', 'Tables and desks', ''),
  kind('mebel', 'set-meja-makan', 'Set meja makan', 'Dining sets', 'ruang makan'),
  kind('mebel', 'lemari', 'Lemari dan bufet', 'Cupboards and sideboards', 'penyimpanan'),
  kind('mebel', 'rak', 'Rak', 'Shelves', 'penyimpanan'),
  kind('mebel', 'tempat-tidur', 'Tempat tidur', 'Beds', 'ranjang dipan kamar'),
  kind('mebel', 'pintu-kusen', 'Pintu dan kusen', 'Doors and frames', 'bangunan rumah'),
  kind('mebel', 'perabot-taman', 'Perabot taman', 'Garden furniture', 'luar ruang kebun'),
  kind('kerajinan', 'tenun', 'Kain tenun', 'Hand-loom cloth', 'sarung selendang kain adat'),
  kind('kerajinan', 'batik', 'Batik', 'Batik', 'kain'),
  kind('kerajinan', 'busana', 'Busana', 'Clothing', 'baju pakaian'),
  kind('kerajinan', 'tas', 'Tas dan dompet', 'Bags and purses', ''),
  kind('kerajinan', 'topi', 'Topi dan aksesori', 'Hats and accessories', ''),
  kind('kerajinan', 'keranjang', 'Keranjang dan nampan', 'Baskets and trays', 'wadah'),
  kind('kerajinan', 'tikar-keset', 'Tikar dan keset', 'Mats', 'alas lantai'),
  kind('kerajinan', 'tekstil-rumah', 'Tekstil rumah', 'Home textiles', 'bantal taplak'),
  kind('kerajinan', 'lampu', 'Lampu dan lampion', 'Lamps and lanterns', 'penerangan hiasan rumah'),
  kind('kerajinan', 'ukiran', 'Ukiran', 'Carving', 'hiasan dinding pajangan'),
  kind('kerajinan', 'cendera-mata', 'Cendera mata', 'Keepsakes', 'pajangan hiasan miniatur'),
  kind('kerajinan', 'alat-dapur', 'Alat dapur dan makan', 'Kitchen and table ware', 'peralatan masak'),
  kind('kerajinan', 'alat-rumah', 'Alat rumah tangga', 'Around the house', 'peralatan kebersihan'),
  kind('kerajinan', 'kotak', 'Kotak dan wadah', 'Boxes', 'tempat menyimpan'),
  kind('kerajinan', 'sabun-lilin', 'Sabun dan lilin', 'Soap and candles', 'perawatan tubuh wangi aroma'),
  kind('hasil-tani', 'sayur', 'Sayur', 'Vegetables', 'sayuran segar'),
  kind('hasil-tani', 'buah', 'Buah', 'Fruit', 'segar'),
  kind('hasil-tani', 'bumbu-segar', 'Bumbu segar', 'Fresh seasonings', 'bumbu dapur rempah'),
  kind('hasil-tani', 'telur', 'Telur', 'Eggs', 'ternak'),
  kind('hasil-tani', 'ikan-segar', 'Ikan segar', 'Fresh fish', 'ternak kolam'),
  kind('hasil-tani', 'bibit', 'Bibit tanaman', 'Seedlings', 'benih pohon'),
  kind('hasil-tani', 'pupuk', 'Pupuk', 'Fertiliser', 'kebun tanaman'),
  kind(
    'pangan',
    'keripik-kerupuk',
    'Keripik dan kerupuk',
    'Crisps and crackers',
    'camilan cemilan makanan ringan',
  ),
  kind('pangan', 'roti', 'Roti', 'Bread', 'sarapan'),
  kind('pangan', 'kue-kering', 'Kue kering', 'Biscuits', 'camilan cemilan lebaran'),
  kind('pangan', 'kopi-teh', 'Kopi dan teh', 'Coffee and tea', 'minuman'),
  kind('pangan', 'minuman', 'Minuman', 'Drinks', 'cokelat hangat'),
  kind('pangan', 'minyak', 'Minyak', 'Oils', ''),
  kind('pangan', 'gula-madu', 'Gula dan madu', 'Sugar and honey', 'pemanis'),
  kind('pangan', 'sambal-bumbu', 'Sambal dan bumbu', 'Relish and seasoning', 'pedas'),
  kind('pangan', 'lauk-kering', 'Lauk kering', 'Dried savouries', 'lauk pauk'),
  kind('pangan', 'tahu-tempe', 'Tahu dan tempe', 'Tofu and tempe', 'lauk kedelai'),
]

function kind(family: Category, slug: string, label_id: string, label_en: string, words: string): KindSeed {
  return { slug, family, label_id, label_en, words }
}
