import { onDeletion } from '../../features/account/on-deletion.ts'
import type { InfoWords } from '../../features/info/info-words.ts'
import { buyer_data } from './buyer_data.ts'

export const privacy: InfoWords = {
  title: 'Pelindungan data pribadi',
  lead: 'Data apa yang kami simpan, untuk apa, berapa lama, dan hak Anda menurut Undang-Undang Nomor 27 Tahun 2022.',
  sections: [
    {
      id: 'data',
      title: 'Yang kami simpan',
      body: [
        {
          facts: [
            [
              'Pesanan',
              'Nama, nomor telepon, surel bila diisi, jenis pembeli, dan alamat bila dikirim; barang, jumlah, harga, dan seluruh riwayatnya.',
            ],
            [
              'Bukti transfer',
              'Gambar yang Anda kirim. Gambarnya dibuat ulang sehingga tempat dan gawai di dalam berkasnya tidak ikut tersimpan.',
            ],
            ['Pesanan khusus', 'Nama, telepon, surel bila diisi, penjelasan, dan gambar contoh.'],
            ['Daftar tunggu', 'Surel Anda, sampai Anda berhenti.'],
            ['Pengaduan', 'Nama, surel, nomor pesanan, dan isi pengaduan beserta jawabannya.'],
            [
              'Ulasan',
              'Bintang dan tulisan Anda, nama yang Anda pilih bila diisi, dan kabupaten atau kota tujuan. Ulasan terbit setelah dibaca petugas; nomor pesanan dan telepon tidak ikut tampil.',
            ],
            [
              'Akun, bila Anda membuatnya',
              'Surel, buku alamat, salinan keranjang, dan peramban tempat Anda masuk. Anda dapat mengunduh dan menghapusnya sendiri.',
            ],
            [
              'Surat',
              'Salinan surel yang kami kirim kepada Anda. Surat berisi kode masuk dihapus begitu terkirim.',
            ],
          ],
        },
        'Kami tidak meminta nomor induk kependudukan, tanggal lahir, atau nomor kartu. Akun tidak wajib, dan tidak mempunyai kata sandi.',
      ],
    },
    {
      id: 'tidak',
      title: 'Yang tidak kami lakukan',
      body: [
        {
          list: [
            'Tidak ada pelacak, iklan, atau alat ukur dari pihak lain; semua berkas halaman ini datang dari toko ini sendiri.',
            'Data Anda tidak dijual dan tidak dipakai untuk promosi.',
            'Alamat jaringan (IP) hanya diingat beberapa menit, untuk membatasi percobaan yang terlalu sering; percobaan masuk dihitung dengan sidik alamatnya, paling lama sehari. Server yang menjalankan toko ini mungkin mempunyai catatan sendiri.',
          ],
        },
      ],
    },
    {
      id: 'kue',
      title: 'Kuki di peramban Anda',
      body: [
        {
          facts: [
            [
              'keranjang.*, isi_keranjang',
              'Isi keranjang, harga yang terakhir Anda lihat, dan jumlahnya; 30 hari.',
            ],
            ['simpan', 'Barang yang Anda simpan untuk nanti; setahun.'],
            [
              'tujuan',
              'Kode wilayah yang Anda pilih untuk menaksir ongkos kirim dan mengurutkan barang dari yang terdekat; 180 hari.',
            ],
            ['akun', 'Hanya bila Anda masuk dengan surel: tanda masuk; 90 hari sejak terakhir dipakai.'],
            ['akun_masuk, akun_hapus', 'Sedang menunggu kode dari surel; 10 menit.'],
            ['bahasa, petugas', 'Hanya bagi petugas: pilihan bahasa dan tanda masuk.'],
          ],
        },
        'Barang yang terakhir Anda lihat diingat oleh peramban Anda sendiri (penyimpanan lokal), bukan oleh toko.',
        'Peramban Anda juga dapat menyimpan halaman umum yang baru dibuka, supaya dapat dibaca saat luring. Halaman pesanan, keranjang, dan meja petugas tidak ikut tersimpan.',
      ],
    },
    {
      id: 'siapa',
      title: 'Siapa yang membacanya',
      body: [
        {
          list: [
            'Petugas lapas atau rutan yang membuat barang Anda, masing-masing hanya pesanan tempatnya.',
            'Koperasi yang mengirim barang Anda, dan kurirnya.',
            'Kantor wilayah yang mengawasi. Warga binaan tidak mempunyai akun di sistem ini.',
          ],
        },
      ],
    },
    {
      id: 'untuk-apa',
      title: 'Untuk apa dan atas dasar apa',
      body: [
        'Untuk memenuhi pesanan yang Anda minta, menjawab pengaduan, dan membukukan penerimaan yang sebagian adalah penerimaan negara. Daftar tunggu hanya atas permintaan Anda.',
      ],
    },
    {
      id: 'lama',
      title: 'Berapa lama',
      body: [
        'Pesanan, pembayaran, dan suratnya adalah bagian dari pembukuan dan tidak terhapus dengan sendirinya. Toko ini belum menetapkan jadwal penghapusan; kami menuliskannya supaya Anda tahu. Anda sendiri dapat meminta penghapusan kapan saja.',
      ],
    },
    {
      id: 'hapus',
      title: 'Bila Anda menghapus akun',
      body: [
        'Yang terjadi dengan setiap data, pada akun dan pada pesanan dengan surel yang sama:',
        ...onDeletion(buyer_data).flatMap(({ title, text, list }) => [
          text ? `${title}. ${text}` : `${title}:`,
          { list },
        ]),
        buyer_data.backups,
      ],
    },
    {
      id: 'hak',
      title: 'Hak Anda',
      body: [
        {
          list: [
            'Meminta penjelasan dan salinan data Anda.',
            'Meminta perbaikan data yang keliru.',
            'Meminta penghapusan atau pengakhiran pemrosesan.',
            'Menarik persetujuan. Untuk daftar tunggu, tekan “Tidak usah diberi tahu” di halaman pesanan.',
          ],
        },
        'Unduh atau hapus data Anda sendiri di [Data Anda](accountData). Anda memesan tanpa akun? Masuk dengan surel yang dipakai memesan: pesanan itu ikut terlihat dan ikut terhapus. Pesanan tanpa surel dan hal lain: sampaikan lewat [formulir pengaduan](complaint) kepada lapas atau rutan yang memegangnya. Bila data Anda bocor, undang-undang mewajibkan pemberitahuan paling lambat 3 × 24 jam.',
      ],
    },
    {
      id: 'warga-binaan',
      title: 'Data warga binaan',
      body: [
        'Status sebagai warga binaan kami perlakukan sebagai data pribadi yang bersifat spesifik. Tidak ada nama, foto, atau perkara di halaman, surat, maupun berkas yang dapat dibaca umum. Catatan premi memakai nomor dalam; sistem ini tidak menyimpan nama pembuatnya.',
      ],
    },
  ],
}
