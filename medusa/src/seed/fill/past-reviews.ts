import type { ReviewRefusal } from '../../contract/review'

/** A review of the demo's past, told by the buyer's mail address and the goods. */
export interface PastReview {
  email: string
  handle: string
  /** The facility whose officers read it. */
  facility: string
  stars: number
  body: string
  display_name?: string
  /** After the goods arrived. */
  hours_after: number
  /** Read five hours later; absent while it waits. */
  decision?: 'publish' | { reason_code: ReviewRefusal; note: string }
  /** What the facility says to it a day later. */
  answer?: string
}

/** What buyers of the demo say. Goods are praised and blamed; nobody inside is named or described. */
export const pastReviews: readonly PastReview[] = [
  {
    email: 'pembeli1@contoh.example',
    handle: 'kursi-teras-mahoni',
    facility: 'rutan-ruteng',
    stars: 5,
    body: 'Kursinya kokoh dan sandarannya pas di punggung. Sambungannya rapi, tidak goyang di lantai teras yang kurang rata. Kemasan kardusnya tebal.',
    display_name: 'Ibu di Manggarai',
    hours_after: 40,
    decision: 'publish',
    answer:
      'Terima kasih, Ibu. Pesan Ibu kami sampaikan ke bengkel. Bila permukaannya mulai kusam, cukup dilap kain lembap lalu dipoles tipis.',
  },
  {
    email: 'pembeli1@contoh.example',
    handle: 'kopi-arabika-manggarai-200g',
    facility: 'rutan-ruteng',
    stars: 4,
    body: 'Harum dan tidak terlalu asam. Gilingannya agak kasar untuk tubruk, jadi saya giling sekali lagi di rumah.',
    hours_after: 41,
    decision: 'publish',
  },
  {
    email: 'pembeli2@contoh.example',
    handle: 'meja-lipat-nantu',
    facility: 'lapas-palu',
    stars: 5,
    body: 'Empat meja dipakai untuk posyandu setiap bulan. Ringan diangkat dua orang, kaki lipatnya mengunci dengan baik.',
    hours_after: 90,
    decision: 'publish',
  },
  {
    email: 'pembeli3@contoh.example',
    handle: 'tempe-daun-pisang',
    facility: 'rutan-pondok-bambu',
    stars: 4,
    body: 'Padat, tidak pahit, bungkus daunnya masih segar waktu sampai.',
    hours_after: 20,
    decision: 'publish',
  },
  {
    email: 'pembeli5@contoh.example',
    handle: 'vco-minyak-kelapa-murni',
    facility: 'rutan-ternate',
    stars: 5,
    body: 'Jernih dan wangi kelapanya lembut. Tutup botolnya rapat, tidak ada yang tumpah di jalan.',
    display_name: 'Pelanggan Menteng',
    hours_after: 60,
    decision: 'publish',
  },
  {
    email: 'pembeli6@contoh.example',
    handle: 'bawang-goreng-palu-200g',
    facility: 'lapas-palu',
    stars: 5,
    body: 'Renyah sampai bungkus terakhir. Ini sudah pesanan kedua keluarga kami.',
    display_name: 'Keluarga di Palu',
    hours_after: 30,
    decision: 'publish',
  },
  {
    email: 'pembeli6@contoh.example',
    handle: 'tomat-merah-1kg',
    facility: 'lapas-palu',
    stars: 3,
    body: 'Tomatnya segar, tetapi beberapa buah memar karena tertindih. Mungkin perlu keranjang yang lebih kaku.',
    hours_after: 31,
    decision: 'publish',
    answer:
      'Terima kasih atas masukannya. Sejak minggu ini tomat kami kirim dalam keranjang kayu, bukan kantong.',
  },
  {
    email: 'pembeli8@contoh.example',
    handle: 'ikan-asin-katombo-250g',
    facility: 'rutan-donggala',
    stars: 2,
    body: 'Terlalu asin untuk menu kami dan ukurannya tidak seragam. Pengirimannya cepat.',
    display_name: 'Rumah makan di Palu',
    hours_after: 26,
    decision: 'publish',
  },
  {
    email: 'pembeli8@contoh.example',
    handle: 'minyak-goreng-kelapa-1l',
    facility: 'rutan-donggala',
    stars: 5,
    body: 'Minyaknya bening. Yang mau titip beli borongan hubungi saya saja di 0812-5550-1008.',
    hours_after: 27,
    decision: {
      reason_code: 'contact_data',
      note: 'Mohon hapus nomor telepon dan ajakan titip beli, lalu kirim lagi. Pendapat tentang minyaknya kami tunggu.',
    },
  },
  {
    email: 'pembeli7@contoh.example',
    handle: 'wortel-ruteng-1kg',
    facility: 'rutan-ruteng',
    stars: 4,
    body: 'Manis dan masih bertanah, jadi tahan seminggu. Antrean di loket pengambilan agak lama.',
    display_name: 'Ibu pasar Ruteng',
    hours_after: 50,
  },
  {
    email: 'pembeli14@contoh.example',
    handle: 'kursi-santai-rotan',
    facility: 'rutan-palu',
    stars: 5,
    body: 'Anyamannya rapat dan dudukannya lega. Warnanya sama dengan di foto.',
    hours_after: 8,
  },
]
