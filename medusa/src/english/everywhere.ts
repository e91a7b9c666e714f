/** What any route may refuse: the address, the caller, the number of tries, and fields that many forms have. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  '{0} tidak ditemukan.': '{0} was not found.',
  'Alamat ini tidak ada.': 'There is no such address.',
  'Alamat ini tidak dapat dibaca. Periksa tautannya.': 'This address cannot be read. Check the link.',
  'Data yang sama sudah tersimpan. Muat ulang halaman, periksa, lalu ulangi bila masih perlu.':
    'The same is on record already. Reload the page, check it, then repeat if it is still needed.',
  'Hanya untuk toko ini sendiri.': 'For this shop itself only.',
  'Masuk dahulu dengan surel Anda.': 'Sign in with your e-mail first.',
  'Masuk dahulu sebagai petugas.': 'Sign in as staff first.',
  'Peran Anda tidak mengizinkan tindakan ini.': 'Your role does not allow this.',
  'Terlalu banyak percobaan masuk. Coba lagi dalam {0} menit.':
    'Too many attempts to sign in. Try again in {0} min.',
  'Terlalu banyak percobaan. Coba lagi dalam {0} menit.': 'Too many attempts. Try again in {0} min.',
  'Terlalu banyak percobaan. Coba lagi {0} menit lagi.': 'Too many attempts. Try again in {0} min.',
  'Sertakan header Idempotency-Key (8–100 karakter).': 'Send the header Idempotency-Key (8–100 characters).',
  'Perubahan toko belum dapat didengar.': 'Changes of the shop cannot be heard yet.',
  'Muat ulang halaman ini.': 'Reload this page.',

  'Ada karakter yang tidak terlihat di dalam isian. Ketik ulang, lalu kirim lagi.':
    'There are invisible characters in what you filled in. Type it again, then send once more.',
  'Isi {0}.': 'Enter {0}.',
  'Isi {0}, paling sedikit {1} huruf.': 'Enter {0}, at least {1} characters.',
  '{0}{1} paling banyak {2} huruf.': '{0}{1}: at most {2} characters.',
  'Isi {0} dengan angka bulat.': 'Enter {0} as a whole number.',
  '{0} paling sedikit {1} {2}.': '{0}: at least {1} {2}.',
  '{0} paling banyak {1} {2}.': '{0}: at most {1} {2}.',
  'Isi tanggal yang benar, misalnya 2026-11-21.': 'Enter a valid date, for example 2026-11-21.',
  'Isi nomor telepon atau WhatsApp.': 'Enter a phone or WhatsApp number.',
  'Nomor telepon belum benar. Contoh: 0812-3456-7890.':
    'This phone number is not right yet. For example: 0812-3456-7890.',
  'Alamat surel belum benar. Contoh: nama@contoh.id.':
    'This e-mail address is not right yet. For example: name@example.com.',
  'Catatan paling banyak 500 huruf.': 'The note: at most 500 characters.',
  'Catatan paling banyak 1.000 huruf.': 'The note: at most 1,000 characters.',
  'Penjelasan paling banyak 500 huruf.': 'The explanation: at most 500 characters.',
  'Pilih alasannya.': 'Choose the reason.',
  'Pilih barangnya.': 'Choose the item.',
  'Pilih bengkel.': 'Choose a workshop.',
  'Pilih bengkel dari daftar.': 'Choose a workshop from the list.',
  'Pilih bengkel UPT ini.': 'Choose a workshop of this facility.',
  'Pilih yang mana.': 'Choose which one.',
  'Pilih ya atau tidak.': 'Choose yes or no.',
  'Pilih setujui atau tolak.': 'Choose to approve or to refuse.',
  'Tanggal selesai tidak boleh sebelum tanggal mulai.': 'The last day cannot be before the first.',

  'Pilih satu foto untuk diunggah.': 'Choose one picture to upload.',
  'Berkas terlalu besar: paling banyak {0} MB.': 'The file is too large: at most {0} MB.',
  'Berkas ini bukan foto yang dapat dibaca. Unggah foto JPG, PNG, atau WebP.':
    'This file is not a picture that can be read. Upload a JPG, PNG or WebP.',
}
