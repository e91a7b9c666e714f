import { describe, expect, it } from 'vitest'
import { orderMail } from './order-mail'
import { ORDER_MAIL_KINDS, type OrderMailData } from './order-mail-data'

const data: OrderMailData = {
  number: 'LB-2611-0001-A',
  buyer_name: 'Ibu <Sari>',
  facility_name: 'Rutan Ruteng',
  time_zone: 'Asia/Makassar',
  lines: [{ name: 'Kursi Teras', workshop_name: 'Bengkel Kayu', quantity: 2, total_rupiah: 700_000n }],
  shipping_rupiah: 50_000n,
  total_rupiah: 750_000n,
  track_url: 'https://lapak.example/pesanan/rahasia',
  decision_due_at: new Date('2026-11-24T01:30:00Z'),
  payment: {
    amount_rupiah: 750_123n,
    unique_code: 123,
    bank: 'BRI',
    number: '880101005310301',
    holder: 'RPL Rutan Ruteng',
    due_at: new Date('2026-11-23T23:21:00Z'),
  },
  payments: [
    { facility_name: 'Rutan Ruteng', amount_rupiah: 750_123n },
    { facility_name: 'Lapas Palu', amount_rupiah: 48_077n },
  ],
  reason: 'Bahan sedang habis',
  alternatives: [
    {
      name: 'Kursi Taman',
      facility_name: 'Lapas Palu',
      price_rupiah: 360_000,
      url: 'https://lapak.example/produk/kursi-taman',
    },
  ],
  changed: {
    changes: [
      { kind: 'quantity', name: 'Kursi Teras', before: '3', after: '2' },
      { kind: 'promised', name: null, before: '2026-11-30/2026-11-30', after: '2026-12-01/2026-12-04' },
      { kind: 'total', name: null, before: '1100000', after: '750000' },
    ],
    note: 'Kayu jati tinggal untuk dua kursi.',
  },
  pickup: { code: 'K7-42', address: 'Jalan Ahmad Yani 3', hours: '08.00–14.30' },
  shipment: { courier: 'JNE', tracking_number: 'JX123' },
}

describe('a mail about an order', () => {
  it.each(ORDER_MAIL_KINDS)(
    '%s names the order, the goods and the way to follow it, in both languages',
    (kind) => {
      for (const locale of ['id', 'en'] as const) {
        const { subject, body_text, body_html } = orderMail(kind, data, locale)
        expect(subject).toContain(data.number)
        for (const text of ['Kursi Teras (Bengkel Kayu): Rp700.000', 'Rp750.000', data.track_url])
          expect(body_text).toContain(text)
        expect(body_html).toContain(`href="${data.track_url}"`)
        expect(body_html).not.toContain('<Sari>')
        expect(`${subject} ${body_text}`).not.toContain('undefined')
      }
    },
  )

  it('tells exactly what to pay, where, and until when in the zone of the facility', () => {
    const { body_text } = orderMail('approved_pay_now', data)
    for (const text of ['Rp750.123', '880101005310301', '24 November 2026 pukul 07.21 WITA'])
      expect(body_text).toContain(text)
  })

  it('asks for no money before an officer has approved', () => {
    const { body_text } = orderMail('placed', data)
    expect(body_text).toContain('belum perlu membayar')
    expect(body_text).not.toContain('880101005310301')
  })

  it('gives the code for pick-up only when the goods are ready', () => {
    expect(orderMail('ready_for_pickup', data).body_text).toContain('K7-42')
    expect(orderMail('payment_received', data).body_text).not.toContain('K7-42')
  })

  it('says why a part was refused', () => {
    expect(orderMail('rejected', data, 'en').body_text).toContain('Reason: Bahan sedang habis')
  })

  it('about goods that came back says so, why, and that the money follows', () => {
    const { subject, body_text } = orderMail('returned', data)
    expect(subject).toContain('Pengembalian barang')
    for (const text of [
      'menerima pengembalian barang',
      'pengembalian dana Anda',
      'Alasan: Bahan sedang habis',
    ])
      expect(body_text).toContain(text)
    expect(body_text).not.toContain('dibatalkan')
  })

  it('of several facilities says what each asks for, and all together', () => {
    const { body_text } = orderMail('approved_pay_now', data)
    for (const text of ['Rutan Ruteng: Rp750.123', 'Lapas Palu: Rp48.077', 'Seluruhnya: Rp798.200'])
      expect(body_text).toContain(text)
    const { payments, ...alone } = data
    expect(orderMail('approved_pay_now', alone).body_text).not.toContain('Seluruhnya')
  })

  it.each(['rejected', 'expired'] as const)(
    'that was %s says that nothing was taken, and what else there is',
    (kind) => {
      const { body_text, body_html } = orderMail(kind, data)
      expect(body_text).toContain('Tidak ada uang yang diambil')
      expect(body_text).toContain('Kursi Taman (Lapas Palu), Rp360.000')
      expect(body_html).toContain('href="https://lapak.example/produk/kursi-taman"')
      expect(body_text).toContain('kabar bila barang ini ada lagi')
      expect(orderMail(kind, data, 'en').body_text).toContain('No money was taken')
    },
  )

  it('that changed says what changed, what the officer says, and that approval begins again', () => {
    const { body_text } = orderMail('order_changed', data)
    for (const text of [
      'diulang dari awal',
      'Jumlah Kursi Teras: 3 menjadi 2',
      'Perkiraan selesai: 30 November 2026 menjadi 1 Desember 2026 – 4 Desember 2026',
      'Rp1.100.000 menjadi Rp750.000',
      'Kayu jati tinggal untuk dua kursi.',
    ])
      expect(body_text).toContain(text)
    expect(orderMail('order_changed', data, 'en').body_text).toContain('Quantity Kursi Teras: 3 is now 2')
  })
})
