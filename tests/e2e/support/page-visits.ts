import { expect } from '@playwright/test'
import { FACILITY_ORDER_STATES } from '../../../medusa/src/contract/order-state.ts'
import { found, orderIn, trackOf } from './demo-orders.ts'
import { type Act, fillAndSend, linkOn, refused, refusedQuestion, submit, type Visit } from './visit.ts'

/*
 * Goal: every page of the shop and of the desks is looked at, by somebody who may open it, in both languages, on a phone and on a desk.
 * Method: what each person looks at, by route, and what they send to have a form refused. `pages.spec.ts` compares the routes with
 * `src/pages`, and makes the visits.
 */

/** Pages that tell of errors which no visit can bring about, and why. */
export const NOT_REFUSED: Readonly<Record<string, string>> = {
  '/akun/pesanan': 'only while the backend is away',
  '/petugas/keuangan/buku': 'a browser sends a day or nothing',
  '/petugas/keuangan/neraca-saldo': 'a browser sends a day or nothing',
  '/petugas/keuangan/pengembalian-pendapatan': 'the demo has nothing that the state is to give back',
}

/** Who looks at which pages. */
export interface Visitor {
  /** A test's name: what is promised of these pages. */
  promise: string
  /** A role and an organisation; a guest where there is neither. */
  staff?: readonly [role: string, organisation: string]
  /** The buyer whose account is opened. */
  buyer?: string
  pages: Readonly<Record<string, readonly Visit[]>>
}

const BUYER = 'melati.akun@contoh.id'
const RUTENG = 'rutan-ruteng'

/** The newest request for a custom order in a state. */
const requestIn = (state: string, column: 'id' | 'token') =>
  found(
    `SELECT ${column} AS it FROM quote_request WHERE state = $1 ORDER BY requested_at DESC LIMIT 1`,
    state,
  )

const onOrder =
  (state: string, path: (id: string) => string, facility = RUTENG) =>
  async () =>
    path(await orderIn(state, facility))

const itemOnShelf = () =>
  found(
    `SELECT '/produk/' || l.handle AS it FROM listing l JOIN facility f ON f.id = l.facility_id
      WHERE f.slug = 'rutan-ternate' AND l.mode = 'ready_stock' AND l.state = 'published' ORDER BY l.handle LIMIT 1`,
  )

const SEND = '[name=aksi][value=pesan]'
const PICKED_UP = { '[name=nama]': 'Ibu Melati', '[name=telepon]': '0812 7000 9001', '[value=pickup]': '' }

/** More of an item than there is. */
const orderTooMany: Act = async (page) => {
  await fillAndSend({ '[name^="jumlah."]': '999' })(page)
  await page.goto(page.url().replace('/keranjang', '/checkout'))
  await submit(SEND, PICKED_UP)(page)
}

/** Asks for a file; its page comes back until it is made. */
const exportFile: Act = async (page) => {
  await submit('[name=format][value=csv]')(page)
  await expect(page.locator('progress')).toHaveCount(0)
}

/** The same from a report as short as those of the demo, whose page offers its file at once. */
const exportShortReport: Act = async (page) => {
  const address = await page.evaluate(async () => {
    const body = new URLSearchParams({ format: 'csv' })
    return (await fetch(location.href, { method: 'POST', body })).url
  })
  await page.goto(address)
  await expect(page.locator('progress')).toHaveCount(0)
}

/** A complaint for the desk of those who answer. */
const complain = fillAndSend({
  '[name=facility]': RUTENG,
  '[name=content]': 'Kursi yang saya terima goyah di satu kakinya.',
  '[name=name]': 'Ibu Melati',
  '[name=email]': BUYER,
})

const WINDOW: Visitor = {
  promise: 'the shop window can be used by everybody',
  pages: {
    '/': ['/'],
    '/404': [{ at: '/tidak-pernah-ada', status: 404 }],
    '/500': [{ at: '/500', status: 500 }],
    '/terputus': [{ at: '/terputus?dari=/produk', status: 503 }],
    '/luring': ['/luring'],
    '/tentang': ['/tentang'],
    '/cara-kerja': ['/cara-kerja'],
    '/persetujuan': ['/persetujuan'],
    '/pengiriman-dan-pengembalian': ['/pengiriman-dan-pengembalian'],
    '/kontak': ['/kontak'],
    '/etika': ['/etika'],
    '/privasi': ['/privasi'],
    '/aksesibilitas': ['/aksesibilitas'],
    '/produk': [
      '/produk',
      '/produk?kategori=mebel&urut=termurah',
      '/produk?q=barangyangtakada',
      '/produk?provinsi=53&kabupaten=53.10&tersedia=ya&harga_sampai=2000000',
    ],
    '/produk/[handle]': [
      '/produk/meja-kafe-kaki-besi',
      // Sold by harvest: with one that can be ordered from, and with none planned.
      '/produk/cabai-rawit-250g',
      '/produk/jagung-manis-5-tongkol',
      refused('/produk/kursi-teras-mahoni', '#jumlah'),
      refused('/produk/jagung-manis-5-tongkol', '#email'),
    ],
    '/lapas': ['/lapas'],
    '/lapas/[slug]': ['/lapas/rutan-ruteng', '/lapas/bapas-palu'],
    '/keterbukaan': ['/keterbukaan', '/keterbukaan?tahun=2020'],
    '/keterbukaan/[slug]': ['/keterbukaan/rutan-ruteng', '/keterbukaan/bapas-palu'],
  },
}

const BUYING: Visitor = {
  promise: 'what a guest asks, fills in and sends can be used by everybody',
  pages: {
    '/keranjang': [
      '/keranjang',
      { at: itemOnShelf, act: fillAndSend({ '#jumlah': '1' }) },
      refused('/keranjang', '[name^="jumlah."]', { '[name^="jumlah."]': '1.5' }),
    ],
    '/checkout': [
      '/checkout',
      refused('/checkout', SEND),
      // At another price than the page has shown.
      refused('/checkout', SEND, { ...PICKED_UP, '[name=total]': '1' }),
      { at: '/keranjang', act: orderTooMany, is_refused: true },
    ],
    '/pengaduan': [
      '/pengaduan',
      refused('/pengaduan', '[name=content]'),
      { at: '/pengaduan', act: complain },
    ],
    '/pesanan': ['/pesanan', refused('/pesanan', '[name=nomor]')],
    '/akun/masuk': ['/akun/masuk', refused('/akun/masuk', '[name=surel]')],
    '/akun/kode': [
      { at: '/akun/masuk', act: submit('[name=surel]', { '[name=surel]': BUYER }) },
      refused('/akun/kode', '[name=kode]'),
    ],
    '/masuk': ['/masuk', refused('/masuk', '[name=email]')],
    '/masuk/terhenti': [{ at: '/masuk/terhenti?sebab=peran', status: 403 }],
    '/dekat': ['/dekat', refusedQuestion('/dekat?tempat=')],
    '/produk/[handle]/ongkir': [
      '/produk/meja-kafe-kaki-besi/ongkir',
      '/produk/meja-kafe-kaki-besi/ongkir?tujuan=53.10',
      refusedQuestion('/produk/meja-kafe-kaki-besi/ongkir?tujuan='),
    ],
    '/verifikasi': ['/verifikasi', refusedQuestion('/verifikasi?kode=7K2M')],
    '/verifikasi/[code]': ['/verifikasi/0000000000000', refusedQuestion('/verifikasi/7K2M')],
    '/tersimpan': ['/tersimpan', '/tersimpan?barang=meja-kafe-kaki-besi.kursi-teras-mahoni'],
  },
}

const ORDER: Visitor = {
  promise: 'an order can be followed by everybody, whatever has become of it',
  pages: {
    '/pesanan/[token]': [
      ...FACILITY_ORDER_STATES.map((state) => () => trackOf(state)),
      refused(() => trackOf('approved'), '[name=bukti]'),
      refused(() => trackOf('settled'), '[name=aksi][value=ulasan]'),
    ],
    '/pesanan-khusus': ['/pesanan-khusus', refused('/pesanan-khusus', '[name=aksi][value=kirim]')],
    '/pesanan-khusus/[token]': [
      ...['open', 'accepted'].map(
        (state) => async () => `/pesanan-khusus/${await requestIn(state, 'token')}`,
      ),
      refused(
        async () => `/pesanan-khusus/${await requestIn('quoted', 'token')}`,
        '[name=aksi][value=terima]',
        {
          '[name=terima][value=delivery]': '',
          '[name=revisi]': '99',
        },
      ),
    ],
  },
}

const ACCOUNT: Visitor = {
  promise: 'the account of a buyer can be used by everybody',
  buyer: BUYER,
  pages: {
    '/akun': ['/akun'],
    '/akun/pesanan': ['/akun/pesanan'],
    '/akun/alamat': ['/akun/alamat'],
    '/akun/alamat/[id]': ['/akun/alamat/baru', refused('/akun/alamat/baru', '[name=aksi][value=simpan]')],
    '/akun/data': ['/akun/data'],
    '/akun/data/hapus': ['/akun/data/hapus', refused('/akun/data/hapus', '[name=yakin]')],
  },
}

const WORKSHOP: Visitor = {
  promise: 'the desk of those who keep the catalogue and make the goods can be used by everybody',
  staff: ['catalogue_staff', RUTENG],
  pages: {
    '/petugas': ['/petugas'],
    '/petugas/katalog': ['/petugas/katalog', '/petugas/katalog?keadaan=withdrawn'],
    '/petugas/katalog/baru': ['/petugas/katalog/baru', refused('/petugas/katalog/baru', '[name=category]')],
    '/petugas/katalog/[id]': [
      linkOn('/petugas/katalog'),
      refused(linkOn('/petugas/katalog?keadaan=published'), '[name=act][value=save]'),
    ],
    '/petugas/katalog/[id]/sertifikat': [
      { at: certifiedListing, act: fillAndSend({ '[name=quantity]': '1' }) },
      refused(certifiedListing, '[name=quantity]'),
    ],
    // One that was just issued.
    '/verifikasi/[code]': [
      () => found(`SELECT '/verifikasi/' || code AS it FROM authenticity_certificate LIMIT 1`),
    ],
    '/petugas/penawaran': ['/petugas/penawaran', '/petugas/penawaran?bagian=closed'],
    '/petugas/penawaran/[id]': [
      refused(async () => `/petugas/penawaran/${await requestIn('open', 'id')}`, '[name=act][value=quote]'),
      async () => `/petugas/penawaran/${await requestIn('accepted', 'id')}`,
    ],
    '/petugas/produksi': ['/petugas/produksi'],
    '/petugas/produksi/[id]': [
      refused(
        onOrder('ready', (id) => `/petugas/produksi/${id}`),
        '[name=expected_version]',
        { '[name=expected_version]': '0' },
      ),
    ],
    '/petugas/produksi/[id]/berita-acara': [
      onOrder('handed_over', (id) => `/petugas/produksi/${id}/berita-acara`),
    ],
    '/petugas/produksi/[id]/sertifikat': [
      onOrder('in_production', (id) => `/petugas/produksi/${id}/sertifikat`),
      refused(
        onOrder('ready', (id) => `/petugas/produksi/${id}/sertifikat`),
        '[name=made_in]',
      ),
    ],
    '/petugas/produksi/catatan-kerja': [
      '/petugas/produksi/catatan-kerja',
      refused('/petugas/produksi/catatan-kerja', '[name=act][value=record]'),
    ],
    '/petugas/surat': ['/petugas/surat'],
    '/petugas/aturan/sertifikat-keahlian': [
      refused('/petugas/aturan/sertifikat-keahlian', '[name=act][value=keep]'),
    ],
  },
}

/** The certificates of a listing that is for sale. */
function certifiedListing(): Promise<string> {
  return found(
    `SELECT '/petugas/katalog/' || l.id || '/sertifikat' AS it FROM listing l JOIN facility f ON f.id = l.facility_id
      WHERE f.slug = $1 AND l.state = 'published' ORDER BY l.handle LIMIT 1`,
    RUTENG,
  )
}

const APPROVAL: Visitor = {
  promise: 'the desk of an approving officer can be used by everybody',
  staff: ['kasubsi', RUTENG],
  pages: {
    '/petugas/persetujuan': [
      '/petugas/persetujuan',
      '/petugas/persetujuan?tampilan=all',
      refused('/petugas/persetujuan', 'main [name=order]'),
    ],
    '/petugas/persetujuan/[id]': [
      refused(
        onOrder('awaiting_approval', (id) => `/petugas/persetujuan/${id}`),
        '[name=outcome]',
      ),
    ],
    '/petugas/pesanan': ['/petugas/pesanan', '/petugas/pesanan?keadaan=expired'],
    '/petugas/pesanan/[id]': [
      onOrder('in_production', (id) => `/petugas/pesanan/${id}`),
      refused(
        onOrder('approved', (id) => `/petugas/pesanan/${id}`),
        '[name=reason_code]',
      ),
    ],
    '/petugas/pesanan/[id]/riwayat': [onOrder('in_production', (id) => `/petugas/pesanan/${id}/riwayat`)],
    '/petugas/ulasan': [
      '/petugas/ulasan',
      '/petugas/ulasan?bagian=published',
      refused('/petugas/ulasan', '[name=act][value=refuse]'),
    ],
    '/petugas/pengaduan': [
      '/petugas/pengaduan',
      '/petugas/pengaduan?bagian=answered',
      refused('/petugas/pengaduan', 'main textarea'),
    ],
    '/petugas/aturan/kapasitas': [
      refused('/petugas/aturan/kapasitas', '[name=weekly_capacity]', { '[name=weekly_capacity]': '1.5' }),
    ],
  },
}

const HEAD: Visitor = {
  promise: 'the desk of the head of a facility can be used by everybody',
  staff: ['head', RUTENG],
  pages: {
    '/petugas/persetujuan/laporan': ['/petugas/persetujuan/laporan'],
    '/petugas/aturan': [
      { at: '/petugas/aturan', act: submit('[name=act][value=preview]') },
      refused('/petugas/aturan', '[name=act][value=adopt]'),
    ],
    '/petugas/aturan/jam-kerja': [
      refused('/petugas/aturan/jam-kerja', '.day-hours input', { '[name="working_hours.mon.0.0"]': 'pagi' }),
    ],
    '/petugas/aturan/plh': [refused('/petugas/aturan/plh', '[name=act][value=appoint]')],
    '/petugas/keuangan/premi': [refused('/petugas/keuangan/premi', '[name=act][value=unit]')],
    '/petugas/keuangan/periode': [refused('/petugas/keuangan/periode', '[name=is_certain]')],
    '/petugas/keuangan/jurnal/[id]': [
      refused(
        () =>
          found(
            `SELECT '/petugas/keuangan/jurnal/' || id AS it FROM manual_journal WHERE state = 'waiting' LIMIT 1`,
          ),
        '[name=reason]',
      ),
    ],
    '/petugas/keuangan/skema/[id]': [refused(linkOn('/petugas/keuangan/skema'), '[name=reason]')],
  },
}

const MONEY = '/petugas/keuangan'

const TREASURER: Visitor = {
  promise: 'every page about money can be used by everybody',
  staff: ['treasurer', RUTENG],
  pages: {
    '/petugas/keuangan': [MONEY],
    '/petugas/keuangan/pembayaran': [`${MONEY}/pembayaran`],
    '/petugas/keuangan/pembayaran/[id]': [
      refused(
        onOrder('approved', (id) => `${MONEY}/pembayaran/${id}`),
        '[name=act][value=confirm]',
      ),
    ],
    '/petugas/keuangan/pembagian': [`${MONEY}/pembagian`],
    '/petugas/keuangan/pembagian/menunggu': [
      `${MONEY}/pembagian/menunggu`,
      refused(`${MONEY}/pembagian/menunggu`, '[name=act][value=run]', { '[name=expected_count]': '99' }),
    ],
    '/petugas/keuangan/pembagian/[id]': [
      linkOn(`${MONEY}/pembagian`),
      refused(linkOn(`${MONEY}/pembagian`), '[name=reason]'),
    ],
    '/petugas/keuangan/skema': [`${MONEY}/skema`],
    '/petugas/keuangan/skema/baru': [refused(`${MONEY}/skema/baru`, '[name=act][value=preview]')],
    '/petugas/keuangan/biaya': [`${MONEY}/biaya`],
    '/petugas/keuangan/biaya/[listing_id]': [refused(linkOn(`${MONEY}/biaya`), '[name=valid_from]')],
    '/petugas/keuangan/penerimaan': [`${MONEY}/penerimaan`],
    '/petugas/keuangan/setoran': [`${MONEY}/setoran`],
    '/petugas/keuangan/setoran/baru': [refused(`${MONEY}/setoran/baru?akun=425119`, '[name=billing_code]')],
    '/petugas/keuangan/setoran/[id]': [
      linkOn(`${MONEY}/setoran`),
      refused(linkOn(`${MONEY}/setoran`), '[name=picture]'),
    ],
    '/petugas/keuangan/rekonsiliasi': [
      `${MONEY}/rekonsiliasi`,
      refused(`${MONEY}/rekonsiliasi`, '[name=act][value=take]'),
    ],
    '/petugas/keuangan/pengembalian-pendapatan': [`${MONEY}/pengembalian-pendapatan`],
    '/petugas/keuangan/aturan-setor': [refused(`${MONEY}/aturan-setor`, '[name=act][value=identity]')],
    '/petugas/keuangan/premi': [`${MONEY}/premi`],
    '/petugas/keuangan/premi/[code]': [linkOn(`${MONEY}/premi`)],
    '/petugas/keuangan/pembayaran-keluar': [
      `${MONEY}/pembayaran-keluar`,
      refused(`${MONEY}/pembayaran-keluar`, '[name=act][value=prepare]'),
    ],
    '/petugas/keuangan/buku': [`${MONEY}/buku?akun=1101`],
    '/petugas/keuangan/neraca-saldo': [`${MONEY}/neraca-saldo`],
    '/petugas/keuangan/jurnal': [`${MONEY}/jurnal`],
    '/petugas/keuangan/jurnal/baru': [
      `${MONEY}/jurnal/baru?nomor=1`,
      refused(`${MONEY}/jurnal/baru`, '[name=act][value=journal]'),
    ],
    '/petugas/keuangan/laporan': [`${MONEY}/laporan`],
    '/petugas/keuangan/laporan/target-pnbp': [refused(`${MONEY}/laporan/target-pnbp`, '[name=account_code]')],
    // First the file, so that the report has one to list.
    '/petugas/keuangan/laporan/ekspor/[id]': [{ at: `${MONEY}/laporan/penjualan`, act: exportShortReport }],
    '/petugas/keuangan/laporan/[name]': [
      `${MONEY}/laporan/setoran-terlambat`,
      `${MONEY}/laporan/pembagian-koperasi`,
      `${MONEY}/laporan/premi`,
      `${MONEY}/laporan/penjualan`,
      refusedQuestion(`${MONEY}/laporan/penjualan?dari=2026-11-10&sampai=2026-11-01`),
    ],
  },
}

const COOPERATIVE: Visitor = {
  promise: 'the desk of a cooperative can be used by everybody',
  staff: ['cooperative_clerk', 'farmtisan-lestari-berjaya'],
  pages: {
    '/koperasi/serah-terima': ['/koperasi/serah-terima'],
    '/koperasi/serah-terima/[id]': [
      refused(
        onOrder('handed_over', (id) => `/koperasi/serah-terima/${id}`, 'lpp-palu'),
        '[name=expected_version]',
      ),
    ],
    '/koperasi/pengiriman': ['/koperasi/pengiriman'],
    // First the file, so that the report has one to list.
    '/koperasi/laporan/ekspor/[id]': [{ at: '/koperasi/laporan', act: exportFile }],
    '/koperasi/laporan': ['/koperasi/laporan', refusedQuestion('/koperasi/laporan?bulan=1999-01')],
  },
}

const REGION: Visitor = {
  promise: 'the desk of a region can be used by everybody',
  staff: ['region_officer', 'kanwil-sulawesi-tengah'],
  pages: {
    '/wilayah': ['/wilayah'],
    '/wilayah/persetujuan': ['/wilayah/persetujuan'],
    '/wilayah/pesanan/[id]': [onOrder('handed_over', (id) => `/wilayah/pesanan/${id}`, 'lpp-palu')],
    '/wilayah/skema': ['/wilayah/skema'],

    // First the file, so that the report has one to list.
    '/wilayah/laporan/ekspor/[id]': [{ at: '/wilayah/laporan', act: exportFile }],
    // A desk that is not hers.
    '/petugas': [{ at: '/petugas', status: 403 }],
    '/wilayah/laporan': ['/wilayah/laporan', refusedQuestion('/wilayah/laporan?bulan=1999-01')],
  },
}

const PROPOSALS: Visitor = {
  promise: 'the proposals for dividing money can be used by the region that decides on them',
  staff: ['region_officer', 'kanwil-ntt'],
  pages: { '/wilayah/skema/[id]': [refused(linkOn('/wilayah/skema'), '[name=reason]')] },
}

const DIRECTORATE: Visitor = {
  promise: 'the desk of the directorate can be used by everybody',
  staff: ['directorate_officer', 'ditjenpas'],
  pages: {
    '/pusat': ['/pusat'],
    '/pusat/preset': ['/pusat/preset'],
    '/pusat/preset/baru': [refused('/pusat/preset/baru?kunci=kepmen-1990', '[name=reason]')],
    '/pusat/preset/akhiri': [refused('/pusat/preset/akhiri?kunci=kepmen-1990', '[name=reason]')],
    '/pusat/preset/usulan/[id]': [refused(linkOn('/pusat/preset'), '[name=reason]')],
  },
}

export const VISITORS: readonly Visitor[] = [
  WINDOW,
  BUYING,
  ORDER,
  ACCOUNT,
  WORKSHOP,
  APPROVAL,
  HEAD,
  TREASURER,
  COOPERATIVE,
  REGION,
  PROPOSALS,
  DIRECTORATE,
]
