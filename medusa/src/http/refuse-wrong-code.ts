import { ConflictRefusal, refuseField } from './refusal'

/** Refuses a code from a mail: it is wrong, or it is used up or too old. */
export function refuseWrongCode(outcome: 'wrong' | 'over'): never {
  if (outcome === 'over')
    throw new ConflictRefusal('code_over', 'Kode ini sudah tidak berlaku. Minta kode baru.')
  return refuseField(
    'code',
    'Kode ini salah. Periksa lagi surel yang paling baru, lalu ketik keenam angkanya.',
  )
}
