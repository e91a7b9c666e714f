const REASONS: Record<string, { id: string; en: string }> = {
  no_capacity: { id: 'Kapasitas bengkel sedang penuh', en: 'The workshop is fully booked' },
  no_material: { id: 'Bahan baku sedang tidak tersedia', en: 'Materials are not available' },
  price_wrong: { id: 'Harga yang tercantum keliru', en: 'The listed price was wrong' },
  destination_unserved: {
    id: 'Alamat tujuan belum terjangkau pengiriman',
    en: 'The destination is not served yet',
  },
  quality: { id: 'Barang tidak lolos pemeriksaan mutu', en: 'The goods did not pass the quality check' },
  security: { id: 'Pertimbangan keamanan dan ketertiban', en: 'Security considerations' },
  other: { id: 'Alasan lain', en: 'Another reason' },
  payment_lapsed: {
    id: 'Pembayaran tidak diterima sampai batas waktu',
    en: 'Payment did not arrive in time',
  },
}

/** What a reason code says to the buyer; an unknown code says itself. */
export function reasonText(code: string, locale: 'id' | 'en'): string {
  return REASONS[code]?.[locale] ?? code
}
