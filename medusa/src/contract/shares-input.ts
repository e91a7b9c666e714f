import { z } from '@medusajs/framework/zod'
import { textField } from './fields'
import { SHARE_KINDS, SHARES_MAX } from './scheme-shape'

const PERCENT = 'Isi persen dari 0,01 sampai 100, paling banyak dua angka di belakang koma.'

/** One share of a division as it is typed. */
export const shareInput = z.object({
  kind: z.enum(SHARE_KINDS, { error: 'Pilih penerima bagian ini.' }),
  label: textField('nama bagian', 2, 60),
  rate_bps: z.int({ error: PERCENT }).min(1, PERCENT).max(10_000, PERCENT),
})

const PARTNER_OF_SHARE = 'Pilih mitra penerima bagian ini.'

/** One share of a scheme: a partner's names the partner, and no other does. */
export const namedShareInput = shareInput
  .extend({
    partner_id: z
      .string()
      .max(80)
      .nullish()
      .transform((id) => id || null),
  })
  .superRefine(({ kind, partner_id }, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['partner_id'], message })
    if (kind === 'MITRA' && !partner_id) refuse(PARTNER_OF_SHARE)
    if (kind !== 'MITRA' && partner_id) refuse('Mitra hanya untuk bagian yang penerimanya Mitra. Kosongkan.')
  })

/** Shares of a proposal: the whole, and exactly one of them the state's. */
export function sharesInput<Share extends typeof shareInput | typeof namedShareInput>(share: Share) {
  return z
    .array(share)
    .min(1, 'Isi paling sedikit satu bagian.')
    .max(SHARES_MAX, `Paling banyak ${SHARES_MAX} bagian.`)
    .superRefine((shares, context) => {
      const refuse = (message: string) => context.addIssue({ code: 'custom', path: [], message })
      const total = shares.reduce((sum, { rate_bps }) => sum + rate_bps, 0)
      const of_the_state = shares.filter(({ kind }) => kind === 'PNBP').length
      if (of_the_state === 0)
        refuse('Skema tanpa bagian negara tidak dapat diajukan. Tambahkan satu bagian PNBP.')
      else if (of_the_state > 1) refuse('Bagian PNBP hanya boleh satu; gabungkan menjadi satu bagian.')
      else if (total !== 10_000)
        refuse(`Jumlah semua bagian harus tepat 100%, sekarang ${String(total / 100).replace('.', ',')}%.`)
    })
}
