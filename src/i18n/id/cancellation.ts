/** Stopping an order that was already accepted, or taking it back from the buyer. */
export const cancellation = {
  of: {
    cancel: {
      title: 'Batalkan pesanan',
      text: 'Pesanan belum dibayar: stok dilepas kembali dan pembeli diberi tahu.',
      submit: 'Batalkan pesanan ini',
    },
    withdraw_paid: {
      title: 'Batalkan pesanan',
      text: 'Pesanan sudah dibayar: dana pembeli dicatat sebagai utang dan bendahara harus mengembalikannya.',
      submit: 'Batalkan pesanan ini',
    },
    accept_return: {
      title: 'Terima retur',
      text: 'Barang dikembalikan pembeli: hasil yang sudah dibagi ditarik kembali, dan dana pembeli menjadi utang yang dibayar bendahara. PNBP yang sudah disetor diminta kembali melalui KPPN.',
      submit: 'Terima retur pesanan ini',
    },
  },
  reason: 'Alasan',
}
