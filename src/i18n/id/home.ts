export const home = {
  kicker: 'Karya bengkel pemasyarakatan Indonesia',
  lead: 'Mebel, kerajinan, hasil tani, dan pangan dari bengkel lapas dan rutan di seluruh Indonesia. Setiap pesanan diperiksa petugas, setiap rupiah tercatat.',
  browse: 'Lihat semua barang',
  how: 'Cara kerjanya',
  promise: 'Uang baru diminta setelah petugas menyetujui pesanan Anda.',
  families: 'Empat rumpun karya',
  newest: 'Baru dari bengkel',
  more: 'Semua barang terbaru',
  facilities: 'Dari mana asalnya',
  facilities_lead: 'Barang dikirim atau diambil langsung dari tempat pembuatannya.',
  all_facilities: 'Semua lapas dan rutan',
  steps_title: 'Dari keranjang sampai kas negara',
  steps: [
    { title: 'Anda memesan', text: 'Tanpa akun dan tanpa membayar. Pilih dikirim atau diambil di tempat.' },
    {
      title: 'Petugas memeriksa',
      text: 'Pejabat lapas menyetujui atau menolak setiap bagian pesanan, dengan tenggat yang bisa Anda lihat.',
    },
    { title: 'Anda membayar', text: 'Transfer dengan jumlah yang pasti, baru setelah disetujui.' },
    {
      title: 'Bengkel mengerjakan',
      text: 'Barang dibuat, lalu dititipkan ke koperasi untuk dikirim, atau Anda ambil di gerbang.',
    },
    {
      title: 'Hasilnya dibagi',
      text: 'Premi untuk pembuatnya, bagian negara disetor ke kas negara dengan NTPN, sisanya modal bengkel.',
    },
  ],
  honest_title: 'Jujur sampai ke rupiahnya',
  honest: [
    { title: 'Tidak ada uang di muka', text: 'Bila petugas menolak, Anda tidak pernah diminta membayar.' },
    {
      title: 'Pembuatnya terlindungi',
      text: 'Nama dan wajah warga binaan tidak pernah ditampilkan; yang dikenal adalah bengkelnya.',
    },
    {
      title: 'Tercatat sampai kas negara',
      text: 'Setiap pembagian hasil dibukukan, dan setorannya memakai nomor penerimaan negara.',
    },
  ],
  empty_title: 'Etalase sedang disiapkan',
  empty_text: 'Belum ada barang yang terbit. Silakan kembali lagi nanti.',
}
