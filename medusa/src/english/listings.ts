/** The desk of the catalogue: goods, photos, harvests, certificates of authenticity, workshops. */
export const LISTINGS: Readonly<Record<string, string>> = {
  'Barang ini baru saja diubah petugas lain. Muat ulang halaman, lalu ulangi perubahan Anda.':
    'Another officer has just changed this item. Reload the page, then make your change again.',
  'Barang yang Anda sunting, beri harga, atau usulkan sendiri harus diperiksa petugas lain. Mintalah petugas lain memutuskan.':
    'Another officer must check what you edited, priced or proposed yourself. Ask one to decide.',
  'Biaya bahan tidak boleh melebihi harga jual.': 'The cost of material cannot exceed the price.',
  'Harga paling sedikit Rp100.': 'The price: at least Rp100.',
  'Isi berat dalam gram.': 'Enter the weight in grams.',
  'Isi lama pembuatan paling cepat dan paling lama (hari).':
    'Enter the shortest and the longest time to make it (days).',
  'Lama pembuatan paling lama tidak boleh kurang dari paling cepat.':
    'The longest time to make it cannot be shorter than the shortest.',
  'Persediaan barang ini tidak ditemukan.': 'The stock of this item was not found.',
  'Pilih jenis yang termasuk kelompok barang itu.': 'Choose a kind that belongs to that family of goods.',
  'Pilih siap kirim, dibuat setelah dipesan, atau per panen.':
    'Choose ready to ship, made to order, or by harvest.',
  'Sementara halaman ini terbuka, stok berubah menjadi {0}. Periksa dan isi kembali jumlahnya.':
    'While this page was open, stock became {0}. Check the number and enter it again.',
  'Stok paling sedikit {0}: sebanyak itu sudah dipesan pembeli.':
    'Stock: at least {0}, for so many are ordered by buyers.',
  'Stok tidak boleh kurang dari nol.': 'Stock cannot be below zero.',
  'Tindakan ini tidak dapat dilakukan pada keadaan barang sekarang. Muat ulang halaman untuk melihat keadaannya.':
    'This is not possible in the present state of the item. Reload the page to see it.',
  'Tuliskan apa yang perlu diperbaiki.': 'Write what needs to be mended.',
  'UPT ini belum menjual barang.': 'This facility does not sell yet.',

  // Photos
  'Berkas foto kosong. Pilih foto lain.': 'The file is empty. Choose another photo.',
  'Berkas ini bukan foto JPEG, PNG, WebP, atau AVIF. Pilih foto lain.':
    'This file is not a JPEG, PNG, WebP or AVIF photo. Choose another one.',
  'Foto berformat HEIC belum dapat dibaca. Simpan sebagai JPEG (di iPhone: Pengaturan › Kamera › Format › Paling Kompatibel).':
    'HEIC photos cannot be read yet. Save it as JPEG (on an iPhone: Settings › Camera › Formats › Most Compatible).',
  'Foto lebih besar dari 15 MB. Perkecil dahulu fotonya.':
    'The photo is larger than 15 MB. Make it smaller first.',
  'Foto terlalu besar: paling banyak 50 megapiksel. Perkecil dahulu fotonya.':
    'The photo is too large: at most 50 megapixels. Make it smaller first.',
  'Foto terlalu panjang dan sempit. Potong dahulu fotonya.':
    'The photo is too long and narrow. Crop it first.',
  'Foto tidak dapat dibaca; berkasnya mungkin rusak. Pilih foto lain.':
    'The photo cannot be read; its file may be damaged. Choose another one.',
  'Satu barang paling banyak memuat {0} foto. Hapus satu foto dahulu.':
    'An item has at most {0} photos. Remove one first.',

  // Harvests
  'Barang ini tidak dijual per panen. Ubah cara penyediaannya dahulu.':
    'This item is not sold by harvest. Change how it is offered first.',
  'Batas pesan paling lambat pada hari pertama panen.':
    'The cut-off is on the first day of the harvest at the latest.',
  'Batas pesan sudah lewat. Pilih waktu yang akan datang.': 'The cut-off has passed. Choose a time to come.',
  'Hari terakhir panen tidak boleh sebelum hari pertama.':
    'The last day of the harvest cannot be before the first.',
  'Isi batas pesan dengan tanggal dan jam, misalnya 2026-12-08 12:00.':
    'Enter the cut-off as a date and time, for example 2026-12-08 12:00.',
  'Isi jumlah satuan dengan angka bulat 1 sampai 100.000.':
    'Enter the number of units as a whole number from 1 to 100,000.',
  'Isi tanggal panen, misalnya 2026-12-12.': 'Enter the day of the harvest, for example 2026-12-12.',
  'Panen ini sudah dipesan pembeli, jadi tidak dapat diubah lagi. Tutup panen ini bila perlu, lalu buka yang baru.':
    'Buyers have ordered from this harvest, so it cannot be changed any more. Close it if need be, then open a new one.',
  'Panen ini sudah ditutup dan tidak dapat diubah lagi.':
    'This harvest is closed and cannot be changed any more.',
  'Panen paling jauh dua tahun dari hari ini.': 'A harvest is at most two years from today.',

  // Certificates of authenticity
  'Bulan pembuatan tidak boleh di masa depan.': 'The month of making cannot be in the future.',
  'Isi bulan pembuatan, misalnya 2026-11.': 'Enter the month of making, for example 2026-11.',
  'Isi jumlah buah dengan angka bulat.': 'Enter the number of pieces as a whole number.',
  'Jumlah paling sedikit 1 buah.': 'At least 1 piece.',
  'Paling banyak {0} buah sekaligus.': 'At most {0} pieces at once.',
  'Pilih barang dari pesanan ini.': 'Choose an item of this order.',
  'Pilih satu per buah atau satu untuk semuanya.': 'Choose one for each piece or one for all.',
  'Semua barang ini sudah bersertifikat. Cetak ulang dari daftar di bawah.':
    'All these goods have certificates already. Print them again from the list below.',
  'Sertifikat diterbitkan selama barang dibuat atau siap diserahkan. Muat ulang halaman untuk melihat keadaannya.':
    'Certificates are issued while goods are made or ready to hand over. Reload the page to see their state.',
  'Sertifikat ini sudah dicabut.': 'This certificate is revoked already.',
  'Sertifikat yang Anda terbitkan sendiri dicabut oleh petugas lain.':
    'Another officer revokes a certificate that you issued yourself.',
  'Terbitkan dahulu barangnya; yang bersertifikat adalah barang yang terbit.':
    'Publish the item first; only what is published gets certificates.',

  // Workshops and their training certificates
  'Isi angka bulat 1 sampai 100.000, atau kosongkan bila tanpa batas.':
    'Enter a whole number from 1 to 100,000, or leave it empty for no limit.',
  'Isi jumlah pemegang dengan angka bulat 1 sampai 10.000.':
    'Enter the number of holders as a whole number from 1 to 10,000.',
  'Isi tahun dengan empat angka, misalnya 2026.': 'Enter the year in four digits, for example 2026.',
  'Pilih mitra dari daftar.': 'Choose a partner from the list.',
  'Sertifikat ini dengan tahun yang sama sudah tercatat. Hapus yang lama dahulu bila jumlahnya berubah.':
    'This certificate is on record for that year. Remove the earlier one first if the number has changed.',
  'Tahun sertifikat tidak boleh di masa depan.': 'The year of a certificate cannot be in the future.',
}
