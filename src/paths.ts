import type { QueueQuery } from './features/approval/queue-query.ts'
import { type Locale, locales } from './i18n/locale.ts'

/** Where the shop stands in each language: Indonesian at the root, English below `/en`. */
const prefixes: Record<Locale, string> = { id: '', en: '/en' }

/** A path of the shop in a language: `/produk` and `/en/produk`. */
export function inLanguage(locale: Locale, path: string): string {
  const prefixed = `${prefixes[locale]}${path}`
  return prefixed === `${prefixes[locale]}/` ? prefixes[locale] || '/' : prefixed
}

/** The language that a path is in, and the path as it is called without it. */
export function splitLanguage(pathname: string): { locale: Locale; path: string } {
  const locale = locales.find((each) => prefixes[each] !== '' && isBelow(prefixes[each], pathname)) ?? 'id'
  return { locale, path: pathname.slice(prefixes[locale].length) || '/' }
}

function isBelow(prefix: string, pathname: string): boolean {
  return pathname === prefix || pathname.startsWith(`${prefix}/`)
}

/** Where the desks stand: they follow the cookie, and have no address of their own in each language. */
export const deskRoots = ['/petugas', '/koperasi', '/wilayah', '/pusat', '/masuk', '/keluar', '/bahasa']

/** Whether a path belongs to the desks, signing in included. */
export function isDeskPath(path: string): boolean {
  return deskRoots.some((root) => isBelow(root, path))
}

/** Addresses of the shop: public pages, and those of one buyer. A page finds its own in `Astro.locals.paths`. */
export type ShopPaths = ReturnType<typeof shopPathsIn>

/** Every address of the shop in one language. */
export function shopPathsIn(locale: Locale) {
  const at = (path: string, query: object = {}) => withQuery(inLanguage(locale, path), query)
  return {
    home: () => at('/'),
    about: () => at('/tentang'),
    howItWorks: () => at('/cara-kerja'),
    approvalInfo: () => at('/persetujuan'),
    shippingInfo: () => at('/pengiriman-dan-pengembalian'),
    contact: () => at('/kontak'),
    complaint: (query: { lapas?: string | undefined; pesanan?: string | undefined } = {}) =>
      at('/pengaduan', query),
    ethics: () => at('/etika'),
    privacy: () => at('/privasi'),
    accessibility: () => at('/aksesibilitas'),
    products: (query: ProductListQuery = {}) => at('/produk', query),
    product: (handle: string) => at(`/produk/${encodeURIComponent(handle)}`),
    /** Asks where the buyer is, then shows the same list with the nearest goods first; `ganti` asks again. */
    nearMe: (query: ProductListQuery & { ganti?: 'ya' } = {}) => at('/dekat', query),
    /** What somebody may be typing into the search field, as JSON. */
    suggestions: (query: { q?: string } = {}) => at('/saran', query),
    /** What sending an item to a regency costs, and when it would arrive. */
    deliveryEstimate: (handle: string, query: { tujuan?: string | undefined } = {}) =>
      at(`/produk/${encodeURIComponent(handle)}/ongkir`, query),
    facilities: () => at('/lapas'),
    facility: (slug: string) => at(`/lapas/${encodeURIComponent(slug)}`),
    openness: (year?: number) => at('/keterbukaan', { tahun: year }),
    facilityOpenness: (slug: string, year?: number) =>
      at(`/keterbukaan/${encodeURIComponent(slug)}`, { tahun: year }),
    /** Checks whether a certificate is genuine; with a code, what its QR opens. */
    verify: (code?: string) => at(code ? `/verifikasi/${encodeURIComponent(code)}` : '/verifikasi'),
    cart: () => at('/keranjang'),
    /** What the visitor has saved, or a list that is passed on: handles parted by dots. */
    saved: (handles?: string) => at('/tersimpan', { barang: handles }),
    /** Cards of some goods, as a piece of a page. */
    goodCards: () => at('/kartu'),
    checkout: () => at('/checkout'),
    findOrder: () => at('/pesanan'),
    order: (token: string) => at(`/pesanan/${encodeURIComponent(token)}`),
    customOrder: (query: { lapas?: string | undefined; ulang?: string } = {}) => at('/pesanan-khusus', query),
    customRequest: (token: string) => at(`/pesanan-khusus/${encodeURIComponent(token)}`),
    account: (query: AccountQuery = {}) => at('/akun', query),
    accountSignIn: (query: AccountQuery = {}) => at('/akun/masuk', query),
    accountCode: (query: AccountQuery = {}) => at('/akun/kode', query),
    accountOrders: (after?: string) => at('/akun/pesanan', { setelah: after }),
    accountAddresses: (query: AccountQuery = {}) => at('/akun/alamat', query),
    accountNewAddress: () => at('/akun/alamat/baru'),
    accountAddress: (id: string) => at(`/akun/alamat/${encodeURIComponent(id)}`),
    accountData: () => at('/akun/data'),
    accountDataFile: () => at('/akun/data/berkas'),
    accountDeletion: () => at('/akun/data/hapus'),
    manifest: () => at('/manifest.webmanifest'),
    newGoodsFeed: () => at('/umpan/baru.xml'),
    signIn: () => '/masuk',
  }
}

/** Every address of the site is built here, so that a moved page is moved once. A page of the shop uses `Astro.locals.paths` instead. */
export const paths = {
  ...shopPathsIn('id'),
  /** Changes the language of the desks, which is kept in a cookie. */
  language: (locale: string, back: string) => withQuery('/bahasa', { ke: locale, kembali: back }),

  /** A part of a large site map: the standing pages, or the goods after one. */
  sitemapPart: (part: 'halaman' | 'barang', after?: string) =>
    withQuery(`/sitemap/${part}.xml`, { setelah: after }),

  signOut: () => '/keluar',
  /** Says why a desk page can't be shown. */
  halted: () => '/masuk/terhenti',

  desk: () => '/petugas',
  deskCatalogue: () => '/petugas/katalog',
  deskNewListing: () => '/petugas/katalog/baru',
  deskListing: (id: string) => `/petugas/katalog/${encodeURIComponent(id)}`,
  /** The page of a listing with its form set to change one harvest. */
  deskHarvest: (id: string, harvest_id: string) =>
    `${withQuery(`/petugas/katalog/${encodeURIComponent(id)}`, { panen: harvest_id })}#panen-isian`,
  deskCatalogueIn: (state?: string, after?: string) =>
    withQuery('/petugas/katalog', { keadaan: state, setelah: after }),
  deskApprovals: (query: ApprovalQuery = {}) => withQuery('/petugas/persetujuan', query),
  deskApproval: (id: string, query: ApprovalQuery = {}) =>
    withQuery(`/petugas/persetujuan/${encodeURIComponent(id)}`, query),
  deskApprovalReport: (month?: string, after?: string) =>
    withQuery('/petugas/persetujuan/laporan', { bulan: month, setelah: after }),
  deskQuotes: (view?: string, after?: string) =>
    withQuery('/petugas/penawaran', { bagian: view, setelah: after }),
  deskQuote: (id: string) => `/petugas/penawaran/${encodeURIComponent(id)}`,
  deskReviews: (view?: string, after?: string) =>
    withQuery('/petugas/ulasan', { bagian: view, setelah: after }),
  deskProduction: () => '/petugas/produksi',
  /** Certificates of an order's goods: issued, seen, printed. */
  deskOrderSeals: (id: string) => `/petugas/produksi/${encodeURIComponent(id)}/sertifikat`,
  /** The same for ready goods of a listing. */
  deskListingSeals: (id: string) => `/petugas/katalog/${encodeURIComponent(id)}/sertifikat`,
  deskProductionOrder: (id: string) => `/petugas/produksi/${encodeURIComponent(id)}`,
  handOverNote: (id: string) => `/petugas/produksi/${encodeURIComponent(id)}/berita-acara`,
  deskOrders: (state?: string, after?: string) =>
    withQuery('/petugas/pesanan', { keadaan: state, setelah: after }),
  deskOrder: (id: string) => `/petugas/pesanan/${encodeURIComponent(id)}`,
  deskOrderHistory: (id: string) => `/petugas/pesanan/${encodeURIComponent(id)}/riwayat`,
  deskPayments: (state?: string, after?: string) =>
    withQuery('/petugas/keuangan/pembayaran', { keadaan: state, setelah: after }),
  deskPayment: (order_id: string) => `/petugas/keuangan/pembayaran/${encodeURIComponent(order_id)}`,
  deskFinance: () => '/petugas/keuangan',
  deskTrialBalance: (on?: string) => withQuery('/petugas/keuangan/neraca-saldo', { tanggal: on }),
  deskBook: (query: BookQuery = {}) => withQuery('/petugas/keuangan/buku', query),
  deskSettlements: (after?: string) => withQuery('/petugas/keuangan/pembagian', { setelah: after }),
  deskDeposits: (after?: string) => withQuery('/petugas/keuangan/setoran', { setelah: after }),
  deskNewDeposit: (account_code?: string, after?: string) =>
    withQuery('/petugas/keuangan/setoran/baru', { akun: account_code, setelah: after }),
  deskDeposit: (id: string) => `/petugas/keuangan/setoran/${encodeURIComponent(id)}`,
  deskDueSettlements: () => '/petugas/keuangan/pembagian/menunggu',
  deskSettlement: (id: string) => `/petugas/keuangan/pembagian/${encodeURIComponent(id)}`,
  deskSchemes: () => '/petugas/keuangan/skema',
  deskNewScheme: (preset?: string) => withQuery('/petugas/keuangan/skema/baru', { dasar: preset }),
  deskScheme: (id: string) => `/petugas/keuangan/skema/${encodeURIComponent(id)}`,
  deskCostSheets: () => '/petugas/keuangan/biaya',
  deskCostSheet: (listing_id: string) => `/petugas/keuangan/biaya/${encodeURIComponent(listing_id)}`,
  deskReceipts: (query: ReceiptQuery = {}) => withQuery('/petugas/keuangan/penerimaan', query),
  /** A file of a deposit's proof, to be downloaded. */
  depositProof: (id: string) => `/petugas/keuangan/setoran/bukti/${encodeURIComponent(id)}`,
  confirmationFile: (month?: string) => withQuery('/petugas/keuangan/setoran/konfirmasi', { bulan: month }),
  /** `taken` tells what taking the treasury's list changed. */
  deskReconciliation: (month?: string, taken?: string) =>
    withQuery('/petugas/keuangan/rekonsiliasi', { bulan: month, diambil: taken }),
  deskDepositRules: () => '/petugas/keuangan/aturan-setor',
  deskRevenueReturns: () => '/petugas/keuangan/pengembalian-pendapatan',
  deskPremi: () => '/petugas/keuangan/premi',
  deskPremiRegister: (month?: string) => withQuery('/petugas/keuangan/premi/register', { periode: month }),
  deskMaker: (code: string) => `/petugas/keuangan/premi/${encodeURIComponent(code)}`,
  deskPayouts: (after?: string) => withQuery('/petugas/keuangan/pembayaran-keluar', { setelah: after }),
  deskJournals: (after?: string) => withQuery('/petugas/keuangan/jurnal', { setelah: after }),
  deskNewJournal: () => '/petugas/keuangan/jurnal/baru',
  deskJournal: (id: string) => `/petugas/keuangan/jurnal/${encodeURIComponent(id)}`,
  deskPeriods: () => '/petugas/keuangan/periode',
  deskReports: () => '/petugas/keuangan/laporan',
  deskReport: (name: string, query: object = {}) =>
    withQuery(`/petugas/keuangan/laporan/${encodeURIComponent(name)}`, query),
  deskReportFile: (name: string, format: string, query: object = {}) =>
    withQuery(`/petugas/keuangan/laporan/${encodeURIComponent(name)}/berkas/${format}`, query),
  deskReportExport: (id: string) => `/petugas/keuangan/laporan/ekspor/${encodeURIComponent(id)}`,
  deskReportExportFile: (id: string) => `/petugas/keuangan/laporan/ekspor/${encodeURIComponent(id)}/berkas`,
  deskWorkLog: (query: object = {}) => withQuery('/petugas/produksi/catatan-kerja', query),
  deskComplaints: (state?: string, after?: string) =>
    withQuery('/petugas/pengaduan', { bagian: state, setelah: after }),
  deskMail: () => '/petugas/surat',
  deskRules: () => '/petugas/aturan',
  deskWorkingHours: () => '/petugas/aturan/jam-kerja',
  deskSubstitutes: () => '/petugas/aturan/plh',
  deskCapacity: () => '/petugas/aturan/kapasitas',
  deskWorkshopCertificates: () => '/petugas/aturan/sertifikat-keahlian',

  handOvers: () => '/koperasi/serah-terima',
  handOver: (id: string) => `/koperasi/serah-terima/${encodeURIComponent(id)}`,
  shipments: () => '/koperasi/pengiriman',
  cooperativeReports: (query: object = {}) => withQuery('/koperasi/laporan', query),
  cooperativeReportFile: (format: string, query: object = {}) =>
    withQuery(`/koperasi/laporan/berkas/${encodeURIComponent(format)}`, query),
  cooperativeReportExport: (id: string) => `/koperasi/laporan/ekspor/${encodeURIComponent(id)}`,
  cooperativeReportExportFile: (id: string) => `/koperasi/laporan/ekspor/${encodeURIComponent(id)}/berkas`,

  region: () => '/wilayah',
  regionApprovals: () => '/wilayah/persetujuan',
  regionReports: (query: object = {}) => withQuery('/wilayah/laporan', query),
  regionReportFile: (format: string, query: object = {}) =>
    withQuery(`/wilayah/laporan/berkas/${encodeURIComponent(format)}`, query),
  regionReportExport: (id: string) => `/wilayah/laporan/ekspor/${encodeURIComponent(id)}`,
  regionReportExportFile: (id: string) => `/wilayah/laporan/ekspor/${encodeURIComponent(id)}/berkas`,
  regionSchemes: () => '/wilayah/skema',
  regionScheme: (id: string) => `/wilayah/skema/${encodeURIComponent(id)}`,
  regionOrder: (id: string) => `/wilayah/pesanan/${encodeURIComponent(id)}`,

  directorate: () => '/pusat',
  presets: () => '/pusat/preset',
  /** The form of a new preset, or of the next version of the one that has this key. */
  newPreset: (key?: string) => withQuery('/pusat/preset/baru', { kunci: key }),
  endPreset: (key: string) => withQuery('/pusat/preset/akhiri', { kunci: key }),
  presetProposal: (id: string) => `/pusat/preset/usulan/${encodeURIComponent(id)}`,
}

/** What a page of the account tells, and where to go afterwards. */
export interface AccountQuery {
  kembali?: string | undefined
  kabar?: string | undefined
  tetap?: number | undefined
  berjalan?: number | undefined
}

/** Which part of the approval queue to show, and the order that was just decided on. */
export interface ApprovalQuery extends QueueQuery {
  setelah?: string | undefined
  /** Id of the order whose decision is announced, and may be taken back. */
  diputuskan?: string | undefined
  kabar?: string | undefined
}

/** Which part of the receipts book to show. */
export interface ReceiptQuery {
  bagian?: string | undefined
  akun?: string | undefined
  setelah?: string | undefined
}

/** Which entries of the book to show. */
export interface BookQuery {
  akun?: string | undefined
  dari?: string | undefined
  sampai?: string | undefined
  setelah?: string | undefined
}

/** What a list of goods can be asked for; every part is in the address. */
export interface ProductListQuery {
  q?: string | undefined
  kategori?: string | undefined
  jenis?: string | undefined
  lapas?: string | undefined
  provinsi?: string | undefined
  kabupaten?: string | undefined
  bahan?: string | undefined
  harga_dari?: number | undefined
  harga_sampai?: number | undefined
  cara?: string | undefined
  tersedia?: 'ya' | undefined
  dibuat_dalam?: 'ya' | undefined
  dekat?: string | undefined
  urut?: string | undefined
  halaman?: number | undefined
}

/** Adds the parts of a query that have a value, in the given order. */
export function withQuery(path: string, query: object): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value))
  }
  const text = search.toString()
  return text === '' ? path : `${path}?${text}`
}

/** A path of this site to go back to; the home page for anything that would lead elsewhere. */
export function safeReturn(path: string | null | undefined): string {
  return path && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : '/'
}
