import type { InfoWords } from '../../features/info/info-words.ts'

export const contact: InfoWords = {
  title: 'Kontak dan pengaduan',
  lead: 'Yang paling tahu tentang sebuah barang adalah tempat pembuatnya. Hubungi mereka langsung, atau kirim pengaduan dari sini.',
  sections: [
    {
      id: 'pesanan',
      title: 'Tentang pesanan Anda',
      body: [
        'Buka [halaman pesanan](findOrder) lebih dahulu: di sana tertulis apa yang sedang berlangsung, siapa yang harus bertindak, dan telepon tempat pembuatnya.',
      ],
    },
    {
      id: 'pengaduan',
      title: 'Pengaduan',
      body: [
        'Pengaduan dikirim kepada petugas tempat pembuatnya. Anda mendapat nomor pengaduan, dan jawabannya dikirim ke surel Anda.',
        {
          steps: [
            {
              title: 'Isi formulirnya',
              text: 'Nama, surel, tempat yang diadukan, nomor pesanan bila ada, dan apa yang terjadi. [Kirim pengaduan](complaint).',
            },
            {
              title: 'Petugas membaca',
              text: 'Pejabat kegiatan kerja dan kepala tempat itu diberi tahu saat itu juga.',
            },
            {
              title: 'Anda dijawab',
              text: 'Lewat surel, dengan nomor pengaduan Anda, paling lambat 14 hari. Bila lewat, telepon tempat itu dan sebutkan nomornya; kantor wilayahnya tertulis di halaman tempat itu.',
            },
          ],
        },
        'Peraturan Pemerintah Nomor 80 Tahun 2019 mewajibkan layanan pengaduan, dan memberi konsumen hak melapor kepada Menteri Perdagangan, melalui Direktorat Jenderal Perlindungan Konsumen dan Tertib Niaga: WhatsApp 0853 1111 1010 atau simpktn.kemendag.go.id. Hak konsumen lainnya diatur Undang-Undang Nomor 8 Tahun 1999 tentang Perlindungan Konsumen.',
      ],
    },
    {
      id: 'penipuan',
      title: 'Permintaan uang di luar toko',
      body: [
        'Rekening tujuan hanya tertulis di halaman pesanan. Bila ada yang meminta uang lewat pesan, telepon, atau rekening lain, jangan membayar. Kirim [pengaduan](complaint), lalu telepon tempat pembuatnya.',
      ],
    },
    {
      id: 'tempat',
      title: 'Telepon dan alamat',
      body: ['WhatsApp, surel, alamat, dan jam pengambilan ada di halaman masing-masing tempat.'],
    },
  ],
}
