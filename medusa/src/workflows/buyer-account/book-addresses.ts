import type { MedusaContainer } from '@medusajs/framework/types'
import type { z } from '@medusajs/framework/zod'
import type { bookAddress } from '../../contract/buyer-account'
import { refuseField } from '../../http/refusal'
import { type AddressInput, MOST_ADDRESSES } from '../../modules/buyer-account/address-book'
import type BuyerAccountService from '../../modules/buyer-account/service'
import type FacilityService from '../../modules/facility/service'

/** The address book of an account, with the names of its areas. */
export async function bookAddresses(
  container: MedusaContainer,
  account_id: string,
): Promise<z.input<typeof bookAddress>[]> {
  const addresses = await container.resolve<BuyerAccountService>('buyer_account').addressesOf(account_id)
  return Promise.all(
    addresses.map(async (address) => ({ ...address, area: await areaText(container, address.area_code) })),
  )
}

async function areaText(container: MedusaContainer, code: string): Promise<string> {
  const path = await container.resolve<FacilityService>('facility').areaPath(code)
  return path ? [path.village, path.district, path.regency, path.province].filter(Boolean).join(', ') : ''
}

/** Adds an address or changes one; undefined when the one to change is not of this account. */
export async function keepBookAddress(
  container: MedusaContainer,
  book: { account_id: string; id?: string; now: Date },
  input: AddressInput,
): Promise<{ id: string } | undefined> {
  const accounts = container.resolve<BuyerAccountService>('buyer_account')
  if (!(await container.resolve<FacilityService>('facility').areaPath(input.area_code)))
    refuseField('area_code', 'Desa atau kelurahan ini tidak ada dalam daftar. Pilih lagi.')
  const kept = await accounts.keepAddress(book, input)
  if (kept === 'full')
    refuseField('name', `Buku alamat memuat paling banyak ${MOST_ADDRESSES} alamat. Hapus satu dahulu.`)
  return kept && { id: kept.id }
}
