/** How far the part of one facility has come by today. */
export type PastEnd =
  | 'waiting'
  | 'rejected'
  | 'expired'
  | 'cancelled'
  | 'unpaid'
  | 'lapsed'
  | 'paid'
  | 'in_production'
  | 'ready'
  | 'handed_over'
  | 'accepted'
  | 'shipped'
  | 'delivered'
  | 'picked_up'
  | 'refund_due'
  | 'refunded'
  | 'settled'
  | 'deposited'

/** One order of the demo's past. Buyers are invented; addresses are real areas with invented streets. */
export interface PastOrder {
  /** Exact below two days; older orders were placed in the morning of their day, see `placedAt`. */
  hours_ago: number
  buyer: { name: string; phone: string; email: string; type: 'person' | 'office' | 'reseller' }
  /** Null: every part is picked up. */
  address: { area_code: string; street: string; postal_code: string } | null
  items: readonly (readonly [handle: string, quantity: number])[]
  /** By facility slug. */
  ends: Readonly<Record<string, PastEnd>>
}

const buyer = (name: string, number: number, type: PastOrder['buyer']['type'] = 'person') => ({
  name,
  phone: `0812555${String(1000 + number)}`,
  email: `pembeli${number}@contoh.example`,
  type,
})

const menteng = { area_code: '31.71.06.1001', street: 'Jalan Kenanga 12', postal_code: '10310' }
const palu = { area_code: '72.71.03.1003', street: 'Jalan Kelor 8', postal_code: '94111' }
const ruteng = { area_code: '53.10.12.1011', street: 'Jalan Pelita 3', postal_code: '86511' }
const tangerang = { area_code: '36.71.01.1008', street: 'Gang Mawar 5', postal_code: '15118' }
const days = (count: number, hours = 0) => count * 24 + hours

/** The demo's past, from a first deposit two months ago to an order placed this morning. */
export const pastOrders: readonly PastOrder[] = [
  {
    hours_ago: days(60),
    buyer: buyer('Ibu Ratna', 1),
    address: ruteng,
    items: [
      ['kursi-teras-mahoni', 2],
      ['kopi-arabika-manggarai-200g', 3],
    ],
    ends: { 'rutan-ruteng': 'deposited' },
  },
  {
    hours_ago: days(56, 3),
    buyer: buyer('Kantor Desa Sukamaju', 2, 'office'),
    address: palu,
    items: [['meja-lipat-nantu', 4]],
    ends: { 'lapas-palu': 'deposited' },
  },
  {
    hours_ago: days(45, 5),
    buyer: buyer('Pak Danu', 3),
    address: menteng,
    items: [
      ['kangkung-hidroponik', 6],
      ['tempe-daun-pisang', 4],
    ],
    ends: { 'rutan-pondok-bambu': 'deposited' },
  },
  {
    hours_ago: days(40, 2),
    buyer: buyer('Toko Sinar Pagi', 4, 'reseller'),
    address: tangerang,
    items: [
      ['sabun-batang-sereh-kopi', 12],
      ['lilin-aroma-melati', 6],
    ],
    ends: { 'lpp-tangerang': 'deposited' },
  },
  {
    hours_ago: days(33),
    buyer: buyer('Ibu Melati', 5),
    address: menteng,
    items: [
      ['vco-minyak-kelapa-murni', 4],
      ['gula-semut-kelapa', 5],
    ],
    ends: { 'rutan-ternate': 'deposited' },
  },
  {
    hours_ago: days(30, 6),
    buyer: buyer('Pak Bagas', 6),
    address: palu,
    items: [
      ['bawang-goreng-palu-200g', 6],
      ['tomat-merah-1kg', 3],
    ],
    ends: { 'lapas-palu': 'settled' },
  },
  {
    hours_ago: days(27, 1),
    buyer: buyer('Ibu Sari', 7),
    address: null,
    items: [['wortel-ruteng-1kg', 5]],
    ends: { 'rutan-ruteng': 'settled' },
  },
  {
    hours_ago: days(24),
    buyer: buyer('Rumah Makan Teluk', 8, 'reseller'),
    address: palu,
    items: [
      ['ikan-asin-katombo-250g', 8],
      ['minyak-goreng-kelapa-1l', 6],
    ],
    ends: { 'rutan-donggala': 'settled' },
  },
  {
    hours_ago: days(20, 4),
    buyer: buyer('Pak Yusran', 9),
    address: menteng,
    items: [
      ['sarung-donggala-bunga-mawar', 1],
      ['bufet-televisi-rendah', 1],
    ],
    ends: { 'rutan-donggala': 'settled', 'lapas-palu': 'rejected' },
  },
  {
    hours_ago: days(16),
    buyer: buyer('Ibu Wulan', 10),
    address: menteng,
    items: [
      ['kain-batik-tulis-datulaya', 1],
      ['kemeja-batik-lengan-panjang', 2],
    ],
    ends: { 'lpp-tangerang': 'refunded' },
  },
  {
    hours_ago: days(14, 7),
    buyer: buyer('Pak Hasan', 11),
    address: null,
    items: [['telur-ayam-30-butir', 2]],
    ends: { 'lapas-parigi': 'expired' },
  },
  {
    hours_ago: days(12, 2),
    buyer: buyer('Ibu Dewi', 12),
    address: tangerang,
    items: [['mukena-bordir-melati', 1]],
    ends: { 'lpp-palu': 'lapsed' },
  },
  {
    hours_ago: days(10),
    buyer: buyer('Kafe Tepi Kapuas', 13, 'office'),
    address: tangerang,
    items: [
      ['meja-kafe-kaki-besi', 2],
      ['bangku-tinggi-besi-kayu', 2],
    ],
    ends: { 'lapas-ketapang': 'shipped' },
  },
  {
    hours_ago: days(7, 3),
    buyer: buyer('Pak Anton', 14),
    address: palu,
    items: [
      ['kursi-santai-rotan', 1],
      ['keranjang-rotan-bulat', 2],
    ],
    ends: { 'rutan-palu': 'delivered' },
  },
  {
    hours_ago: days(6, 1),
    buyer: buyer('Ibu Nining', 15),
    address: null,
    items: [
      ['bubuk-cokelat-parigi-150g', 3],
      ['bibit-kakao', 10],
    ],
    ends: { 'lapas-parigi': 'picked_up' },
  },
  {
    hours_ago: days(7, 5),
    buyer: buyer('Pak Joko', 16),
    address: menteng,
    items: [
      ['tas-anyaman-pandan', 2],
      ['sambal-roa', 4],
    ],
    ends: { 'lpp-palu': 'accepted' },
  },
  {
    hours_ago: days(6),
    buyer: buyer('Ibu Tuti', 17),
    address: menteng,
    items: [['rak-buku-lima-susun', 1]],
    ends: { 'rutan-ruteng': 'handed_over' },
  },
  {
    hours_ago: days(5, 2),
    buyer: buyer('Sekolah Harapan', 18, 'office'),
    address: palu,
    items: [['set-meja-belajar-anak', 2]],
    ends: { 'lapas-palu': 'ready' },
  },
  {
    hours_ago: days(4, 6),
    buyer: buyer('Pak Leo', 19),
    address: null,
    items: [['talenan-dan-sendok-kayu', 2]],
    ends: { 'rutan-ruteng': 'ready' },
  },
  {
    hours_ago: days(4),
    buyer: buyer('Ibu Ayu', 20),
    address: ruteng,
    items: [['set-kursi-teras-jati', 1]],
    ends: { 'rutan-ruteng': 'in_production' },
  },
  {
    hours_ago: days(3),
    buyer: buyer('Pak Surya', 21),
    address: menteng,
    items: [
      ['abon-ikan-tongkol', 4],
      ['amplang-tenggiri', 3],
    ],
    ends: { 'lapas-ketapang': 'paid' },
  },
  {
    hours_ago: days(3, 4),
    buyer: buyer('Ibu Lina', 22),
    address: menteng,
    items: [['tas-rajut-bahu', 1]],
    ends: { 'lpp-tangerang': 'refund_due' },
  },
  {
    hours_ago: days(2),
    buyer: buyer('Pak Rudi', 23),
    address: tangerang,
    items: [['bantal-perca', 2]],
    ends: { 'rutan-pondok-bambu': 'cancelled' },
  },
  {
    hours_ago: days(1, 8),
    buyer: buyer('Ibu Rahma', 24),
    address: palu,
    items: [['lampu-meja-rotan', 1]],
    ends: { 'rutan-palu': 'unpaid' },
  },
  {
    hours_ago: days(1, 5),
    buyer: buyer('Warung Bu Ani', 25, 'reseller'),
    address: ruteng,
    items: [
      ['selendang-songke', 1],
      ['wortel-ruteng-1kg', 4],
    ],
    ends: { 'rutan-ruteng': 'unpaid' },
  },
  {
    hours_ago: 7,
    buyer: buyer('Kantor Camat', 26, 'office'),
    address: palu,
    items: [['meja-rapat-sepuluh-orang', 1]],
    ends: { 'lapas-palu': 'waiting' },
  },
  {
    hours_ago: 6,
    buyer: buyer('Pak Gani', 27),
    address: menteng,
    items: [
      ['pintu-panel-enam', 2],
      ['bawang-goreng-palu-200g', 2],
    ],
    ends: { 'rutan-ruteng': 'waiting', 'lapas-palu': 'waiting' },
  },
  {
    hours_ago: 4,
    buyer: buyer('Ibu Citra', 28),
    address: null,
    items: [['ukiran-dinding-lingko', 1]],
    ends: { 'rutan-ruteng': 'waiting' },
  },
  {
    hours_ago: 2,
    buyer: buyer('Ibu Fitri', 29),
    address: menteng,
    items: [
      ['lampu-tempurung-kelapa', 1],
      ['keset-sabut-kelapa', 2],
    ],
    ends: { 'rutan-ternate': 'waiting' },
  },
]

/** When an order was placed: offices act by day, so older orders are put at about nine in the morning of Central Indonesia. */
export function placedAt(order: PastOrder, index: number, now: Date): Date {
  if (order.hours_ago < 48) return new Date(now.getTime() - order.hours_ago * 3_600_000)
  const day = new Date(now)
  day.setUTCHours(1, (index * 7) % 60, 0, 0)
  return new Date(day.getTime() - Math.floor(order.hours_ago / 24) * 86_400_000)
}
