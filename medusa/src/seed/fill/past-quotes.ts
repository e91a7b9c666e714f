/** A request for a custom order in the demo's past, and how far it has come. Buyers are invented. */
export interface PastQuote {
  hours_ago: number
  facility: string
  buyer: { name: string; phone: string; email: string; type: 'person' | 'office' | 'reseller' }
  wish: {
    title: string
    description: string
    length_cm: number
    width_cm: number
    height_cm: number
    wood: string
    finish: string
    quantity: number
    needed_in_days: number
  }
  /** Null: picked up. */
  address: { area_code: string; street: string; postal_code: string } | null
  /** Handle of a good whose drawing the buyer sends as an example. */
  example?: string
  /** Each revision, oldest first. */
  quotes: readonly {
    hours_after: number
    workshop: string
    unit_price_rupiah: number
    cost_rupiah: number
    weight_grams: number
    lead_time_days_min: number
    lead_time_days_max: number
    note?: string
  }[]
  /** Hours after the request; absent when the buyer has not accepted. */
  accepted_after?: number
}

/** One that waits for its quote, one that was quoted and revised, and one that was accepted and waits for approval. */
export const pastQuotes: readonly PastQuote[] = [
  {
    hours_ago: 50,
    facility: 'lapas-palu',
    buyer: { name: 'Kafe Teluk', phone: '08125551101', email: 'pembeli101@contoh.example', type: 'reseller' },
    wish: {
      title: 'Meja kafe bundar',
      description: 'Empat meja kafe berkaki satu, daun bundar, tahan air tumpah. Tinggi kursi kami 45 cm.',
      length_cm: 70,
      width_cm: 70,
      height_cm: 74,
      wood: 'Nantu',
      finish: 'Natural doff',
      quantity: 4,
      needed_in_days: 50,
    },
    address: null,
    quotes: [
      {
        hours_after: 6,
        workshop: 'mebel',
        unit_price_rupiah: 850_000,
        cost_rupiah: 420_000,
        weight_grams: 14_000,
        lead_time_days_min: 18,
        lead_time_days_max: 25,
      },
      {
        hours_after: 28,
        workshop: 'mebel',
        unit_price_rupiah: 790_000,
        cost_rupiah: 400_000,
        weight_grams: 14_000,
        lead_time_days_min: 18,
        lead_time_days_max: 25,
        note: 'Harga turun karena kaki dibuat dari kayu yang sama, bukan besi.',
      },
    ],
  },
  {
    hours_ago: 44,
    facility: 'rutan-ruteng',
    buyer: { name: 'Ibu Melani', phone: '08125551102', email: 'pembeli102@contoh.example', type: 'person' },
    wish: {
      title: 'Lemari pakaian dua pintu',
      description: 'Lemari dua pintu dengan satu laci di bawah dan cermin di dalam pintu kanan.',
      length_cm: 120,
      width_cm: 60,
      height_cm: 200,
      wood: 'Mahoni',
      finish: 'Natural mengilap',
      quantity: 1,
      needed_in_days: 60,
    },
    address: { area_code: '53.10.12.1011', street: 'Jalan Pelita 9', postal_code: '86511' },
    quotes: [
      {
        hours_after: 20,
        workshop: 'kayu',
        unit_price_rupiah: 3_400_000,
        cost_rupiah: 1_700_000,
        weight_grams: 85_000,
        lead_time_days_min: 25,
        lead_time_days_max: 35,
        note: 'Cermin dibeli jadi dan sudah termasuk dalam harga.',
      },
    ],
    accepted_after: 41,
  },
  {
    hours_ago: 7,
    facility: 'rutan-ruteng',
    buyer: {
      name: 'Kantor Desa Golo',
      phone: '08125551103',
      email: 'pembeli103@contoh.example',
      type: 'office',
    },
    wish: {
      title: 'Meja rapat panjang',
      description: 'Meja rapat untuk dua belas orang yang dapat dibongkar menjadi dua bagian, sudut tumpul.',
      length_cm: 360,
      width_cm: 110,
      height_cm: 75,
      wood: 'Jati',
      finish: 'Natural doff',
      quantity: 1,
      needed_in_days: 75,
    },
    address: { area_code: '53.10.12.1011', street: 'Jalan Kantor Desa 1', postal_code: '86511' },
    example: 'meja-lipat-nantu',
    quotes: [],
  },
]
