import type { MailLocale, OrderMailData, OrderMailKind } from './order-mail-data'
import { rupiahText } from './rupiah-text'

type Opening = (data: OrderMailData, instant: (at: Date) => string) => string

interface MailWords {
  greeting: (buyer_name: string) => string
  subject: Record<OrderMailKind, (data: OrderMailData) => string>
  opening: Record<OrderMailKind, Opening>
  payment: (payment: {
    amount: string
    unique_code: number
    bank: string
    number: string
    holder: string
    due: string
  }) => string
  pickup: (pickup: { code: string; address: string; hours: string }) => string
  shipment: (shipment: { courier: string; tracking_number: string }) => string
  /** What each facility asks for, and all together. */
  payments: (facilities: readonly { facility_name: string; amount: string }[], all: string) => string
  reason: (reason: string) => string
  alternatives: (goods: readonly string[]) => string
  waiting_list: string
  changes: (changes: readonly string[], note: string | null) => string
  shipping: string
  total: string
  follow: string
  closing: string
}

const indonesian: MailWords = {
  greeting: (buyer_name) => `Yth. ${buyer_name},`,
  subject: {
    placed: ({ number }) => `Pesanan ${number} kami terima`,
    order_changed: ({ number }) => `Isi pesanan ${number} berubah`,
    approved_pay_now: ({ number }) => `Pesanan ${number} disetujui: silakan bayar`,
    rejected: ({ number }) => `Pesanan ${number} tidak dapat disanggupi`,
    expired: ({ number }) => `Pesanan ${number} lewat batas waktu`,
    payment_received: ({ number }) => `Pembayaran pesanan ${number} kami terima`,
    ready_for_pickup: ({ number }) => `Pesanan ${number} siap diambil`,
    shipped: ({ number }) => `Pesanan ${number} dalam pengiriman`,
    delivered: ({ number }) => `Pesanan ${number} sudah sampai`,
    cancelled: ({ number }) => `Pesanan ${number} dibatalkan`,
    returned: ({ number }) => `Pengembalian barang pesanan ${number} diterima`,
    refunded: ({ number }) => `Dana pesanan ${number} dikembalikan`,
  },
  opening: {
    placed: ({ number, facility_name, decision_due_at }, instant) =>
      `Terima kasih. Pesanan ${number} sudah kami terima dan menunggu persetujuan petugas ${facility_name}.${decision_due_at ? ` Langkah pertamanya diputuskan paling lambat ${instant(decision_due_at)}.` : ''} Anda belum perlu membayar: kami mengirim surel lagi begitu ada keputusan.`,
    order_changed: ({ number, facility_name }) =>
      `Petugas ${facility_name} mengubah isi pesanan ${number}, jadi persetujuannya diulang dari awal. Anda tetap belum perlu membayar. Bila perubahan ini tidak sesuai, Anda dapat membatalkan bagian ini di halaman pesanan.`,
    approved_pay_now: ({ number, facility_name, total_rupiah }) =>
      `Petugas ${facility_name} menyetujui pesanan ${number} sebesar ${rupiahText(total_rupiah)}. Silakan membayar sesuai rincian berikut agar barang segera dikerjakan.`,
    rejected: ({ number, facility_name }) =>
      `Mohon maaf, ${facility_name} tidak dapat menyanggupi pesanan ${number}. Tidak ada uang yang diambil: Anda belum membayar apa pun untuk bagian ini, dan tidak akan ditagih.`,
    expired: ({ number, facility_name }) =>
      `Pesanan ${number} tidak sempat diputuskan ${facility_name} sampai batas waktunya, jadi dianggap ditolak. Mohon maaf. Tidak ada uang yang diambil: Anda belum membayar apa pun untuk bagian ini, dan tidak akan ditagih.`,
    payment_received: ({ number, facility_name }) =>
      `Bendahara ${facility_name} sudah menerima pembayaran pesanan ${number}. Barang Anda kami siapkan.`,
    ready_for_pickup: ({ number, facility_name }) =>
      `Pesanan ${number} sudah siap diambil di ${facility_name}.`,
    shipped: ({ number }) => `Pesanan ${number} sudah diserahkan kepada kurir.`,
    delivered: ({ number }) => `Pesanan ${number} tercatat sudah sampai. Terima kasih telah berbelanja.`,
    cancelled: ({ number }) => `Pesanan ${number} dibatalkan.`,
    returned: ({ number, facility_name }) =>
      `${facility_name} menerima pengembalian barang pesanan ${number}. Bendahara sedang menyiapkan pengembalian dana Anda, dan kami mengirim surel lagi begitu dananya dikirim.`,
    refunded: ({ number }) => `Dana untuk pesanan ${number} sudah kami kembalikan ke rekening Anda.`,
  },
  payment: ({ amount, bank, number, holder, due }) =>
    `Transfer tepat ${amount} (tiga angka terakhir adalah kode unik)\nBank ${bank}, rekening ${number}\nAtas nama ${holder}\nPaling lambat ${due}`,
  pickup: ({ code, address, hours }) =>
    `Kode pengambilan: ${code}\nAlamat: ${address}\nJam layanan: ${hours}`,
  shipment: ({ courier, tracking_number }) => `Kurir: ${courier}\nNomor resi: ${tracking_number}`,
  payments: (facilities, all) =>
    [
      'Pesanan Anda dibuat oleh beberapa UPT, dan setiap bagian dibayar ke rekeningnya sendiri. Yang disetujui, belum termasuk kode unik:',
      ...facilities.map(({ facility_name, amount }) => `${facility_name}: ${amount}`),
      `Seluruhnya: ${all}`,
    ].join('\n'),
  reason: (reason) => `Alasan: ${reason}`,
  alternatives: (goods) => ['Barang serupa yang dapat dipesan sekarang di UPT lain:', ...goods].join('\n'),
  waiting_list: 'Di halaman pesanan, Anda juga dapat meminta kabar bila barang ini ada lagi.',
  changes: (changes, note) =>
    ['Yang berubah:', ...changes, ...(note ? [`Penjelasan petugas: ${note}`] : [])].join('\n'),
  shipping: 'Ongkos kirim',
  total: 'Jumlah',
  follow: 'Ikuti pesanan Anda:',
  closing: 'Salam hangat,\nLapak Binaan\nDibuat dengan tekun. Dijual dengan jujur.',
}

const english: MailWords = {
  greeting: (buyer_name) => `Dear ${buyer_name},`,
  subject: {
    placed: ({ number }) => `We have received order ${number}`,
    order_changed: ({ number }) => `Order ${number} has changed`,
    approved_pay_now: ({ number }) => `Order ${number} is approved: please pay`,
    rejected: ({ number }) => `Order ${number} could not be accepted`,
    expired: ({ number }) => `Order ${number} has lapsed`,
    payment_received: ({ number }) => `We have received your payment for order ${number}`,
    ready_for_pickup: ({ number }) => `Order ${number} is ready for pick-up`,
    shipped: ({ number }) => `Order ${number} is on its way`,
    delivered: ({ number }) => `Order ${number} has arrived`,
    cancelled: ({ number }) => `Order ${number} is cancelled`,
    returned: ({ number }) => `The return of order ${number} is accepted`,
    refunded: ({ number }) => `Order ${number} has been refunded`,
  },
  opening: {
    placed: ({ number, facility_name, decision_due_at }, instant) =>
      `Thank you. We have received order ${number}; it waits for approval by officers of ${facility_name}.${decision_due_at ? ` Its first step is decided by ${instant(decision_due_at)}.` : ''} There is nothing to pay yet: we will write again once it is decided.`,
    order_changed: ({ number, facility_name }) =>
      `An officer of ${facility_name} has changed order ${number}, so its approval begins again. There is still nothing to pay. If the change does not suit you, you can cancel this part on the page of the order.`,
    approved_pay_now: ({ number, facility_name, total_rupiah }) =>
      `${facility_name} has approved order ${number} for ${rupiahText(total_rupiah)}. Please pay as follows, so that work can begin.`,
    rejected: ({ number, facility_name }) =>
      `We are sorry: ${facility_name} cannot take order ${number}. No money was taken: you have paid nothing for this part, and will not be charged.`,
    expired: ({ number, facility_name }) =>
      `We are sorry: ${facility_name} did not decide on order ${number} in time, so it counts as rejected. No money was taken: you have paid nothing for this part, and will not be charged.`,
    payment_received: ({ number, facility_name }) =>
      `The treasurer of ${facility_name} has received your payment for order ${number}. Your goods are being prepared.`,
    ready_for_pickup: ({ number, facility_name }) =>
      `Order ${number} is ready for pick-up at ${facility_name}.`,
    shipped: ({ number }) => `Order ${number} has been handed to the courier.`,
    delivered: ({ number }) => `Order ${number} is recorded as delivered. Thank you for your purchase.`,
    cancelled: ({ number }) => `Order ${number} is cancelled.`,
    returned: ({ number, facility_name }) =>
      `${facility_name} has accepted the return of order ${number}. The treasurer is preparing your refund, and we will write again once the money is sent.`,
    refunded: ({ number }) => `The money for order ${number} has been returned to your account.`,
  },
  payment: ({ amount, bank, number, holder, due }) =>
    `Transfer exactly ${amount} (the last three digits are a unique code)\nBank ${bank}, account ${number}\nAccount holder ${holder}\nNo later than ${due}`,
  pickup: ({ code, address, hours }) => `Pick-up code: ${code}\nAddress: ${address}\nOpening hours: ${hours}`,
  shipment: ({ courier, tracking_number }) => `Courier: ${courier}\nTracking number: ${tracking_number}`,
  payments: (facilities, all) =>
    [
      'Several facilities make your order, and each part is paid to its own account. Approved, without the unique codes:',
      ...facilities.map(({ facility_name, amount }) => `${facility_name}: ${amount}`),
      `In all: ${all}`,
    ].join('\n'),
  reason: (reason) => `Reason: ${reason}`,
  alternatives: (goods) =>
    ['Similar goods that can be ordered now from other facilities:', ...goods].join('\n'),
  waiting_list: 'On the page of the order you can also ask to be told when this is available again.',
  changes: (changes, note) =>
    ['What changed:', ...changes, ...(note ? [`The officer says: ${note}`] : [])].join('\n'),
  shipping: 'Shipping',
  total: 'Total',
  follow: 'Follow your order:',
  closing: 'Kind regards,\nLapak Binaan\nMade with patience. Sold with honesty.',
}

/** The words of every mail, per language. */
export const MAIL_WORDS: Record<MailLocale, MailWords> = { id: indonesian, en: english }
