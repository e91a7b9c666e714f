/** What the shares of a split are taken from (domain.md 1.2: facilities differ). */
export type SplitBase = 'GROSS' | 'NET_OF_COST' | 'NET_OF_NEXT_COST'

export type SplitKind = 'PREMI' | 'PNBP' | 'MODAL' | 'PROGRAM' | 'KOPERASI' | 'MITRA'

export interface SplitComponentSeed {
  code: string
  label: string
  kind: SplitKind
  /** Basis points; the components of a scheme sum to 10,000. */
  rate_bps: number
}

/** A way to divide the proceeds of a sale, ready to be taken over by a facility. */
export interface SplitPresetSeed {
  key: string
  name: string
  base: SplitBase
  components: SplitComponentSeed[]
  /** Code of the component that takes what rounding leaves over: always the state's share. */
  remainder_to: 'pnbp'
  legal_basis: string
  /** True for the three that every facility may choose; false for one facility's own agreement. */
  is_national: boolean
  /** ISO date. */
  valid_from: string
}

const premi = (rate_bps: number) => component('premi', 'Premi warga binaan', 'PREMI', rate_bps)
const pnbp = (rate_bps: number) => component('pnbp', 'PNBP ke Kas Negara', 'PNBP', rate_bps)
const modal = (rate_bps: number) => component('modal', 'Modal kerja bengkel', 'MODAL', rate_bps)

const kepmen1990 = 'Kepmen Kehakiman M.01-PP.02.01 Tahun 1990'

/** The presets of the country (design D11, domain.md 1.2) and the agreements that two groups of facilities made on top. */
export const presets: SplitPresetSeed[] = [
  {
    key: 'kepmen-1990',
    name: 'Kepmen 1990: 50/15/35 dari keuntungan',
    base: 'NET_OF_COST',
    components: [premi(5000), pnbp(1500), modal(3500)],
    remainder_to: 'pnbp',
    legal_basis: kepmen1990,
    is_national: true,
    valid_from: '2026-01-01',
  },
  {
    key: 'bangli',
    name: 'Bangli: 35/50/15 dari penjualan',
    base: 'GROSS',
    components: [premi(3500), pnbp(5000), component('program', 'Program pembinaan', 'PROGRAM', 1500)],
    remainder_to: 'pnbp',
    legal_basis: 'Praktik Lapas Narkotika Bangli, 2023',
    is_national: true,
    valid_from: '2026-01-01',
  },
  {
    key: 'bukittinggi',
    name: 'Bukittinggi: 15/25/60 dari penjualan',
    base: 'GROSS',
    components: [premi(1500), pnbp(2500), component('modal', 'Laba dan modal usaha', 'MODAL', 6000)],
    remainder_to: 'pnbp',
    legal_basis: 'Praktik Lapas Bukittinggi, 2023',
    is_national: true,
    valid_from: '2026-01-01',
  },
  {
    key: 'kepmen-1990-koperasi',
    name: 'Kepmen 1990 dengan bagian koperasi: 50/15/25/10 dari keuntungan',
    base: 'NET_OF_COST',
    components: [
      premi(5000),
      pnbp(1500),
      modal(2500),
      component('koperasi', 'Jasa koperasi', 'KOPERASI', 1000),
    ],
    remainder_to: 'pnbp',
    legal_basis: `${kepmen1990}; perjanjian kerja sama Kanwil Sulawesi Tengah dengan koperasi, 6 November 2025 (angka contoh)`,
    is_national: false,
    valid_from: '2026-01-01',
  },
  {
    key: 'kepmen-1990-mitra',
    name: 'Kepmen 1990 dengan bagian mitra: 50/15/25/10 dari keuntungan',
    base: 'NET_OF_COST',
    components: [premi(5000), pnbp(1500), modal(2500), component('mitra', 'Bagian mitra', 'MITRA', 1000)],
    remainder_to: 'pnbp',
    legal_basis: `${kepmen1990}; perjanjian kerja sama Rutan Ruteng dengan mitra mebel (angka contoh)`,
    is_national: false,
    valid_from: '2026-01-01',
  },
]

function component(code: string, label: string, kind: SplitKind, rate_bps: number): SplitComponentSeed {
  return { code, label, kind, rate_bps }
}
