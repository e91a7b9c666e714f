import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { loadHolidays } from '../approval/load-holidays'

/** What every listing and order is hung on in Medusa. */
export interface StoreSetup {
  sales_channel_id: string
  region_id: string
  shipping_profile_id: string
  /** Goes into the header `x-publishable-api-key` of every /store call. */
  publishable_key: string
}

const CHANNEL = 'Lapak Binaan'
const REGION = 'Indonesia'
const PROFILE = 'Barang binaan'
const KEY_TITLE = 'Etalase Lapak Binaan'

/** Sees to the shop's one sales channel, currency, region, shipping profile and key, and to the holidays. Safe to run again. */
export async function prepareStore(container: MedusaContainer): Promise<StoreSetup> {
  const sales_channel_id = await salesChannel(container)
  const region_id = await region(container)
  await storeOf(container, sales_channel_id, region_id)
  await loadHolidays(container)
  return {
    sales_channel_id,
    region_id,
    shipping_profile_id: await shippingProfile(container),
    publishable_key: await publishableKey(container, sales_channel_id),
  }
}

async function salesChannel(container: MedusaContainer): Promise<string> {
  const channels = container.resolve(Modules.SALES_CHANNEL)
  const [known] = await channels.listSalesChannels({ name: CHANNEL })
  return (known ?? (await channels.createSalesChannels({ name: CHANNEL }))).id
}

async function region(container: MedusaContainer): Promise<string> {
  const regions = container.resolve(Modules.REGION)
  const [known] = await regions.listRegions({ name: REGION })
  if (known) return known.id
  return (await regions.createRegions({ name: REGION, currency_code: 'idr', countries: ['id'] })).id
}

async function storeOf(container: MedusaContainer, sales_channel_id: string, region_id: string) {
  const stores = container.resolve(Modules.STORE)
  const defaults = {
    name: CHANNEL,
    supported_currencies: [{ currency_code: 'idr', is_default: true }],
    default_sales_channel_id: sales_channel_id,
    default_region_id: region_id,
  }
  const [store] = await stores.listStores({}, { take: 1 })
  if (!store) await stores.createStores(defaults)
  else if (store.default_sales_channel_id !== sales_channel_id) await stores.updateStores(store.id, defaults)
}

async function shippingProfile(container: MedusaContainer): Promise<string> {
  const fulfilment = container.resolve(Modules.FULFILLMENT)
  const [known] = await fulfilment.listShippingProfiles({ name: PROFILE })
  return (known ?? (await fulfilment.createShippingProfiles({ name: PROFILE, type: 'default' }))).id
}

async function publishableKey(container: MedusaContainer, sales_channel_id: string): Promise<string> {
  const keys = container.resolve(Modules.API_KEY)
  const [known] = await keys.listApiKeys({ title: KEY_TITLE, type: 'publishable' })
  const key =
    known ?? (await keys.createApiKeys({ title: KEY_TITLE, type: 'publishable', created_by: 'system' }))
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  await link.create({
    [Modules.API_KEY]: { publishable_key_id: key.id },
    [Modules.SALES_CHANNEL]: { sales_channel_id },
  })
  return key.token
}
