/** The ledger, manual journals and periods; payouts, premi and work; reports. */
export const BOOKS: Readonly<Record<string, string>> = {
  // The ledger’s own rules
  'Akun {0} belum ada dalam buku {1}. Buka bukunya dahulu.':
    'Account {0} is not in the book {1} yet. Open that book first.',
  'Akun debit dan akun kredit harus berbeda.': 'The accounts to debit and to credit must differ.',
  'Buku besar hanya bertambah: catatan tidak dapat diubah atau dihapus. Buat jurnal balik.':
    'The ledger only grows: an entry cannot be changed or removed. Make a reversal.',
  'Buku besar hanya ditulis dalam transaksi READ COMMITTED.':
    'The ledger is written in READ COMMITTED transactions only.',
  'Jurnal balik harus kebalikan dari jurnal asal dan tidak boleh melebihi jumlahnya.':
    'A reversal must be the opposite of its journal, and not exceed its amount.',
  'Jurnal dengan dokumen, tanggal dan pos yang sama sudah disiapkan.':
    'A journal with the same document, day and lines has been prepared already.',
  'Jurnal manual disetujui oleh orang lain dari yang menyiapkannya.':
    'A manual journal is approved by somebody else than who prepared it.',
  'Jurnal manual itu sudah diputuskan dan tidak berubah lagi.':
    'That manual journal is decided and does not change any more.',
  'Jurnal manual perlu dua orang yang berbeda dan nomor dokumen.':
    'A manual journal needs two different people and a document number.',
  'Jurnal manual tidak dapat memakai akun itu, atau yang dibukukan lain dari yang disetujui.':
    'A manual journal cannot use that account, or what is booked differs from what was approved.',
  'Kejadian lama dibukukan pada hari terbuka pertama, dan hanya bila tanggalnya sudah ditutup.':
    'What happened earlier is booked on the first open day, and only when its own day is closed.',
  'Kunci {0} sudah dipakai untuk pembukuan dengan isi yang lain.':
    'The key {0} was used for an entry with other content.',
  'Masih ada jurnal manual bulan itu yang menunggu keputusan. Setujui atau tolak dahulu.':
    'Manual journals of that month still wait for a decision. Approve or refuse them first.',
  'Nomor dan waktu pembukuan diberikan oleh sistem.': 'The system gives an entry its number and time.',
  'Pembukuan dengan tangan harus melalui jurnal manual yang disiapkan dan disetujui dua orang.':
    'Booking by hand needs a manual journal that two people prepare and approve.',
  'Periode belum dapat ditutup: akun kliring harus nol dan neraca saldo harus seimbang.':
    'The period cannot be closed yet: clearing must be zero and the trial balance must balance.',
  'Periode terdiri atas bulan kalender yang utuh.': 'A period is made of whole calendar months.',
  'Periode untuk tanggal itu sudah ditutup. Pakai tanggal dalam periode yang masih terbuka.':
    'The period of that day is closed. Use a day of a period that is still open.',
  'Peristiwa ini sudah dibukukan.': 'This event is booked already.',
  'Saldo harian dihitung oleh sistem dari pos yang sudah tersegel.':
    'The system counts balances of days from sealed lines.',
  'Segel buku besar dibuat oleh sistem saat transaksi selesai.':
    'The system makes the ledger’s seal when a transaction is done.',
  'Transaksi asal tidak ditemukan dalam buku UPT ini.':
    'The original transaction was not found in this facility’s book.',
  'Transaksi buku besar harus memiliki paling sedikit satu pos.':
    'A ledger transaction must have at least one line.',
  'Transaksi itu sudah selesai dibukukan dan tidak menerima pos lagi.':
    'That transaction is booked and takes no more lines.',
  'Tutup periode bulan demi bulan secara berurutan, setelah bulannya berakhir.':
    'Close periods month by month in order, when the month is over.',
  'Jumlahnya melebihi dana yang dipegang untuk pesanan ini.':
    'The amount exceeds the money held for this order.',

  // Manual journals
  'Akun {0} mengikuti pembagian dan pembayaran kepada mitranya. Pakai halaman Pembayaran keluar.':
    'Account {0} follows divisions and payments to its partner. Use the page Payouts.',
  'Akun {0} mengikuti pembagian dan setoran. Batalkan pembagiannya atau catat setorannya.':
    'Account {0} follows divisions and deposits. Take the division back or record the deposit.',
  'Akun {0} mengikuti pesanan pembeli dan tidak dipakai dalam jurnal manual. Pakai halaman Pembayaran.':
    'Account {0} follows buyers’ orders and is not used in manual journals. Use the page Payments.',
  'Akun {0} tidak ada dalam daftar akun.': 'Account {0} is not in the chart of accounts.',
  'Akun 1301 mengikuti halaman Pengembalian pendapatan.': 'Account 1301 follows the page Returned revenue.',
  'Akun 2201 mengikuti catatan premi. Pakai halaman Premi.':
    'Account 2201 follows the entries of premi. Use the page Premi.',
  'Isi jumlah dalam rupiah bulat.': 'Enter the amount in whole rupiah.',
  'Isi jumlah paling sedikit satu pos yang dibalik.': 'Enter the amount of at least one line to reverse.',
  'Isi nomor catatan.': 'Enter the number of the entry.',
  'Isi paling sedikit satu pos.': 'Enter at least one line.',
  'Jumlahnya terlalu besar.': 'The amount is too large.',
  'Jurnal ini Anda siapkan sendiri. Orang lain yang harus menyetujuinya.':
    'You prepared this journal. Somebody else must approve it.',
  'Jurnal ini sudah dibukukan dengan nomor {0}.': 'This journal is booked under number {0}.',
  'Jurnal ini sudah ditolak.': 'This journal was refused.',
  'Nomor {0} tidak ada dalam buku.': 'There is no number {0} in the book.',
  'Paling banyak 20 pos.': 'At most 20 lines.',
  'Paling banyak Rp{0} dari pos ini.': 'At most Rp{0} of this line.',
  'Pilih akun {0}.': 'Choose the account {0}.',
  'Pilih jenis jurnal.': 'Choose the kind of journal.',
  'Saldo akun {0} {1} tidak cukup untuk jurnal ini.':
    'The balance of account {0} {1} is not enough for this journal.',
  'Tanggal itu belum tiba.': 'That day is still to come.',
  'Batalkan di halaman yang membuatnya.': 'Take it back on the page that made it.',
  'Batalkan pembagiannya di halaman Pembagian.': 'Take the division back on the page Division.',
  'Bila uangnya kembali, catat pengembaliannya di halaman Pembayaran keluar.':
    'If the money comes back, record that on the page Payouts.',
  'Catatan ini dibuat oleh sistem. {0}': 'The system made this entry. {0}',
  'Catatan ini sendiri sebuah pembalikan. Siapkan jurnal baru bila pembalikannya salah.':
    'This entry is a reversal itself. Prepare a new journal if the reversal is wrong.',
  'Catatan ini sudah dibalik seluruhnya.': 'This entry is reversed entirely.',
  'Dana pembeli diurus di halaman Pembayaran.': 'Money of buyers is looked after on the page Payments.',
  'Kembalikan dana pembeli di halaman Pembayaran.': 'Return the buyer’s money on the page Payments.',
  'Setoran sudah di kas negara. Mintakan kembali di halaman Pengembalian pendapatan.':
    'The deposit is in the state treasury. Ask for it back on the page Returned revenue.',

  // Periods
  'Akun kliring belum nol. Selesaikan dahulu uang yang masih di jalan.':
    'Clearing is not zero yet. Settle the money under way first.',
  'Buku ini masih kosong, jadi belum ada bulan yang ditutup.':
    'This book is still empty, so there is no month to close.',
  'Bulan itu belum berakhir.': 'That month is not over yet.',
  'Bulan itu sudah ditutup, atau bukan bulan berikutnya.': 'That month is closed, or it is not the next one.',
  'Masih ada jurnal manual yang menunggu keputusan.': 'Manual journals still wait for a decision.',
  'Neraca saldo tidak seimbang. Jalankan pemeriksaan buku.':
    'The trial balance does not balance. Run the check of the books.',
  'Nyatakan bahwa buku bulan ini sudah diperiksa.': 'Confirm that this month’s book has been checked.',
  'Pelaksana harian tidak menutup buku. Penutupan bulan menunggu kepala.':
    'An acting head does not close books. Closing a month waits for the head.',

  // Payouts
  'Isi jumlah pembayaran dalam rupiah bulat.': 'Enter the amount of the payment in whole rupiah.',
  'Jumlah pembayaran terlalu besar.': 'The amount of the payment is too large.',
  'Jumlahnya melebihi dana yang dipegang untuk penerima ini pada tanggal pembayaran.':
    'The amount exceeds the money held for this receiver on the day of the payment.',
  'Nomor dokumen ini sudah dipakai untuk pembayaran kepada penerima yang sama.':
    'This document number was used for a payment to the same receiver.',
  'Paling banyak {0} yang belum disiapkan untuk dibayar.':
    'At most {0}, which is not prepared for payment yet.',
  'Pembayaran ini Anda siapkan sendiri. Orang lain yang harus menyetujuinya.':
    'You prepared this payment. Somebody else must approve it.',
  'Pembayaran ini belum dibayar, jadi tidak dapat kembali.':
    'This payment has not been made, so it cannot come back.',
  'Pembayaran ini sudah dikembalikan.': 'This payment came back already.',
  'Pembayaran ini sudah disetujui dan dibukukan.': 'This payment is approved and booked.',
  'Pembayaran ini sudah ditolak.': 'This payment was refused.',
  'Pengembalian ini Anda ajukan sendiri. Orang lain yang harus menyetujuinya.':
    'You asked for this return. Somebody else must approve it.',
  'Pengembalian pembayaran ini sudah diajukan dan menunggu kepala.':
    'The return of this payment was asked for and waits for the head.',
  'Pilih koperasi atau mitra penerimanya.': 'Choose the cooperative or partner that receives it.',
  'Pilih koperasi atau mitra UPT ini.': 'Choose a cooperative or partner of this facility.',
  'Pilih untuk apa uang ini dibayarkan.': 'Choose what this money is paid for.',
  'Tanggal kembalinya uang belum tiba.': 'The day the money came back is still to come.',
  'Tanggal pembayaran belum tiba.': 'The day of the payment is still to come.',
  'Tanggal pembayaran belum tiba. Siapkan pembayaran ini pada harinya.':
    'The day of the payment is still to come. Prepare it on that day.',
  'Tidak ada pengembalian pembayaran ini yang menunggu keputusan.':
    'No return of this payment waits for a decision.',
  'Uang ini baru dibayarkan pada {0}. Isi hari itu atau sesudahnya.':
    'This money was paid on {0} only. Enter that day or a later one.',

  // Premi and work
  'Bengkel ini tidak membuat barang pesanan itu.': 'This workshop does not make the goods of that order.',
  'Bulan itu belum mulai.': 'That month has not begun.',
  'Catatan kerja atau pembagian berubah sesudah pratinjau. Periksa pratinjau yang baru.':
    'Work entries or divisions have changed since the preview. Check the new preview.',
  'Catatan kerja ini baru saja dibatalkan orang lain.': 'Somebody else has just taken this work entry back.',
  'Catatan kerja ini sudah dibatalkan.': 'This work entry was taken back already.',
  'Hari kerja itu belum tiba.': 'That working day is still to come.',
  'Isi jam (kelipatan seperempat, misalnya 7,5) atau jumlah potong.':
    'Enter hours (in quarters, for example 7,5) or a number of pieces.',
  'Isi jumlah paling sedikit untuk satu kode.': 'Enter the amount of at least one code.',
  'Isi kerja paling sedikit satu kode.': 'Enter the work of at least one code.',
  'Isi kode, misalnya RTG-014.': 'Enter a code, for example RTG-014.',
  'Kode {0} tertulis dua kali.': 'Code {0} is written twice.',
  'Kode {0} tidak dikenal.': 'Code {0} is not known.',
  'Kode {0} tidak dipakai pada hari itu.': 'Code {0} was not in use on that day.',
  'Kode bukan nama, tanggal lahir, atau nomor register. Pakai kode pendek, misalnya RTG-014.':
    'A code is not a name, a birth date or a register number. Use a short one, for example RTG-014.',
  'Kode hanya huruf, angka, dan tanda hubung, misalnya RTG-014.':
    'A code has letters, digits and hyphens only, for example RTG-014.',
  'Kode harus memuat angka, misalnya RTG-014. Jangan menulis nama.':
    'A code must have a digit, for example RTG-014. Do not write a name.',
  'Kode ini baru dipakai sejak {0}.': 'This code has been in use since {0} only.',
  'Kode ini sudah berakhir pada {0}.': 'This code ended on {0}.',
  'Kode ini sudah dipakai. Pilih nomor lain.': 'This code is in use. Choose another number.',
  'Kode paling banyak 12 karakter.': 'A code has at most 12 characters.',
  'Lihat pratinjaunya dahulu.': 'Look at the preview first.',
  'Paling banyak 200 kode sekaligus.': 'At most 200 codes at once.',
  'Paling banyak 24 jam sehari.': 'At most 24 hours a day.',
  'Pilih bulan, misalnya 2026-11.': 'Choose a month, for example 2026-11.',
  'Pilih jam atau potong.': 'Choose hours or pieces.',
  'Saldo premi {0} tidak lagi cukup. Tolak pembayaran ini dan siapkan yang baru.':
    'The premi of {0} is no longer enough. Refuse this payment and prepare a new one.',
  'Satuan kerja berlaku mulai hari ini atau sesudahnya.': 'A unit of work holds from today or later.',
  'Satuan untuk tanggal itu sudah ditetapkan. Pilih tanggal lain.':
    'The unit for that day is set already. Choose another day.',
  'Tidak ada premi bulan itu yang dapat dialokasikan. Catat kerjanya dahulu.':
    'There is no premi of that month to allocate. Record the work first.',
  'Tidak ada premi yang dapat dibayarkan.': 'There is no premi to pay out.',
  '{0}: paling banyak Rp{1}.': '{0}: at most Rp{1}.',

  // Reports
  'Berkas ini belum selesai dibuat. Lihat kemajuannya, lalu unduh.':
    'This file is still being made. Watch its progress, then download it.',
  'Berkas ini gagal dibuat karena gangguan pada sistem. Coba buat lagi; bila tetap gagal, hubungi pusat.':
    'This file could not be made because of a fault in the system. Try again; if it fails still, contact the centre.',
  'Berkas ini sudah tiga kali gagal dibuat. Pilih periode yang lebih pendek, atau hubungi pusat.':
    'Making this file has failed three times. Choose a shorter period, or contact the centre.',
  'Isi bulan dengan tahun dan bulan, misalnya 2026-11.': 'Enter year and month, for example 2026-11.',
  'Laporan ini berisi {0} baris. Minta ekspornya; berkasnya dibuat di belakang layar.':
    'This report has {0} rows. Ask for an export; its file is made in the background.',
  'Laporan itu tidak ada lagi.': 'That report does not exist any more.',
  'Periode itu belum tiba. Pilih yang sudah berjalan.':
    'That period is still to come. Choose one that has begun.',
  'Pilih CSV, XLSX atau PDF.': 'Choose CSV, XLSX or PDF.',
  'Pilih salah satu akun buku besar UPT ini.': 'Choose one of this facility’s ledger accounts.',
  'Pilih salah satu koperasi yang melayani UPT ini.':
    'Choose one of the cooperatives that serve this facility.',
  'Pilih salah satu mitra UPT ini.': 'Choose one of this facility’s partners.',
  'Rentang paling lama satu tahun. Pilih tanggal awal yang lebih dekat.':
    'A span is at most one year. Choose a later first day.',
  'Tanggal awal harus sebelum atau sama dengan tanggal akhir.': 'The first day cannot be after the last.',
}
