/** State revenue: deposits, receipts, reconciliation, targets, returned revenue. */
export const TREASURY: Readonly<Record<string, string>> = {
  // Deposits
  'Berbeda dengan bukti yang ditempel: {0}.': 'It differs from the pasted proof: {0}.',
  'Bukti ini untuk kode billing {0}, bukan {1}.': 'This proof is for billing code {0}, not {1}.',
  'Catat pembayarannya dahulu, lalu unggah buktinya.': 'Record the payment first, then upload its proof.',
  'Isi bank atau pos tempat menyetor.': 'Enter the bank or post office of the deposit.',
  'Isi bulan seperti 2026-11.': 'Enter a month such as 2026-11.',
  'Isi jumlah setoran dalam rupiah bulat.': 'Enter the amount of the deposit in whole rupiah.',
  'Isi jumlah yang tertulis pada bukti.': 'Enter the amount that the proof names.',
  'Isi kode billing SIMPONI.': 'Enter the billing code of SIMPONI.',
  'Isi NTB dari bukti penerimaan negara.': 'Enter the NTB from the state receipt.',
  'Isi NTPN dari bukti penerimaan negara.': 'Enter the NTPN from the state receipt.',
  'Isi tanggal dan jam kedaluwarsa yang benar, atau kosongkan.':
    'Enter a valid date and time of expiry, or leave it empty.',
  'Isi tanggal setor.': 'Enter the day of the deposit.',
  'Jumlah harus sama dengan penerimaan yang dipilih: {0}.': 'The amount must equal the chosen receipts: {0}.',
  'Jumlah pada bukti harus sama dengan tagihannya: Rp{0}.':
    'The amount on the proof must equal the bill: Rp{0}.',
  'Kedua NTPN berbeda. Periksa huruf O dan angka 0, huruf I dan angka 1, lalu ketik ulang.':
    'The two NTPN differ. Check the letter O and the digit 0, the letter I and the digit 1, then type it again.',
  'Ketik NTPN sekali lagi.': 'Type the NTPN once more.',
  'Kode billing ini sudah pernah tercatat, walau mungkin kedaluwarsa. Isi kode yang baru dibuat di SIMPONI.':
    'This billing code was recorded before, though it may have expired. Enter the code just made in SIMPONI.',
  'Kode billing ini sudah tercatat pada setoran lain.': 'This billing code is on record for another deposit.',
  'Kode billing terdiri atas 15 angka.': 'A billing code has 15 digits.',
  'Kode K/L terdiri atas 3 angka.': 'A ministry’s code (K/L) has 3 digits.',
  'Kode unit eselon I terdiri atas 2 angka.': 'The code of an echelon I unit has 2 digits.',
  'NTB terdiri atas 6 sampai 20 huruf dan angka.': 'An NTB has 6 to 20 letters and digits.',
  'NTPN ini sudah tercatat pada setoran lain.': 'This NTPN is on record for another deposit.',
  'NTPN terdiri atas 16 huruf dan angka, misalnya 0A1B 2C3D 4E5F 6G7H.':
    'An NTPN has 16 letters and digits, for example 0A1B 2C3D 4E5F 6G7H.',
  'Paling banyak 500 penerimaan dalam satu setoran.': 'At most 500 receipts in one deposit.',
  'PDF ini terpotong. Unduh lagi dari SIMPONI atau bank, lalu unggah.':
    'This PDF is cut off. Download it again from SIMPONI or the bank, then upload it.',
  'Pembagian yang dipilih baru saja dibatalkan. Muat ulang halaman ini.':
    'The chosen division has just been taken back. Reload this page.',
  'Penerimaan yang dipilih tidak menunggu lagi. Muat ulang halaman ini.':
    'The chosen receipts no longer wait. Reload this page.',
  'Pilih kode akun PNBP.': 'Choose a PNBP account code.',
  'Pilih kode akun PNBP dari daftar.': 'Choose a PNBP account code from the list.',
  'Pilih kode akun PNBP yang ada.': 'Choose a PNBP account code that exists.',
  'Pilih paling sedikit satu penerimaan yang menunggu disetor.':
    'Choose at least one receipt that waits to be deposited.',
  'Sebagian penerimaan baru saja masuk setoran lain. Muat ulang halaman ini.':
    'Some of the receipts have just gone into another deposit. Reload this page.',
  'Setoran ini sudah dibatalkan. Catat setoran baru untuk penerimaannya.':
    'This deposit is void. Record a new one for its receipts.',
  'Setoran ini sudah dibayar dengan NTPN {0}.': 'This deposit is paid with NTPN {0}.',
  'Setoran ini sudah memiliki {0} berkas bukti.': 'This deposit has {0} files of proof already.',
  'Setoran mencakup penerimaan secara utuh, mulai dari yang tertua: {0}.':
    'A deposit covers whole receipts, the oldest first: {0}.',
  'Tanggal setor belum tiba.': 'The day of the deposit is still to come.',
  'Tanggal setor tidak boleh sebelum hasilnya dibagi ({0}).':
    'The day of the deposit cannot be before the proceeds were divided ({0}).',
  'Tempel teks buktinya saja, paling banyak 10.000 huruf.':
    'Paste the text of the proof only, at most 10,000 characters.',
  'Tidak ada PNBP dengan kode akun {0} yang menunggu disetor.':
    'No PNBP with account code {0} waits to be deposited.',

  // Deposit rules
  'Aturan tidak berlaku surut. Isi hari ini atau sesudahnya.':
    'A rule does not reach back. Enter today or a later day.',
  'Isi hari dengan angka.': 'Enter the day as a number.',
  'Isi hari setornya.': 'Enter the day of the deposit.',
  'Isi jam seperti 12:00, atau kosongkan.': 'Enter a time such as 12:00, or leave it empty.',
  'Isi nomor izin Kanwil DJPb.': 'Enter the number of the permit of Kanwil DJPb.',
  'Isi tanggal akhir izin.': 'Enter the last day of the permit.',
  'Izin harus masih berlaku saat aturan mulai berlaku.':
    'The permit must still hold when the rule comes into force.',
  'Pilih hari kerja: 1 (Senin) sampai 5 (Jumat).': 'Choose a working day: 1 (Monday) to 5 (Friday).',
  'Pilih kapan PNBP harus disetor.': 'Choose when PNBP must be deposited.',
  'Pilih mingguan atau bulanan.': 'Choose weekly or monthly.',
  'Tanggal paling besar 28, karena setiap bulan memilikinya.':
    'The day is 28 at the latest, because every month has one.',

  // Reconciliation
  'Akun “{0}” bukan 6 angka.': 'Account “{0}” is not 6 digits.',
  'Berkas ini terlalu besar. Bagi menurut bulan.': 'This file is too large. Split it by month.',
  'Jumlah “{0}” bukan rupiah bulat.': 'Amount “{0}” is not whole rupiah.',
  'Kode billing “{0}” bukan 15 angka.': 'Billing code “{0}” is not 15 digits.',
  'Kolom {0} tidak ada.': 'The column {0} is missing.',
  'NTB “{0}” bukan 6 sampai 20 huruf dan angka.': 'NTB “{0}” is not 6 to 20 letters and digits.',
  'NTPN “{0}” bukan 16 huruf dan angka.': 'NTPN “{0}” is not 16 letters and digits.',
  'NTPN {0} ada dua kali dengan isi yang berbeda.': 'NTPN {0} is there twice with different content.',
  'Paling banyak {0} baris sekaligus.': 'At most {0} lines at once.',
  'Pilih berkas CSV atau tempel isinya.': 'Choose a CSV file or paste its content.',
  'Pilih paling sedikit satu setoran.': 'Choose at least one deposit.',
  'Tanda kutip pada baris ini tidak ditutup.': 'A quotation mark on this line is not closed.',
  'Tanggal “{0}” tidak terbaca. Pakai 30/11/2026 atau 2026-11-30.':
    'Date “{0}” cannot be read. Use 30/11/2026 or 2026-11-30.',

  // Targets
  'Isi target dalam rupiah bulat.': 'Enter the target in whole rupiah.',
  'Isi target yang benar, paling banyak Rp1.000.000.000.000.':
    'Enter a valid target, at most Rp1.000.000.000.000.',

  // Returned revenue
  'Anda yang mengirim permintaan atau mencatat jawabannya, jadi penetapannya oleh pejabat lain.':
    'You sent the request or recorded its answer, so another officer decides.',
  'Dana modal kerja tidak cukup untuk menanggung pengembalian ini. Tambah dahulu dananya, atau biarkan sebagai piutang.':
    'Working capital is not enough to bear this return. Add to it first, or leave it as a claim.',
  'Hanya bendahara yang mencatatnya.': 'Only the treasurer records it.',
  'Hanya kepala yang dapat menetapkannya.': 'Only the head can decide it.',
  'Langkah ini tidak mungkin dalam keadaan permintaan sekarang. Muat ulang halaman untuk melihat langkah terakhirnya.':
    'This is not possible in the present state of the request. Reload the page to see its last step.',
  'Pelaksana harian tidak menetapkan kerugian. Penetapannya menunggu kepala.':
    'An acting head does not decide on a loss. It waits for the head.',
  'Pilih langkah yang dicatat.': 'Choose the step to record.',
  'Tanggalnya belum tiba.': 'That day is still to come.',
  'Tanggalnya tidak boleh sebelum {0}.': 'The day cannot be before {0}.',
}
