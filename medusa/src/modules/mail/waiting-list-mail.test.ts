import { expect, test } from 'vitest'
import { waitingListMail } from './waiting-list-mail'

const data = {
  buyer_name: 'Ibu <Sari>',
  name: 'Kursi Teras',
  facility_name: 'Rutan Ruteng',
  price_rupiah: 1_200_000,
  is_harvest: false,
  url: 'https://lapak.example/produk/kursi-teras',
}

test('who waited is told what is for sale again, where, for how much, and that it is told once', () => {
  const { subject, body_text, body_html } = waitingListMail(data)
  expect(subject).toBe('Kursi Teras sudah tersedia lagi')
  for (const text of ['Yth. Ibu <Sari>,', 'Rutan Ruteng', 'Rp1.200.000', data.url, 'satu kali'])
    expect(body_text).toContain(text)
  expect(body_html).toContain(`href="${data.url}"`)
  expect(body_html).not.toContain('<Sari>')
  expect(waitingListMail(data, 'en').body_text).toContain('This is sent once.')
})

test('who waited for a harvest is told that the next one is open', () => {
  const { subject, body_text } = waitingListMail({ ...data, name: 'Cabai Rawit', is_harvest: true })
  expect(subject).toBe('Panen Cabai Rawit sudah dapat dipesan')
  expect(body_text).toContain('Panen berikutnya di Rutan Ruteng sudah dibuka')
})

test('an address without a name is greeted without one', () => {
  expect(waitingListMail({ ...data, buyer_name: '' }).body_text).toMatch(/^Salam,/)
})
