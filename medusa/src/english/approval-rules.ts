/** Rules of approval, office hours and acting officers. */
export const APPROVAL_RULES: Readonly<Record<string, string>> = {
  'Aturan sudah diganti sementara Anda mengisinya. Periksa aturan yang berlaku sekarang, lalu simpan lagi.':
    'The rules were replaced while you filled them in. Check those in force now, then save again.',
  'Aturan unit kecil hanya untuk UPT Kelas III.':
    'Rules of small units are for facilities of class III only.',
  'Hanya pengamanan yang dapat mengajukan keberatan.': 'Only security can object.',
  'Isi batas rupiah dengan angka bulat 0 sampai 2000000.':
    'Enter the limit in rupiah as a whole number from 0 to 2000000.',
  'Isi jam kerja dengan angka bulat 1 sampai {0}.': 'Enter working hours as a whole number from 1 to {0}.',
  'Isi nilai rupiah dengan angka bulat, misalnya 2000000.':
    'Enter the amount in whole rupiah, for example 2000000.',
  'Isi paling sedikit satu syarat: nilai, cara pengadaan, atau jenis pembeli.':
    'Enter at least one condition: amount, kind of goods, or kind of buyer.',
  'Nilai paling tinggi Rp1.000.000.000.000.': 'The amount: at most Rp1.000.000.000.000.',
  'Paling sedikit satu peran harus selalu memutuskan.': 'At least one role must always decide.',
  'Pengamanan hanya dapat mengajukan keberatan, tidak memutuskan.':
    'Security can only object; it does not decide.',
  'Setiap peran hanya boleh satu kali.': 'Each role may appear only once.',

  // Office hours
  'Isi jam seperti 07:30.': 'Enter a time such as 07:30.',
  'Jam buka kedua harus sesudah jam tutup pertama.': 'The second opening must be after the first closing.',
  'Jam tutup harus sesudah jam buka.': 'Closing must be after opening.',
  'Kantor harus buka paling sedikit satu hari.': 'The office must open on one day at least.',
  'Paling banyak dua rentang sehari: sebelum dan sesudah istirahat.':
    'At most two spans a day: before and after the break.',

  // Acting officers
  'Masa tugas Plh ini sudah berakhir.': 'The term of this acting officer is over.',
  'Pelaksana harian tidak boleh mengubah aturan atau menunjuk pengganti.':
    'An acting head may not change rules or appoint acting officers.',
  'Pengganti harus orang lain.': 'The acting officer must be somebody else.',
  'Petugas ini sudah memegang peran itu sendiri.': 'This officer holds that role already.',
  'Pilih pejabat unit ini yang memegang peran itu.': 'Choose an officer of this unit who holds that role.',
  'Pilih pejabat yang digantikan.': 'Choose the officer who is absent.',
  'Pilih pengganti.': 'Choose the acting officer.',
  'Pilih petugas yang bekerja di unit ini.': 'Choose an officer who works in this unit.',
  'Sudah ada Plh untuk peran ini dari {0} sampai {1}. Akhiri dahulu, atau pilih tanggal lain.':
    'This role has an acting officer from {0} to {1}. End that first, or choose other days.',
  'Tanggal selesai sudah lewat.': 'The last day has passed.',
}
