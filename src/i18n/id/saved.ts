export const saved = {
  title: 'Barang tersimpan',
  lead: 'Disimpan di peramban ini, tanpa akun. Harga dan stoknya yang sekarang.',
  keep: 'Simpan untuk nanti',
  let_go: 'Hapus dari simpanan',
  let_go_of: (name: string) => `Hapus dari simpanan: ${name}`,
  kept: 'Tersimpan.',
  gone: 'Dihapus dari simpanan.',
  empty_title: 'Belum ada yang disimpan',
  empty_text: 'Tekan “Simpan untuk nanti” di halaman barang, lalu barangnya menunggu di sini.',
  pass_on: 'Buka alamat daftar ini, untuk dibagikan',
  passed_on_title: 'Daftar barang',
  passed_on_lead: 'Seseorang membagikan daftar ini kepada Anda.',
  no_longer_sold: (count: number) => `${count} barang dari daftar ini sudah tidak dijual.`,
  unreachable:
    'Daftar belum bisa dibaca karena pusat data tidak terhubung. Simpanan Anda aman; coba lagi sebentar lagi.',
  last_seen: 'Terakhir Anda lihat',
}
