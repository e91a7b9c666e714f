import { MedusaError } from '@medusajs/framework/utils'
import type { Role } from '../../contract/role'
import { ConflictRefusal, forbid } from '../../http/refusal'
import type { Listing } from '../../modules/catalogue/listing'
import { type ListingAct, type ListingTransition, mayAct } from '../../modules/catalogue/listing-transitions'
import type { ListingStaff } from './listing-actor'

/** The transition and the role it is done in, or a refusal that says why. */
export function transitionOrRefusal(
  act: ListingAct,
  listing: Listing,
  staff: ListingStaff,
): { transition: ListingTransition; role: Role } {
  const verdict = mayAct(act, { ...listing, is_public: listing.published !== null }, staff)
  if (verdict.is_allowed) return verdict
  if (verdict.because === 'role') forbid('Peran Anda tidak mengizinkan tindakan ini.')
  if (verdict.because === 'maker')
    forbid(
      'Barang yang Anda sunting, beri harga, atau usulkan sendiri harus diperiksa petugas lain. Mintalah petugas lain memutuskan.',
    )
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    'Tindakan ini tidak dapat dilakukan pada keadaan barang sekarang. Muat ulang halaman untuk melihat keadaannya.',
  )
}

/** Refuses with 409 when somebody else changed the listing in the meantime. */
export function refuseStaleVersion(listing: Listing, expected_version: number): void {
  if (listing.version !== expected_version)
    throw new ConflictRefusal(
      'stale_version',
      'Barang ini baru saja diubah petugas lain. Muat ulang halaman, lalu ulangi perubahan Anda.',
      { version: listing.version },
    )
}
