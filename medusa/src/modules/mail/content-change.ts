import type { MailLocale } from './order-mail-data'
import { rupiahText } from './rupiah-text'

/** One thing that changed in an order: amounts are whole rupiah and days are ISO, as text; a day range is `from/to`. */
export interface ContentChange {
  kind: 'promised' | 'buyer_type' | 'address' | 'shipping' | 'quantity' | 'price' | 'total'
  /** Of the line, for a quantity or a price. */
  name: string | null
  before: string
  after: string
}

const TITLES: Record<MailLocale, Record<ContentChange['kind'], string>> = {
  id: {
    promised: 'Perkiraan selesai',
    buyer_type: 'Jenis pembeli',
    address: 'Alamat',
    shipping: 'Ongkos kirim',
    quantity: 'Jumlah',
    price: 'Harga satuan',
    total: 'Jumlah seluruhnya',
  },
  en: {
    promised: 'Expected',
    buyer_type: 'Kind of buyer',
    address: 'Address',
    shipping: 'Shipping',
    quantity: 'Quantity',
    price: 'Unit price',
    total: 'Total',
  },
}

const BUYER_TYPES: Record<MailLocale, Record<string, string>> = {
  id: { person: 'perorangan', office: 'instansi', reseller: 'penjual kembali' },
  en: { person: 'private person', office: 'institution', reseller: 'reseller' },
}

/** `Harga satuan Kursi teras: Rp1.200.000 menjadi Rp1.100.000`. */
export function contentChangeText(change: ContentChange, locale: MailLocale): string {
  const title = [TITLES[locale][change.kind], change.name].filter(Boolean).join(' ')
  const value = (text: string) => valueText(change.kind, text, locale)
  const becomes = locale === 'id' ? 'menjadi' : 'is now'
  return `${title}: ${value(change.before)} ${becomes} ${value(change.after)}`
}

function valueText(kind: ContentChange['kind'], text: string, locale: MailLocale): string {
  switch (kind) {
    case 'shipping':
    case 'price':
    case 'total':
      return rupiahText(BigInt(text))
    case 'promised':
      return [...new Set(text.split('/'))].map((day) => dayText(day, locale)).join(' – ')
    case 'buyer_type':
      return BUYER_TYPES[locale][text] ?? text
    default:
      return text
  }
}

function dayText(day: string, locale: MailLocale): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString(locale === 'id' ? 'id-ID' : 'en-GB', {
    timeZone: 'UTC',
    dateStyle: 'long',
  })
}
