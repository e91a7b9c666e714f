import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, LINKS, Modules } from '@medusajs/framework/utils'
import { joinTransaction, row } from '../../database/sql'
import type { ListingGoods, PublishedSnapshot } from '../../modules/catalogue/listing'
import type { StoreSetup } from '../facility/prepare-store'

/** The option that a product without choices has: Medusa wants one. */
const ONLY_OPTION = { title: 'Pilihan', values: ['Satu'] }

export interface NewGoods {
  handle: string
  name: string
  category: string
  weight_grams: number
  price_rupiah: bigint
  /** Pieces stand on a shelf and are counted. */
  is_on_shelf: boolean
  stock_quantity: number
  stock_location_id: string
}

/** Makes the draft product of a listing with its price and its place on the shelf, inside the caller's transaction. */
export async function createGoods(
  container: MedusaContainer,
  goods: NewGoods,
  store: Pick<StoreSetup, 'sales_channel_id' | 'shipping_profile_id'>,
  transaction: Knex.Transaction,
): Promise<ListingGoods> {
  const { product_id, variant_id } = await createProduct(container, goods, transaction)
  const price_set_id = await createPrice(container, goods, transaction)
  const inventory_item_id = await createInventory(container, goods, transaction)
  const { sales_channel_id, shipping_profile_id } = store
  await writeLink(container, LINKS.ProductSalesChannel, product_id, sales_channel_id, {}, transaction)
  await writeLink(container, LINKS.ProductShippingProfile, product_id, shipping_profile_id, {}, transaction)
  await writeLink(container, LINKS.ProductVariantPriceSet, variant_id, price_set_id, {}, transaction)
  const one = { required_quantity: 1 }
  await writeLink(
    container,
    LINKS.ProductVariantInventoryItem,
    variant_id,
    inventory_item_id,
    one,
    transaction,
  )
  return { product_id, variant_id, inventory_item_id }
}

async function createProduct(container: MedusaContainer, goods: NewGoods, transaction: Knex.Transaction) {
  const products = container.resolve(Modules.PRODUCT)
  const context = joinTransaction(products, transaction)
  const product = await products.createProducts(
    {
      title: goods.name,
      handle: goods.handle,
      status: 'draft',
      weight: goods.weight_grams,
      options: [ONLY_OPTION],
      variants: [
        {
          title: goods.name,
          options: { [ONLY_OPTION.title]: 'Satu' },
          manage_inventory: goods.is_on_shelf,
          allow_backorder: false,
          weight: goods.weight_grams,
        },
      ],
    },
    context,
  )
  await context.transactionManager.flush()
  return { product_id: product.id, variant_id: (product.variants[0] as { id: string }).id }
}

async function createPrice(container: MedusaContainer, goods: NewGoods, transaction: Knex.Transaction) {
  const pricing = container.resolve(Modules.PRICING)
  const context = joinTransaction(pricing, transaction)
  const prices = [{ amount: goods.price_rupiah.toString(), currency_code: 'idr' }]
  const price_set = await pricing.createPriceSets({ prices }, context)
  await context.transactionManager.flush()
  return price_set.id
}

async function createInventory(container: MedusaContainer, goods: NewGoods, transaction: Knex.Transaction) {
  const inventory = container.resolve(Modules.INVENTORY)
  const context = joinTransaction(inventory, transaction)
  const item = await inventory.createInventoryItems({ title: goods.name, requires_shipping: true }, context)
  await context.transactionManager.flush()
  await inventory.createInventoryLevels(
    [
      {
        inventory_item_id: item.id,
        location_id: goods.stock_location_id,
        stocked_quantity: goods.stock_quantity,
      },
    ],
    context,
  )
  await context.transactionManager.flush()
  return item.id
}

interface LinkService {
  create(left: string, right: string, extra: object, context: object): Promise<unknown>
}

/** Links two records of Medusa in our transaction; each kind of link is a small module of its own. */
async function writeLink(
  container: MedusaContainer,
  link: string,
  left: string,
  right: string,
  extra: object,
  transaction: Knex.Transaction,
): Promise<void> {
  const registry = container.resolve(ContainerRegistrationKeys.LINK) as unknown as {
    modulesMap: Map<string, LinkService>
  }
  const service = registry.modulesMap.get(link)
  if (!service) throw new Error(`Medusa has no link module "${link}".`)
  const context = joinTransaction(service, transaction)
  await service.create(left, right, extra, context)
  await context.transactionManager.flush()
}

/** Brings product, price and shelf to what is being published, so that Medusa sells exactly what the page shows. */
export async function publishGoods(
  container: MedusaContainer,
  snapshot: PublishedSnapshot,
  transaction: Knex.Transaction,
): Promise<void> {
  const products = container.resolve(Modules.PRODUCT)
  const context = joinTransaction(products, transaction)
  await products.updateProducts(
    snapshot.product_id,
    {
      title: snapshot.name,
      description: snapshot.description,
      status: 'published',
      weight: snapshot.weight_grams,
    },
    context,
  )
  await products.updateProductVariants(
    snapshot.variant_id,
    { title: snapshot.name, manage_inventory: snapshot.mode === 'ready_stock' },
    context,
  )
  await context.transactionManager.flush()
  await writePrice(container, snapshot, transaction)
}

async function writePrice(
  container: MedusaContainer,
  { variant_id, price_rupiah }: PublishedSnapshot,
  transaction: Knex.Transaction,
): Promise<void> {
  const link = await row<{ price_set_id: string }>(
    transaction,
    `SELECT price_set_id FROM product_variant_price_set WHERE variant_id = ? AND deleted_at IS NULL`,
    [variant_id],
  )
  const price_set_id = (link as { price_set_id: string }).price_set_id
  const pricing = container.resolve(Modules.PRICING)
  const context = joinTransaction(pricing, transaction)
  const [price] = await pricing.listPrices({ price_set_id: [price_set_id] }, {}, context)
  const prices = [{ ...(price ? { id: price.id } : {}), amount: price_rupiah, currency_code: 'idr' }]
  await pricing.upsertPriceSets([{ id: price_set_id, prices }], context)
  await context.transactionManager.flush()
}

/** Takes the product out of Medusa's shop as well. */
export async function hideGoods(
  container: MedusaContainer,
  product_id: string,
  transaction: Knex.Transaction,
): Promise<void> {
  const products = container.resolve(Modules.PRODUCT)
  const context = joinTransaction(products, transaction)
  await products.updateProducts(product_id, { status: 'draft' }, context)
  await context.transactionManager.flush()
}
