import type { InfoWords } from '../../features/info/info-words.ts'

export const how_it_works: InfoWords = {
  title: 'Cara memesan',
  lead: 'Dari keranjang sampai barang di tangan Anda, tanpa akun dan tanpa uang muka.',
  sections: [
    {
      id: 'langkah',
      title: 'Enam langkah',
      body: [
        {
          steps: [
            {
              title: 'Pilih barang',
              text: 'Masukkan ke keranjang. Boleh dari beberapa lapas dan rutan sekaligus; setiap tempat menjadi satu bagian pesanan.',
            },
            {
              title: 'Kirim pesanan',
              text: 'Isi nama, nomor telepon, dan pilih dikirim atau diambil di tempat. Surel tidak wajib. Belum ada yang dibayar.',
            },
            {
              title: 'Petugas memeriksa',
              text: 'Pejabat di tempat pembuatnya menyetujui atau menolak bagiannya, dengan tenggat yang Anda lihat. [Cara persetujuan](approvalInfo).',
            },
            {
              title: 'Anda membayar',
              text: 'Setelah semua bagian diputuskan, Anda mendapat jumlah pasti dan nomor rekening untuk bagian yang disetujui saja. Tiga angka terakhirnya membuat pembayaran dikenali.',
            },
            {
              title: 'Bengkel mengerjakan',
              text: 'Barang dibuat atau disiapkan, lalu diserahkan ke koperasi untuk dikirim, atau menunggu Anda dengan kode pengambilan.',
            },
            {
              title: 'Barang Anda terima',
              text: 'Sesudah masa pengembalian, hasilnya dibagi dan bagian negara disetor ke kas negara.',
            },
          ],
        },
      ],
    },
    {
      id: 'cara-jual',
      title: 'Cara barang dijual',
      body: [
        {
          facts: [
            ['Siap kirim', 'Barangnya sudah ada. Jumlah yang tersedia tampak di halaman barang.'],
            [
              'Dibuat setelah dipesan',
              'Dikerjakan setelah pembayaran; lama pembuatannya tertulis dalam hari.',
            ],
            [
              'Panen',
              'Hasil tani dipesan sebelum batas waktunya dan diterima pada hari panen yang tertulis.',
            ],
            [
              'Pesanan khusus',
              'Ukuran dan bentuk menurut Anda. Bengkel menjawab dengan penawaran. [Minta penawaran](customOrder).',
            ],
          ],
        },
      ],
    },
    {
      id: 'halaman-pesanan',
      title: 'Semua kabar ada di halaman pesanan',
      body: [
        'Setiap pesanan mempunyai halaman sendiri dengan alamat yang tidak dapat ditebak. Di sana tampak siapa yang harus bertindak dan paling lambat kapan. Bila alamatnya hilang, [cari dengan nomor pesanan dan telepon](findOrder).',
      ],
    },
    {
      id: 'berubah-pikiran',
      title: 'Bila Anda berubah pikiran',
      body: [
        'Selama belum dibayar, bagian mana pun dapat Anda batalkan sendiri di halaman pesanan. Sesudah dibayar, hubungi tempat pembuatnya. [Pembatalan dan pengembalian](shippingInfo).',
      ],
    },
  ],
}
