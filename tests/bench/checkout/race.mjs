// Places orders in turns: with the eight stock Medusa calls from cart to complete, and with POST /store/checkout.
// Runs in medusa/.medusa/server as its working directory and answers over the channel to its parent.
// The stock side runs the workflows behind those calls directly (our backend closes the calls themselves), so it is
// spared HTTP, validation and middleware; ours pays for them, and for its client.
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 12)
const WARM_UP_ROUNDS = 3
/** What an order sets in motion (events, derivation, mail) is counted as well: it gets this long to finish. */
const AFTERMATH_MILLISECONDS = 700

const directory = process.cwd()
const require = createRequire(join(directory, 'package.json'))
const flows = require('@medusajs/medusa/core-flows')
const own = (path) => require(join(directory, 'src', path))

const app = require('express')()
const storeKey = own('http/default-store-key.js').defaultStoreKey()
app.use('/store', storeKey.handler)
const { container } = await require('@medusajs/medusa/loaders/index').default({ directory, expressApp: app })
const store = await own('workflows/facility/prepare-store.js').prepareStore(container)
storeKey.use(store.publishable_key)
const server = createServer(app).listen(0, '127.0.0.1')
await new Promise((resolve) => server.once('listening', resolve))
const url = `http://127.0.0.1:${server.address().port}`
const sql = container.resolve('__pg_connection__')

const good = await plentifulGood()
const shippingOptionId = await openStockShipping(good.stock_location_id)
const address = await someAddress()

for (let round = 0; round < WARM_UP_ROUNDS; round++) {
  await stockOrder()
  await ownOrder()
}
await wait(3000)
const stock = []
const ours = []
for (let round = 0; round < ROUNDS; round++) {
  stock.push(await measured(stockOrder))
  ours.push(await measured(ownOrder))
}
process.send({ stock, ours }, () => process.exit(0))

async function measured(act) {
  const cpu = process.cpuUsage()
  const begun = performance.now()
  await act()
  const wall_ms = performance.now() - begun
  await wait(AFTERMATH_MILLISECONDS)
  const { user, system } = process.cpuUsage(cpu)
  return { cpu_ms: (user + system) / 1000, wall_ms }
}

async function stockOrder() {
  const run = async (workflow, input) => (await workflow(container).run({ input })).result
  const cart = await run(flows.createCartWorkflow, {
    region_id: store.region_id,
    sales_channel_id: store.sales_channel_id,
    currency_code: 'idr',
  })
  await run(flows.addToCartWorkflow, {
    cart_id: cart.id,
    items: [{ variant_id: good.variant_id, quantity: 1 }],
  })
  const place = {
    first_name: 'Bench',
    address_1: 'Jalan Uji 1',
    city: 'Jakarta',
    postal_code: '10310',
    country_code: 'id',
  }
  await run(flows.updateCartWorkflow, {
    id: cart.id,
    email: 'bench@contoh.example',
    shipping_address: place,
    billing_address: place,
  })
  await run(flows.listShippingOptionsForCartWorkflow, { cart_id: cart.id, is_return: false })
  await run(flows.addShippingMethodToCartWorkflow, { cart_id: cart.id, options: [{ id: shippingOptionId }] })
  const collection = await run(flows.createPaymentCollectionForCartWorkflow, { cart_id: cart.id })
  const collectionId = collection?.id ?? (await collectionOf(cart.id))
  await run(flows.createPaymentSessionsWorkflow, {
    payment_collection_id: collectionId,
    provider_id: 'pp_system_default',
  })
  await run(flows.completeCartWorkflow, { id: cart.id })
}

async function ownOrder() {
  const response = await fetch(`${url}/store/checkout`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      items: [{ variant_id: good.variant_id, quantity: 1 }],
      buyer: { type: 'person', name: 'Bench', phone: '081234567890', email: 'bench@contoh.example' },
      address,
      parts: [{ facility_id: good.facility_id, method: 'delivery' }],
      payment_method: 'transfer',
    }),
  })
  if (response.status !== 201)
    throw new Error(`POST /store/checkout: ${response.status} ${await response.text()}`)
  await response.arrayBuffer()
}

/** Published ready stock of a facility that a cooperative serves, with more of it than the race sells. */
async function plentifulGood() {
  const { rows } = await sql.raw(
    `SELECT l.variant_id, l.inventory_item_id, f.id AS facility_id, f.stock_location_id
     FROM listing l JOIN facility f ON f.id = l.facility_id
     WHERE l.published->>'mode' = 'ready_stock' AND f.stock_location_id IS NOT NULL ORDER BY l.id`,
  )
  for (const row of rows) {
    await sql.raw(
      `UPDATE inventory_level SET stocked_quantity = 100000, raw_stocked_quantity = '{"value":"100000","precision":20}'
       WHERE inventory_item_id = ? AND location_id = ?`,
      [row.inventory_item_id, row.stock_location_id],
    )
    const quote = await fetch(`${url}/store/checkout/quote`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ items: [{ variant_id: row.variant_id, quantity: 1 }] }),
    })
    if (quote.ok && (await quote.json()).parts[0]?.can_deliver) return row
  }
  throw new Error('The demo sells no ready stock that can be delivered.')
}

/** What the stock calls need and our checkout does not: a shipping option at the location, a provider in the region. */
async function openStockShipping(stock_location_id) {
  const fulfilment = container.resolve('fulfillment')
  const set = await fulfilment.createFulfillmentSets({
    name: `bench ${randomUUID()}`,
    type: 'shipping',
    service_zones: [{ name: `bench ${randomUUID()}`, geo_zones: [{ type: 'country', country_code: 'id' }] }],
  })
  const link = container.resolve('link')
  await link.create([
    { stock_location: { stock_location_id }, fulfillment: { fulfillment_set_id: set.id } },
    { stock_location: { stock_location_id }, fulfillment: { fulfillment_provider_id: 'manual_manual' } },
  ])
  await flows.updateRegionsWorkflow(container).run({
    input: { selector: { id: store.region_id }, update: { payment_providers: ['pp_system_default'] } },
  })
  const { result } = await flows.createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: 'Bench',
        price_type: 'flat',
        provider_id: 'manual_manual',
        service_zone_id: set.service_zones[0].id,
        shipping_profile_id: store.shipping_profile_id,
        type: { label: 'Bench', description: 'Bench', code: 'bench' },
        prices: [{ currency_code: 'idr', amount: 20000 }],
        rules: [
          { attribute: 'enabled_in_store', operator: 'eq', value: 'true' },
          { attribute: 'is_return', operator: 'eq', value: 'false' },
        ],
      },
    ],
  })
  return result[0].id
}

async function collectionOf(cart_id) {
  const { data } = await container
    .resolve('query')
    .graph({ entity: 'cart', fields: ['payment_collection.id'], filters: { id: cart_id } })
  return data[0].payment_collection.id
}

async function someAddress() {
  const { rows } = await sql.raw(
    `SELECT code FROM area WHERE level = 4 AND code LIKE '31.%' ORDER BY code LIMIT 1`,
  )
  return { area_code: rows[0].code, street: 'Jalan Uji 1', postal_code: '10310' }
}
