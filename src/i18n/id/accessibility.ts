import type { InfoWords } from '../../features/info/info-words.ts'

export const accessibility: InfoWords = {
  title: 'Aksesibilitas',
  lead: 'Toko ini dibuat supaya dapat dipakai semua orang, dengan papan tik, pembaca layar, layar kecil, atau sambungan lambat.',
  sections: [
    {
      id: 'ukuran',
      title: 'Ukuran yang kami pakai',
      body: [
        'Kami menuju Pedoman Aksesibilitas Konten Web (WCAG) 2.2 tingkat AA. Kesesuaiannya kami periksa sendiri; belum ada pemeriksaan oleh pihak luar.',
      ],
    },
    {
      id: 'bisa',
      title: 'Yang dapat Anda harapkan',
      body: [
        {
          list: [
            'Semua halaman dapat dipakai dengan papan tik saja, dengan fokus yang tampak dan tautan langsung ke isi.',
            'Pembelian, dari mencari sampai membayar, berjalan tanpa JavaScript.',
            'Kesalahan isian ditulis di samping isiannya dan dirangkum di atas; yang sudah Anda ketik tidak hilang.',
            'Tulisan dapat diperbesar, dan halaman muat di layar selebar 320 piksel tanpa digeser ke samping.',
            'Gerak dikurangi bila perangkat Anda memintanya.',
            'Waktu dan harga ditulis dengan kata, bukan warna saja.',
          ],
        },
      ],
    },
    {
      id: 'periksa',
      title: 'Cara kami memeriksa',
      body: [
        'Setiap perubahan diuji dengan peramban sungguhan dan alat axe, pada layar lebar dan sempit. Alat seperti itu hanya menemukan sebagian masalah. Pengujian bersama pengguna difabel belum dilakukan.',
      ],
    },
    {
      id: 'belum',
      title: 'Yang belum baik',
      body: [
        {
          list: [
            'Keterangan foto ditulis petugas, jadi mutunya tidak sama.',
            'Keterangan barang dalam bahasa Inggris belum ada untuk semua barang.',
            'Laporan PDF untuk petugas belum diberi struktur bagi pembaca layar; laporan yang sama ada sebagai tabel di halaman.',
          ],
        },
      ],
    },
    {
      id: 'kabari',
      title: 'Kabari kami',
      body: [
        'Bila ada yang menghalangi Anda, tulis lewat [formulir pengaduan](complaint) atau telepon tempat pembuatnya. Pesanan juga dapat dibicarakan lewat telepon.',
      ],
    },
  ],
}
