import { getProvinces, getRegencies } from 'idn-area-data'
import type { Client } from 'pg'

/** Things that workshops make: name, kind, family, material, English name, and how many shares of all listings they have. */
const THINGS = [
  ['Kursi', 'kursi', 'mebel', 'kayu', 'chair', 8],
  ['Kursi Tamu', 'set-kursi-tamu', 'mebel', 'rotan', 'living room set', 2],
  ['Meja', 'meja', 'mebel', 'kayu', 'table', 5],
  ['Meja Makan', 'set-meja-makan', 'mebel', 'kayu', 'dining table', 1],
  ['Lemari', 'lemari', 'mebel', 'kayu', 'cupboard', 2],
  ['Rak Buku', 'rak', 'mebel', 'kayu', 'bookshelf', 1],
  ['Tempat Tidur', 'tempat-tidur', 'mebel', 'kayu', 'bed', 1],
  ['Kain Tenun', 'tenun', 'kerajinan', 'benang', 'hand-loom cloth', 3],
  ['Sarung Tenun', 'tenun', 'kerajinan', 'benang', 'sarong', 1],
  ['Kain Batik', 'batik', 'kerajinan', 'katun', 'batik cloth', 3],
  ['Kemeja Batik', 'busana', 'kerajinan', 'katun', 'batik shirt', 2],
  ['Tas Anyaman', 'tas', 'kerajinan', 'pandan', 'woven bag', 2],
  ['Keranjang', 'keranjang', 'kerajinan', 'rotan', 'basket', 2],
  ['Lampu Meja', 'lampu', 'kerajinan', 'rotan', 'table lamp', 1],
  ['Keset', 'tikar-keset', 'kerajinan', 'sabut kelapa', 'doormat', 1],
  ['Ukiran Dinding', 'ukiran', 'kerajinan', 'kayu', 'carved panel', 1],
  ['Sabun Batang', 'sabun-lilin', 'kerajinan', 'kelapa', 'soap', 1],
  ['Cabai Rawit', 'bumbu-segar', 'hasil-tani', 'cabai', 'chillies', 1],
  ['Kangkung', 'sayur', 'hasil-tani', 'kangkung', 'water spinach', 1],
  ['Telur Ayam', 'telur', 'hasil-tani', 'telur', 'eggs', 1],
  ['Pupuk Kompos', 'pupuk', 'hasil-tani', 'kompos', 'compost', 1],
  ['Keripik Singkong', 'keripik-kerupuk', 'pangan', 'singkong', 'cassava crisps', 2],
  ['Keripik Pisang', 'keripik-kerupuk', 'pangan', 'pisang', 'banana crisps', 2],
  ['Roti Tawar', 'roti', 'pangan', 'tepung', 'bread', 1],
  ['Kopi Arabika', 'kopi-teh', 'pangan', 'kopi', 'arabica coffee', 2],
  ['Kopi Robusta', 'kopi-teh', 'pangan', 'kopi', 'robusta coffee', 1],
  ['Madu Hutan', 'gula-madu', 'pangan', 'madu', 'forest honey', 1],
  ['Sambal Ikan', 'sambal-bumbu', 'pangan', 'ikan', 'fish relish', 1],
] as const

const MODIFIERS =
  words(`Jati Mahoni Rotan Bambu Teras Taman Tamu Lipat Ukir Anyam Bundar Oval Anak Dewasa Besar Kecil Panjang Pendek Merah Hitam
  Cokelat Putih Manis Pedas Gurih Asin Tulis Cap Motif Klasik Modern Minimalis Kantor Dapur Kamar Sekolah Pantai Gunung Bunga Daun Kelor
  Melati Mawar Kupu Merak Naga Parang Kawung Mega Lereng Sido Truntum Halus Kasar Tebal Tipis Ringan Kuat Lentur Warna Alami Polos Garis Kotak`)
const SENTENCES = [
  'Dibuat dengan tekun oleh bengkel kami dan diperiksa satu per satu sebelum dikirim.',
  'Bahannya dipilih dari pemasok setempat, lalu dikeringkan perlahan supaya tahan lama.',
  'Cocok untuk rumah, kantor, sekolah, atau sebagai buah tangan bagi keluarga.',
  'Warnanya dapat sedikit berbeda karena setiap barang dikerjakan dengan tangan.',
  'Simpan di tempat kering dan bersihkan dengan kain lembap.',
  'Kursi, meja, dan lemari lain dari bengkel yang sama dapat dipesan bersama.',
]

/** Places that listings of a big shop come from. */
const FACILITIES = 60

/**
 * Publishes so many listings of sixty facilities all over the country. The index is derived at the end in one statement, as
 * it would be after a change of its rules.
 */
export async function fillListings(client: Client, count: number): Promise<void> {
  await client.query('BEGIN')
  await client.query(`SELECT setseed(0.42)`)
  await fillFacilities(client)
  await client.query(
    `CREATE TEMP TABLE thing AS SELECT row_number() OVER () AS no, one ->> 0 AS name, one ->> 1 AS kind, one ->> 2 AS category,
        one ->> 3 AS material, one ->> 4 AS name_en FROM jsonb_array_elements($1::jsonb) AS one, generate_series(1, (one ->> 5)::int)`,
    [JSON.stringify(THINGS)],
  )
  await client.query(
    `CREATE TEMP TABLE given AS SELECT 'bench_' || n AS id, 'fac_bench_' || (1 + floor(power(random(), 2) * $2::int))::int AS facility_id,
        (1 + floor(random() * (SELECT count(*) FROM thing)))::int AS thing_no,
        ($3::text[])[1 + floor(random() * cardinality($3::text[]))::int] || ' ' || ($3::text[])[1 + floor(random() * cardinality($3::text[]))::int] AS modifiers,
        ($4::text[])[1 + floor(random() * 6)::int] || ' ' || ($4::text[])[1 + floor(random() * 6)::int] AS description,
        (round(exp(9.5 + random() * 6) / 1000) * 1000)::bigint AS price, random() < 0.2 AS is_made_to_order, random() < 0.6 AS is_made_inside,
        random() < 0.85 AS is_there, timestamptz '2027-01-01' + n * interval '7 minutes' AS at
      FROM generate_series(1, $1::int) AS n`,
    [count, FACILITIES, MODIFIERS, SENTENCES],
  )
  await client.query(`ALTER TABLE listing DISABLE TRIGGER listing_search_follows`)
  await client.query(
    `INSERT INTO listing (id, facility_id, workshop_id, product_id, variant_id, inventory_item_id, handle, state, name, name_en, category, kind,
        is_made_inside, description, materials, weight_grams, price_rupiah, account_code, mode, lead_time_days_min, lead_time_days_max,
        last_edited_by, price_edited_by, published_by, published_at, created_at, updated_at, published)
      SELECT id, facility_id, 'work', 'p' || id, 'v' || id, 'i' || id, replace(id, '_', '-'), 'published', t.name || ' ' || modifiers,
        t.name_en, t.category, t.kind, is_made_inside, description, ARRAY[t.material], 1000, price, '425119',
        CASE WHEN is_made_to_order THEN 'made_to_order' ELSE 'ready_stock' END, 7, 14, 'maker', 'maker', 'checker', at, at, at,
        jsonb_build_object('id', id, 'handle', replace(id, '_', '-'), 'variant_id', 'v' || id, 'name', t.name || ' ' || modifiers,
          'name_en', t.name_en, 'category', t.category, 'kind', t.kind, 'is_made_inside', is_made_inside, 'price_rupiah', price,
          'mode', CASE WHEN is_made_to_order THEN 'made_to_order' ELSE 'ready_stock' END, 'lead_time_days', null,
          'facility', jsonb_build_object('id', facility_id, 'slug', replace(facility_id, '_', '-'), 'name', 'Lapas ' || facility_id),
          'workshop_name', 'Bengkel Bersama', 'picture', null, 'description', description, 'materials', jsonb_build_array(t.material))
      FROM given JOIN thing t ON t.no = thing_no`,
  )
  await client.query(`INSERT INTO inventory_item (id) SELECT 'i' || id FROM given`)
  await client.query(`ALTER TABLE inventory_level DISABLE TRIGGER listing_search_follows_level`)
  await client.query(
    `INSERT INTO inventory_level (id, inventory_item_id, location_id, stocked_quantity, raw_stocked_quantity, raw_reserved_quantity, raw_incoming_quantity)
      SELECT 'l' || id, 'i' || id, 'shelf', CASE WHEN is_there AND NOT is_made_to_order THEN 5 ELSE 0 END, '{}', '{}', '{}' FROM given`,
  )
  await client.query(`ALTER TABLE inventory_level ENABLE TRIGGER listing_search_follows_level`)
  await client.query(`ALTER TABLE listing ENABLE TRIGGER listing_search_follows`)
  await client.query('COMMIT')
  await client.query('ANALYZE')
  await client.query('SELECT listing_search_rebuild()')
  await client.query('VACUUM ANALYZE')
}

/** Facilities in as many regencies, spread over all provinces. */
async function fillFacilities(client: Client): Promise<void> {
  const [provinces, regencies] = await Promise.all([getProvinces(), getRegencies()])
  const areas = [...provinces, ...regencies]
  await client.query(
    `INSERT INTO area (code, name, parent_code, level) SELECT code, name, nullif(left(code, 2), code), CASE WHEN length(code) > 2 THEN 2 ELSE 1 END
      FROM unnest($1::text[], $2::text[]) AS given (code, name) ON CONFLICT DO NOTHING`,
    [areas.map(({ code }) => code), areas.map(({ name }) => name)],
  )
  const seats = Array.from(
    { length: FACILITIES },
    (_, place) => regencies[(place * 37) % regencies.length]?.code ?? '',
  )
  await client.query(
    `INSERT INTO region_office (id, slug, name, province_code) VALUES ('reg_bench', 'kanwil-bench', 'Kanwil', '31')`,
  )
  await client.query(
    `INSERT INTO facility (id, slug, name, type, region_office_id, satker_code, kppn_code, street, area_code, postal_code, time_zone,
        pickup_hours, phone, description)
      SELECT 'fac_bench_' || n, 'fac-bench-' || n, 'Lapas ' || a.name, 'lapas', 'reg_bench', lpad(n::text, 6, '0'), '001', 'Jalan 1', seat,
        '10310', 'Asia/Jakarta', '{}', '+62812000000', '' FROM unnest($1::text[]) WITH ORDINALITY AS given (seat, n) JOIN area a ON a.code = seat`,
    [seats],
  )
}

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
