import type { InfoWords } from '../../features/info/info-words.ts'

export const shipping_info: InfoWords = {
  title: 'Pengiriman dan pengembalian',
  lead: 'Bagaimana barang sampai kepada Anda, dan apa yang dapat Anda lakukan bila tidak sesuai.',
  sections: [
    {
      id: 'dikirim',
      title: 'Dikirim ke alamat',
      body: [
        'Setiap lapas dan rutan mengirim bagiannya sendiri, melalui koperasi yang melayaninya. Pesanan dari dua tempat datang dalam dua kiriman, dengan ongkos masing-masing.',
        {
          list: [
            'Ongkos dihitung dari berat dan jarak ke kabupaten atau kota tujuan, dan tampak sebelum pesanan dikirim. Di atas 20 kg berlaku tarif kargo.',
            'Setelah koperasi mengirim, nama kurir dan nomor resi ada di halaman pesanan.',
            'Tempat yang belum dilayani koperasi hanya dapat diambil sendiri; itu tertulis saat memesan.',
          ],
        },
      ],
    },
    {
      id: 'diambil',
      title: 'Diambil di tempat',
      body: [
        'Gratis. Bila barang siap, Anda mendapat kode pengambilan. Tunjukkan kode itu di gerbang pada jam pengambilan; jam dan alamat setiap tempat ada di [daftar lapas dan rutan](facilities).',
      ],
    },
    {
      id: 'kapan',
      title: 'Kapan selesai',
      body: [
        'Halaman pesanan menulis perkiraan tanggal: 2 sampai 5 hari untuk persetujuan, pembayaran, dan pengemasan, ditambah lama pembuatan barangnya. Itu perkiraan saat Anda memesan; lama perjalanan kurir belum termasuk. Perkiraan tiba di kabupaten atau kota Anda ada di halaman barang, pada “Hitung ongkos kirim”.',
      ],
    },
    {
      id: 'batal',
      title: 'Pembatalan',
      body: [
        {
          facts: [
            ['Belum dibayar', 'Batalkan sendiri di halaman pesanan, tanpa alasan dan tanpa biaya.'],
            [
              'Tidak dibayar sampai batas waktunya',
              'Bagian itu batal dengan sendirinya. Batasnya tertulis di halaman pesanan.',
            ],
            [
              'Sudah dibayar, barang belum diserahkan',
              'Hubungi tempat pembuatnya. Kepala lapas atau rutan dapat membatalkan dengan pengembalian uang.',
            ],
          ],
        },
      ],
    },
    {
      id: 'kembali',
      title: 'Barang rusak atau tidak sesuai',
      body: [
        {
          steps: [
            {
              title: 'Beri tahu segera',
              text: 'Anda berhak menukar atau membatalkan dalam paling sedikit 2 hari kerja sejak barang Anda terima. Sampaikan lewat [pengaduan](complaint) atau telepon tempat pembuatnya: nomor pesanan dan apa yang tidak sesuai; simpan fotonya.',
            },
            {
              title: 'Kesepakatan cara mengembalikan',
              text: 'Tempat pembuatnya menjawab apakah barang ditukar, diperbaiki, atau dikembalikan, dan siapa yang menanggung ongkosnya. Toko ini belum menetapkan aturan ongkos kembali; mintalah jawabannya tertulis.',
            },
            {
              title: 'Kepala menerima pengembalian',
              text: 'Begitu dicatat, halaman pesanan menunjukkan bahwa uang Anda akan dikembalikan.',
            },
            {
              title: 'Bendahara mengembalikan uang',
              text: 'Pejabat yang lain dari yang menetapkannya membayar dan mencatatnya; Anda diberi tahu.',
            },
          ],
        },
        'Hasil penjualan umumnya baru dibagi setelah masa pengembalian berakhir: menurut ketentuan bawaan, 3 hari setelah barang sampai atau diambil; setiap tempat boleh menetapkan lain. Hak Anda tidak habis karenanya: sesudah itu pengembalian tetap dapat diterima kepala, tetapi uang yang sudah disetor ke kas negara harus diminta kembali lebih dahulu dan itu memakan waktu.',
        {
          note: 'Toko ini belum menetapkan berapa hari pengembalian uang paling lama. Keadaannya selalu tampak di halaman pesanan.',
        },
      ],
    },
    {
      id: 'kontrak',
      title: 'Isi perjanjian jual beli',
      body: [
        'Peraturan Pemerintah Nomor 80 Tahun 2019 tentang Perdagangan Melalui Sistem Elektronik, pasal 53, menyebut hal yang harus ada dalam kontrak elektronik. Di toko ini Anda menemukannya di:',
        {
          facts: [
            [
              'a. Identitas para pihak',
              'Nama Anda dan nama lapas atau rutan, di halaman pesanan; alamat dan telepon tempat itu di halamannya.',
            ],
            [
              'b. Spesifikasi barang',
              'Ukuran, bahan, berat, dan keterangan di halaman barang; dibekukan saat Anda memesan.',
            ],
            [
              'c. Legalitas barang',
              'Nomor izin dan label pangan, bila ada, di halaman barang. Setiap barang diterbitkan pejabat yang lain dari yang menulisnya.',
            ],
            [
              'd. Nilai transaksi',
              'Harga, ongkos kirim, kode unik, dan jumlahnya, masing-masing satu baris di halaman pesanan.',
            ],
            [
              'e. Syarat dan jangka waktu pembayaran',
              'Transfer setelah disetujui; jumlah, rekening, dan batas waktu di halaman pesanan.',
            ],
            ['f. Cara pengiriman', 'Bagian “Dikirim ke alamat” dan “Diambil di tempat” di atas.'],
            [
              'g. Cara mengembalikan barang yang tidak sesuai',
              'Bagian “Barang rusak atau tidak sesuai” di atas.',
            ],
            ['h. Cara membatalkan', 'Bagian “Pembatalan” di atas.'],
            [
              'i. Penyelesaian sengketa',
              'Lebih dahulu dengan tempat pembuatnya melalui [pengaduan](contact). Anda tetap dapat menempuh jalan yang disediakan peraturan pelindungan konsumen. Toko ini tidak meminta Anda melepaskan hak itu.',
            ],
          ],
        },
        {
          note: 'Kami membaca peraturan ini dari ringkasan yang terbuka untuk umum. Halaman ini bukan nasihat hukum.',
        },
      ],
    },
  ],
}
