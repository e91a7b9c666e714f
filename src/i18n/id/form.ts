export const form = {
  optional: '(boleh kosong)',
  errors_title: (count: number) =>
    count === 1 ? 'Ada satu isian yang perlu diperbaiki' : `Ada ${count} isian yang perlu diperbaiki`,
  /** The title of a page whose form came back. */
  error_title: (title: string) => `Galat: ${title}`,
  choose: 'Pilih…',
  save: 'Simpan',
  cancel: 'Batal',
  back: 'Kembali',
  remove: 'Hapus',
  update: 'Perbarui',
  next: 'Lanjut',
  retry: 'Coba lagi',
  required: 'Bagian ini perlu diisi.',
}
