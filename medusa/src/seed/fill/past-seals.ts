/** Certificates of authenticity of the demo: for ready goods, or for the goods of an order that is being made or stands ready. */
export interface PastSeals {
  facility: string
  handle: string
  /** Null: for the order that waits there. */
  quantity: number | null
  per: 'piece' | 'batch'
  days_ago: number
  /** The first of them was taken back by the head, and why. */
  revoked?: string
  /** How often the first of them was looked up lately. */
  lookups?: number
}

/** Genuine ones, one that was revoked, and one that is looked up so often that its label may have been copied. */
export const pastSeals: readonly PastSeals[] = [
  { facility: 'rutan-ruteng', handle: 'set-kursi-teras-jati', quantity: null, per: 'piece', days_ago: 1 },
  {
    facility: 'rutan-ruteng',
    handle: 'kopi-arabika-manggarai-200g',
    quantity: 24,
    per: 'batch',
    days_ago: 20,
    lookups: 6,
  },
  {
    facility: 'rutan-ruteng',
    handle: 'ukiran-dinding-lingko',
    quantity: 2,
    per: 'piece',
    days_ago: 35,
    lookups: 31,
  },
  {
    facility: 'lapas-palu',
    handle: 'set-meja-belajar-anak',
    quantity: null,
    per: 'piece',
    days_ago: 2,
    revoked: 'Labelnya sobek saat ditempel.',
  },
]
