/** A material that buyers choose by. A listing has it when one of its materials holds all these words. */
export interface MaterialSeed {
  slug: string
  label_id: string
  label_en: string
  words: readonly string[]
}

/** At most 63: each is one bit of a number. New ones go to the end. */
export const MATERIALS: readonly MaterialSeed[] = [
  material('kayu', 'Kayu', 'Wood'),
  material('jati', 'Kayu jati', 'Teak'),
  material('mahoni', 'Kayu mahoni', 'Mahogany'),
  material('pinus', 'Kayu pinus', 'Pine'),
  material('nantu', 'Kayu nantu', 'Nantu wood'),
  material('palapi', 'Kayu palapi', 'Palapi wood'),
  material('ampupu', 'Kayu ampupu', 'Ampupu wood'),
  material('merbau', 'Kayu merbau', 'Merbau wood'),
  material('ulin', 'Kayu ulin', 'Ironwood'),
  material('kayu-karet', 'Kayu karet', 'Rubberwood', 'kayu karet'),
  material('kayu-lapis', 'Kayu lapis', 'Plywood', 'kayu lapis'),
  material('rotan', 'Rotan', 'Rattan'),
  material('bambu', 'Bambu', 'Bamboo'),
  material('pandan', 'Pandan', 'Pandanus'),
  material('sabut-kelapa', 'Sabut kelapa', 'Coir', 'sabut'),
  material('tempurung-kelapa', 'Tempurung kelapa', 'Coconut shell', 'tempurung'),
  material('besi', 'Besi', 'Steel'),
  material('kaca', 'Kaca', 'Glass'),
  material('busa', 'Busa', 'Foam'),
  material('katun', 'Katun', 'Cotton'),
  material('sutra', 'Sutra', 'Silk'),
  material('kanvas', 'Kanvas', 'Canvas'),
  material('benang', 'Benang', 'Yarn'),
  material('kain-perca', 'Kain perca', 'Patchwork', 'perca'),
  material('kertas', 'Kertas', 'Paper'),
  material('tanah-liat', 'Tanah liat', 'Clay', 'tanah liat'),
  material('kulit', 'Kulit', 'Leather'),
  material('kelapa', 'Kelapa', 'Coconut'),
  material('kopi', 'Kopi', 'Coffee'),
  material('kakao', 'Kakao', 'Cocoa'),
  material('jahe', 'Jahe', 'Ginger'),
  material('madu', 'Madu', 'Honey'),
  material('ikan', 'Ikan', 'Fish'),
  material('telur', 'Telur', 'Eggs'),
  material('kedelai', 'Kedelai', 'Soya'),
  material('tepung', 'Tepung', 'Flour'),
  material('cabai', 'Cabai', 'Chilli'),
  material('bawang', 'Bawang', 'Onion'),
  material('pisang', 'Pisang', 'Banana'),
  material('singkong', 'Singkong', 'Cassava'),
  material('gula', 'Gula', 'Sugar'),
]

function material(slug: string, label_id: string, label_en: string, words = slug): MaterialSeed {
  return { slug, label_id, label_en, words: words.split(' ') }
}
