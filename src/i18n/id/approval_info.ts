import type { InfoWords } from '../../features/info/info-words.ts'

export const approval_info: InfoWords = {
  title: 'Persetujuan petugas',
  lead: 'Setiap bagian pesanan diperiksa pejabat di tempat pembuatnya. Sebelum mereka setuju, tidak ada uang yang diminta.',
  sections: [
    {
      id: 'siapa',
      title: 'Siapa yang memutuskan',
      body: [
        'Urutannya ditetapkan setiap lapas dan rutan. Semuanya bermula pada langkah pertama; langkah berikutnya hanya bila nilainya besar, barangnya dibuat khusus, atau pembelinya instansi.',
        {
          steps: [
            {
              title: 'Kasubsi Kegiatan Kerja',
              text: 'Memeriksa kemampuan bengkel, bahan, harga, dan tanggal yang dijanjikan.',
            },
            {
              title: 'Kasi Kegiatan Kerja',
              text: 'Memeriksa pesanan yang bernilai lebih besar atau dibuat khusus.',
            },
            { title: 'Kepala lapas atau rutan', text: 'Memutuskan pesanan bernilai besar.' },
          ],
        },
        'Aturan tempat itu juga dapat memberi petugas keamanan hak menolak. Yang tampak kepada Anda selalu jabatannya, bukan nama orangnya.',
      ],
    },
    {
      id: 'berapa-lama',
      title: 'Berapa lama',
      body: [
        'Setiap langkah mempunyai tenggat dalam jam kerja di zona waktu tempat itu; akhir pekan dan hari libur tidak dihitung. Tenggatnya tertulis di halaman pesanan Anda.',
        {
          facts: [
            ['Separuh waktu', 'Pejabatnya diingatkan lewat surel.'],
            [
              'Tiga perempat waktu',
              'Pejabat di atasnya boleh memutuskan juga, dan kantor wilayah diberi tahu.',
            ],
            ['Waktu habis', 'Bagian itu dianggap ditolak, stoknya dilepas, dan Anda tidak membayar apa pun.'],
          ],
        },
      ],
    },
    {
      id: 'uang',
      title: 'Mengapa uang tidak diambil lebih dahulu',
      body: [
        'Bengkel di lapas bukan pabrik: daya kerjanya terbatas, bahannya kadang tidak ada, dan gerak barang keluar gerbang diatur. Menerima uang untuk barang yang belum tentu dapat dibuat berarti harus mengembalikannya. Karena itu jumlah dan rekening baru Anda terima setelah semua bagian diputuskan, hanya untuk yang disetujui.',
        {
          note: 'Petugas tidak pernah meminta pembayaran di luar halaman pesanan. Bila ada yang memintanya, jangan membayar dan [laporkan](contact).',
        },
      ],
    },
    {
      id: 'jujur',
      title: 'Supaya keputusannya adil',
      body: [
        {
          list: [
            'Yang menetapkan harga atau mengubah isi pesanan tidak memutuskan pesanan itu. Kantor kecil yang kekurangan pejabat boleh dikecualikan, dan pengecualian itu tercatat.',
            'Bila isi pesanan berubah, persetujuan diulang dari awal dan Anda diberi tahu.',
            'Keputusan hanya dapat diurungkan pejabat yang sama dalam 10 detik.',
            'Setiap keputusan tercatat dengan waktu, jabatan, dan alasannya; catatannya tidak dapat diubah.',
          ],
        },
      ],
    },
    {
      id: 'ditolak',
      title: 'Bila ditolak',
      body: [
        'Anda membaca alasannya di halaman pesanan. Barang serupa dari tempat lain ditunjukkan, dan Anda dapat minta dikabari bila barang itu dijual lagi. Bagian dari tempat lain tetap berjalan.',
      ],
    },
  ],
}
