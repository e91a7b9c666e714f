import type { InfoWords } from '../../features/info/info-words.ts'

export const ethics: InfoWords = {
  title: 'Upah dan kerja sukarela',
  lead: 'Pantaskah membeli barang yang dibuat di dalam lapas? Inilah yang kami tahu, dan yang belum kami tahu.',
  sections: [
    {
      id: 'hak',
      title: 'Hak atas upah atau premi',
      body: [
        'Undang-Undang Nomor 22 Tahun 2022 tentang Pemasyarakatan, pasal 9, menyebut jaminan keselamatan kerja, upah, atau premi hasil bekerja sebagai hak narapidana.',
        'Peraturan Pemerintah Nomor 32 Tahun 1999, pasal 29, menyebut bahwa upah atau premi itu dititipkan dan dicatat di lapas.',
        {
          note: 'Sebuah kajian di lapas perempuan mencatat bahwa belum ada aturan rinci tentang standar upahnya. Karena itu besarnya berbeda-beda antar tempat.',
        },
      ],
    },
    {
      id: 'pembagian',
      title: 'Berapa yang sampai kepada pembuatnya',
      body: [
        'Tidak ada satu angka untuk seluruh negeri. Yang paling sering dirujuk, Keputusan Menteri Kehakiman Nomor M.01-PP.02.01 Tahun 1990, membagi keuntungan: 50% premi, 15% kas negara, 35% modal kerja. Pemberitaan menyebut tempat lain membagi 35% atau 15% dari penjualan untuk premi.',
        'Kami tidak menutupi perbedaan itu: pembagian yang berlaku ditulis di halaman setiap barang, dan jumlahnya di [keterbukaan angka](openness).',
      ],
    },
    {
      id: 'uang',
      title: 'Uangnya tidak dipegang tunai',
      body: [
        'Premi dicatat per orang menurut catatan kerja, di buku yang tidak dapat diubah. Warga binaan tidak memegang uang tunai. Peraturan Menteri Hukum dan HAM Nomor 8 Tahun 2024 membatasi uang elektronik di dalam paling banyak Rp1.000.000 per orang.',
      ],
    },
    {
      id: 'sukarela',
      title: 'Kerja sukarela',
      body: [
        'Toko ini menjual hasil pembinaan dan pelatihan kerja. Kami tidak dapat memeriksa dari jauh apakah setiap orang ikut dengan sukarela; itu tanggung jawab lapas dan rutannya, dan kami tidak akan menyatakan lebih dari yang dapat kami periksa.',
        {
          list: [
            'Tahanan yang belum diputus perkaranya tidak wajib bekerja, sejauh yang kami tahu.',
            'Upah, jam kerja, dan pekerjanya dicatat petugas, dan pembagiannya dapat diperiksa pengawas.',
            'Bila Anda tahu ada paksaan atau upah yang tidak dibayar, [laporkan kepada kami](complaint). Anda tidak perlu menyebut nama warga binaan.',
          ],
        },
      ],
    },
    {
      id: 'nama',
      title: 'Mengapa pembuatnya tidak disebut',
      body: [
        'Bahwa seseorang adalah warga binaan termasuk catatan kejahatan, data pribadi yang bersifat spesifik menurut Undang-Undang Nomor 27 Tahun 2022. Maka yang disebut adalah bengkel dan tempatnya. Wajah, nama, dan perkara tidak pernah ditampilkan.',
      ],
    },
  ],
}
