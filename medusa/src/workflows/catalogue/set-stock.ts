import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError, Modules } from '@medusajs/framework/utils'
import { joinTransaction, row } from '../../database/sql'
import { refuseField } from '../../http/refusal'
import type CatalogueService from '../../modules/catalogue/service'

/** Sets the pieces on the shelf. What is promised to buyers must stay covered; the row is locked against a checkout beside us. */
export async function setStock(
  container: MedusaContainer,
  edit: {
    inventory_item_id: string
    stock_quantity: number
    seen_stock_quantity?: number | undefined
    now: Date
  },
  transaction: Knex.Transaction,
): Promise<void> {
  const { inventory_item_id, stock_quantity, seen_stock_quantity } = edit
  if (stock_quantity === seen_stock_quantity) return
  const level = await row<{ location_id: string; stocked: number; reserved: number }>(
    transaction,
    `SELECT location_id, stocked_quantity::int AS stocked, reserved_quantity::int AS reserved FROM inventory_level
      WHERE inventory_item_id = ? AND deleted_at IS NULL FOR UPDATE`,
    [inventory_item_id],
  )
  if (!level) throw new MedusaError(MedusaError.Types.NOT_FOUND, 'Persediaan barang ini tidak ditemukan.')
  if (level.stocked === stock_quantity) return
  if (seen_stock_quantity !== undefined && seen_stock_quantity !== level.stocked)
    refuseField(
      'stock_quantity',
      `Sementara halaman ini terbuka, stok berubah menjadi ${level.stocked}. Periksa dan isi kembali jumlahnya.`,
    )
  if (stock_quantity < level.reserved)
    refuseField(
      'stock_quantity',
      `Stok paling sedikit ${level.reserved}: sebanyak itu sudah dipesan pembeli.`,
    )
  const inventory = container.resolve(Modules.INVENTORY)
  const context = joinTransaction(inventory, transaction)
  await inventory.updateInventoryLevels(
    [{ inventory_item_id, location_id: level.location_id, stocked_quantity: stock_quantity }],
    context,
  )
  await context.transactionManager.flush()
  if (stock_quantity > level.stocked)
    await container
      .resolve<CatalogueService>('catalogue')
      .markStockRaised(inventory_item_id, edit.now, transaction)
}
