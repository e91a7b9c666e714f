import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import type { HarvestBatch, HarvestInput } from '../../contract/harvest'
import { database } from '../../database/sql'
import { ConflictRefusal, notFound, refuseField } from '../../http/refusal'
import { type BatchContent, instantInZone } from '../../modules/catalogue/harvest'
import type CatalogueService from '../../modules/catalogue/service'
import type FacilityService from '../../modules/facility/service'
import { dayAfter } from '../checkout/promised-dates'

/** Who does something about a facility's harvests, and when. */
interface Act {
  facility_id: string
  staff_id: string
  now: Date
}

/** Opens a batch of a listing that is sold by harvest. */
export function openHarvest(
  container: MedusaContainer,
  act: Act & { listing_id: string; batch: HarvestInput },
): Promise<HarvestBatch> {
  const catalogue = container.resolve<CatalogueService>('catalogue')
  return database(container).transaction(async (trx) => {
    const listing =
      (await catalogue.lockListingOf(act.facility_id, act.listing_id, trx)) ?? notFound('Barang')
    if (listing.mode !== 'harvest')
      refuseField('harvest_from', 'Barang ini tidak dijual per panen. Ubah cara penyediaannya dahulu.')
    const content = await contentOf(container, act, trx)
    const id = await catalogue.openBatch(
      { ...content, listing_id: listing.id, opened_by: act.staff_id },
      act.now,
      trx,
    )
    return (await catalogue.lockHarvest(act.facility_id, id, act.now, trx)) ?? notFound('Panen')
  })
}

/** Changes a batch that nobody has ordered from. */
export function changeHarvest(
  container: MedusaContainer,
  act: Act & { id: string; batch: HarvestInput },
): Promise<HarvestBatch> {
  const catalogue = container.resolve<CatalogueService>('catalogue')
  return database(container).transaction(async (trx) => {
    const batch = (await catalogue.lockHarvest(act.facility_id, act.id, act.now, trx)) ?? notFound('Panen')
    if (!batch.may_change)
      throw new ConflictRefusal(
        batch.state === 'closed' ? 'closed' : 'ordered',
        batch.state === 'closed'
          ? 'Panen ini sudah ditutup dan tidak dapat diubah lagi.'
          : 'Panen ini sudah dipesan pembeli, jadi tidak dapat diubah lagi. Tutup panen ini bila perlu, lalu buka yang baru.',
      )
    await catalogue.changeBatch(act.id, await contentOf(container, act, trx), trx)
    return (await catalogue.lockHarvest(act.facility_id, act.id, act.now, trx)) ?? notFound('Panen')
  })
}

/** Closes a batch before its cut-off. Closing what is closed or past changes nothing. */
export function closeHarvest(container: MedusaContainer, act: Act & { id: string }): Promise<HarvestBatch> {
  const catalogue = container.resolve<CatalogueService>('catalogue')
  return database(container).transaction(async (trx) => {
    const batch = (await catalogue.lockHarvest(act.facility_id, act.id, act.now, trx)) ?? notFound('Panen')
    if (batch.may_close) await catalogue.closeBatch(act.id, act, trx)
    return (await catalogue.lockHarvest(act.facility_id, act.id, act.now, trx)) ?? notFound('Panen')
  })
}

/** The batch as it is kept: its cut-off as an instant, which must lie ahead, like the harvest itself. */
async function contentOf(
  container: MedusaContainer,
  { facility_id, batch, now }: Act & { batch: HarvestInput },
  trx: Knex.Transaction,
): Promise<BatchContent> {
  const facilities = container.resolve<FacilityService>('facility')
  const { time_zone } = (await facilities.facilityById(facility_id, trx)) ?? notFound('UPT')
  const order_before = await instantInZone(trx, batch.order_before, time_zone)
  if (order_before <= now)
    refuseField('order_before', 'Batas pesan sudah lewat. Pilih waktu yang akan datang.')
  if (batch.harvest_to > dayAfter(now, time_zone, 731))
    refuseField('harvest_to', 'Panen paling jauh dua tahun dari hari ini.')
  const { harvest_from, harvest_to, total_quantity } = batch
  return { harvest_from, harvest_to, total_quantity, order_before }
}
