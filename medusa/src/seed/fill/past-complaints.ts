/** A complaint of the demo's past. The order is that of a buyer in `past-orders.ts`; null for somebody without one. */
export interface PastComplaint {
  facility: string
  name: string
  email: string
  has_order: boolean
  locale: 'id' | 'en'
  hours_ago: number
  content: string
  answer?: { by: 'kasubsi' | 'head'; hours_after: number; content: string }
}

const days = (count: number, hours = 0) => count * 24 + hours

/** What was complained of: answered, waiting, and one that has waited too long. Nobody inside is named or described. */
export const pastComplaints: readonly PastComplaint[] = [
  {
    facility: 'lapas-palu',
    name: 'Pak Bagas',
    email: 'pembeli6@contoh.example',
    has_order: true,
    locale: 'id',
    hours_ago: days(21, 4),
    content:
      'Dari tiga kilogram tomat yang saya terima, kira-kira setengah kilogram memar dan berair karena tertindih. Bawang gorengnya baik-baik saja.',
    answer: {
      by: 'kasubsi',
      hours_after: 20,
      content:
        'Mohon maaf, Pak. Satu kilogram tomat kami kirim sebagai ganti bersama panen hari Kamis, tanpa ongkos. Mulai minggu ini tomat dikemas dalam keranjang kayu.',
    },
  },
  {
    facility: 'rutan-ternate',
    name: 'Ms Carter',
    email: 'carter@contoh.example',
    has_order: false,
    locale: 'en',
    hours_ago: days(9, 2),
    content:
      'The page of the coconut shell lamp does not say whether the cable has a European plug. Could you add that, please?',
    answer: {
      by: 'head',
      hours_after: 30,
      content:
        'Thank you for asking. The lamp comes with an Indonesian plug (type C, 220 V), which fits European sockets. We have added this to its description.',
    },
  },
  {
    facility: 'rutan-donggala',
    name: 'Rumah Makan Teluk',
    email: 'pembeli8@contoh.example',
    has_order: true,
    locale: 'id',
    hours_ago: days(15, 6),
    content:
      'Dua dari delapan bungkus ikan asin segelnya terbuka saat tiba. Fotonya ada pada kami. Mohon diganti atau uangnya dikembalikan.',
  },
  {
    facility: 'lapas-palu',
    name: 'Kantor Desa Sukamaju',
    email: 'pembeli2@contoh.example',
    has_order: true,
    locale: 'id',
    hours_ago: days(12, 20),
    content:
      'Untuk pertanggungjawaban dana desa kami memerlukan kuitansi bermeterai atas empat meja lipat. Yang kami terima baru bukti serah terima.',
  },
  {
    facility: 'rutan-ruteng',
    name: 'Ibu Sari',
    email: 'pembeli7@contoh.example',
    has_order: true,
    locale: 'id',
    hours_ago: days(3, 5),
    content:
      'Saat mengambil wortel saya menunggu hampir satu jam karena loketnya melayani kunjungan lebih dahulu. Mohon ada jam khusus pengambilan barang.',
  },
  {
    facility: 'rutan-ruteng',
    name: 'Pak Domi',
    email: 'domi@contoh.example',
    has_order: false,
    locale: 'id',
    hours_ago: 16,
    content: 'Nomor WhatsApp di halaman rutan tidak menjawab sejak Jumat. Saya ingin memesan dua daun pintu.',
  },
]
