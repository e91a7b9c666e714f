/** Split schemes, national presets, cost sheets, and the division of proceeds. */
export const SCHEMES: Readonly<Record<string, string>> = {
  // Schemes and their shares
  'Bagian PNBP hanya boleh satu; gabungkan menjadi satu bagian.':
    'There may be only one share of PNBP; join them into one.',
  'Bagian-bagian skema harus berjumlah tepat 100%.': 'The shares of a scheme must sum to exactly 100%.',
  'Isi jumlah hari dengan angka bulat 0 sampai 30.': 'Enter the days as a whole number from 0 to 30.',
  'Isi paling sedikit satu bagian.': 'Enter at least one share.',
  'Isi persen dari 0,01 sampai 100, paling banyak dua angka di belakang koma.':
    'Enter a percentage from 0,01 to 100, with at most two decimals.',
  'Jumlah semua bagian harus tepat 100%, sekarang {0}%.': 'All shares must sum to exactly 100%; now {0}%.',
  'Mitra hanya untuk bagian yang penerimanya Mitra. Kosongkan.':
    'A partner is only for a share whose receiver is a partner. Leave it empty.',
  'Paling banyak {0} bagian.': 'At most {0} shares.',
  'Pilih dasar pembagian.': 'Choose the base of the division.',
  'Pilih kapan hasil dibagi.': 'Choose when proceeds are divided.',
  'Pilih mitra penerima bagian ini.': 'Choose the partner who receives this share.',
  'Pilih penerima bagian ini.': 'Choose who receives this share.',
  'Skema baru paling awal berlaku mulai {0}: tidak surut, dan sesudah skema yang terakhir dimulai.':
    'A new scheme holds from {0} at the earliest: it does not reach back, and follows the last one.',
  'Skema baru paling lambat berlaku setahun dari hari ini. Periksa tahunnya.':
    'A new scheme begins within a year from today. Check the year.',
  'Skema tanpa bagian negara tidak dapat diajukan. Tambahkan satu bagian PNBP.':
    'A scheme without a share of the state cannot be proposed. Add one share of PNBP.',
  'Hanya yang mengajukan usulan ini yang dapat menariknya.': 'Only who made this proposal can withdraw it.',
  'Tanggal mulai usulan ini ({0}) sudah lewat; paling awal {1}. Tolak usulan ini, lalu minta diajukan lagi.':
    'The first day of this proposal ({0}) has passed; {1} is the earliest. Refuse it, then ask for it to be proposed again.',
  'Usulan ini Anda ajukan sendiri. Orang lain yang {0}.': 'You made this proposal. Somebody else {0}.',
  'Usulan ini belum menyebut mitranya. Tolak usulan ini, lalu minta diajukan lagi dengan mitranya.':
    'This proposal does not name its partner. Refuse it, then ask for it to be proposed again with one.',
  'Usulan ini sudah ditutup. Muat ulang untuk melihat hasilnya.':
    'This proposal is closed. Reload to see the outcome.',
  'Usulan lain masih menunggu. Tunggu sampai ditetapkan, ditolak, atau ditarik, lalu ajukan lagi.':
    'Another proposal waits. Wait until it is adopted, refused or withdrawn, then propose again.',

  // Presets
  'Isi kunci dengan huruf kecil, angka, dan tanda hubung, 3 sampai 40 huruf. Misalnya: kepmen-1990.':
    'Enter a key of small letters, digits and hyphens, 3 to 40 characters. For example: kepmen-1990.',
  'Kunci ini sudah dipakai preset lain. Pilih kunci lain, atau ajukan versi barunya.':
    'Another preset uses this key. Choose another, or propose its new version.',
  'Paling awal {0}: preset tidak berlaku surut, dan tidak mendahului versinya yang terakhir.':
    '{0} at the earliest: a preset does not reach back, nor before its last version.',
  'Paling lambat setahun dari hari ini. Periksa tahunnya.': 'Within a year from today. Check the year.',
  'Pilih seberapa pasti angkanya.': 'Choose how sure the figures are.',
  'Preset ini sudah diakhiri; hari terakhirnya {0}.': 'This preset was ended; its last day is {0}.',
  'Tanggal usulan ini ({0}) sudah lewat; paling awal {1}. Tolak usulan ini, lalu minta diajukan lagi.':
    'The day of this proposal ({0}) has passed; {1} is the earliest. Refuse it, then ask for it to be proposed again.',
  'Usulan lain untuk preset ini masih menunggu. Tunggu sampai ditetapkan, ditolak, atau ditarik, lalu ajukan lagi.':
    'Another proposal for this preset waits. Wait until it is adopted, refused or withdrawn, then propose again.',

  // Cost sheets
  'Isi banyaknya yang dibuat dengan angka bulat 1 sampai 100000.':
    'Enter how many are made as a whole number from 1 to 100000.',
  'Isi nilai rupiah dengan angka bulat, misalnya 125000.':
    'Enter the amount in whole rupiah, for example 125000.',
  'Isi paling sedikit satu baris biaya.': 'Enter at least one line of cost.',
  'Lembar biaya tidak berlaku surut. Isi hari ini atau sesudahnya.':
    'A cost sheet does not reach back. Enter today or a later day.',
  'Paling banyak {0} baris biaya.': 'At most {0} lines of cost.',
  'Pilih jenis biaya.': 'Choose the kind of cost.',
  'Tanggal mulai paling jauh setahun dari hari ini.': 'The first day is within a year from today.',

  // Dividing proceeds
  'Anda yang meminta penarikan ini, jadi keputusan harus diambil pejabat lain.':
    'You asked to take it back, so another officer must decide.',
  'Bagi paling banyak 200 bagian sekaligus.': 'Divide at most 200 parts at once.',
  'Daftarnya berubah sejak Anda membukanya: kini {0} bagian, Rp{1}. Periksa daftar terbaru, lalu bagi lagi.':
    'The list has changed since you opened it: now {0} parts, Rp{1}. Check the newest list, then divide again.',
  'Dana titipan pesanan ini tidak sama dengan nilai yang diselesaikan (selisih Rp{0}). Periksa penerimaan dan pengembaliannya.':
    'The money held for this order does not equal what is divided (difference Rp{0}). Check what was received and returned.',
  'Hasil pesanan ini sudah dibagi, atau belum waktunya dibagi.':
    'The proceeds of this order are divided, or it is too early to divide them.',
  'Pembagian ini sudah ditarik kembali.': 'This division was taken back already.',
  'Penarikan pembagian ini sudah diminta dan menunggu keputusan kepala.':
    'Taking this division back was asked for and waits for the head’s decision.',
  'Pesanan ini belum dibayar.': 'This order is not paid yet.',
  'Pilih paling sedikit satu bagian.': 'Choose at least one part.',
  'Pilih siapa yang membagi hasil.': 'Choose who divides the proceeds.',
  'PNBP pembagian ini sudah disetor dengan NTPN {0}, jadi tidak dapat ditarik. Bila dana pembeli harus kembali, tempuh pengembalian pendapatan.':
    'The PNBP of this division was deposited with NTPN {0}, so it cannot be taken back. If the buyer’s money must return, ask for returned revenue.',
  'PNBP pembagian ini tercakup kode billing {0} yang belum dibayar. Batalkan dahulu kode billing itu, lalu ulangi.':
    'The PNBP of this division is in billing code {0}, which is not paid. Void that billing code first, then try again.',
  'Tidak ada permintaan penarikan yang menunggu keputusan.':
    'No request to take it back waits for a decision.',
  'Tulis alasan penolakan.': 'Write the reason for refusing.',
  'UPT ini belum memiliki skema pembagian hasil yang berlaku. Tetapkan skemanya dahulu.':
    'This facility has no split scheme in force. Adopt one first.',
}
