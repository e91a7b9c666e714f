export const session = {
  title: 'Masuk petugas',
  lead: 'Untuk petugas lapas dan rutan, koperasi, kantor wilayah, serta direktorat.',
  email: 'Surel dinas',
  password: 'Kata sandi',
  submit: 'Masuk',
  wrong: 'Surel atau kata sandi tidak cocok. Periksa lagi, lalu coba masuk.',
  email_missing: 'Isi surel dinas Anda.',
  password_missing: 'Isi kata sandi Anda.',
  throttled: 'Terlalu banyak percobaan. Tunggu beberapa menit, lalu coba lagi.',
  unreachable: 'Pusat data sedang tidak terhubung. Coba lagi sebentar lagi.',
  expired: 'Sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan dari halaman tadi.',
  signed_out: 'Anda sudah keluar.',
  forgotten: 'Lupa kata sandi? Hubungi pengelola akun di kantor wilayah Anda.',
  halted: {
    peran: {
      title: 'Halaman ini bukan bagian tugas Anda',
      text: 'Akun Anda tidak memegang peran untuk halaman ini. Bila seharusnya memegang, hubungi pengelola akun di kantor wilayah.',
    },
    tiada: {
      title: 'Data ini tidak ditemukan',
      text: 'Mungkin alamatnya keliru, atau data ini milik unit lain.',
    },
    terputus: {
      title: 'Pusat data sedang tidak terhubung',
      text: 'Tidak ada yang hilang. Tunggu sebentar, lalu muat ulang halaman ini.',
    },
    mitra: {
      title: 'Belum ada meja kerja untuk mitra',
      text: 'Akun Anda benar, tetapi meja kerja mitra belum dibuka.',
    },
  },
  to_desk: 'Ke meja kerja saya',
}
