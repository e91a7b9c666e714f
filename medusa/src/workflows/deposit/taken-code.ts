import { FieldRefusal } from '../../http/refusal'

/** What somebody else was faster with, by the constraint or the SQLSTATE that keeps it so. */
const taken: Readonly<Record<string, readonly [field: string, sentence: string]>> = {
  pnbp_deposit_billing_code_key: ['billing_code', 'Kode billing ini sudah tercatat pada setoran lain.'],
  billing_code_pkey: [
    'billing_code',
    'Kode billing ini sudah pernah tercatat, walau mungkin kedaluwarsa. Isi kode yang baru dibuat di SIMPONI.',
  ],
  pnbp_deposit_ntpn_key: ['ntpn', 'NTPN ini sudah tercatat pada setoran lain.'],
  pnbp_deposit_line_binds_once: [
    'amount_rupiah',
    'Sebagian penerimaan baru saja masuk setoran lain. Muat ulang halaman ini.',
  ],
  LT005: ['amount_rupiah', 'Pembagian yang dipilih baru saja dibatalkan. Muat ulang halaman ini.'],
}

/** Runs an act, and tells beside the field when a code or a settlement was used before. */
export async function refusingTaken<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    const { constraint, code } = error as { constraint?: string; code?: string }
    const found = taken[constraint ?? ''] ?? taken[code ?? '']
    throw found ? new FieldRefusal({ [found[0]]: found[1] }) : error
  }
}
