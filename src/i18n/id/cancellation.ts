/** Stopping an order that was already accepted. */
export const cancellation = {
  title: 'Batalkan pesanan',
  cancel_text: 'Pesanan belum dibayar: stok dilepas kembali dan pembeli diberi tahu.',
  withdraw_text:
    'Pesanan sudah dibayar: dana pembeli dicatat sebagai utang dan bendahara harus mengembalikannya.',
  reason: 'Alasan',
  submit: 'Batalkan pesanan ini',
}
