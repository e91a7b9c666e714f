import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { BenchCase } from '../bench-case.ts'
import type { BenchShop } from '../bench-shop.ts'
import { quantile } from '../quantile.ts'

const LIMIT_SECONDS = 5
const ROUNDS = 5

interface Listing {
  id: string
  version: number
}

const publishToSearch: BenchCase = {
  name: 'publish-to-search',
  target: `a buyer finds new goods within ${LIMIT_SECONDS} s of their publication`,
  async run(shop) {
    const open = await shop()
    const [maker, checker] = await Promise.all([signIn(open, 'catalogue_staff'), signIn(open, 'kasubsi')])
    const samples: number[] = []
    for (let round = 0; round < ROUNDS; round++) samples.push(await publishAndFind(open, maker, checker))
    const worst_seconds = Math.max(...samples)
    return {
      isMet: worst_seconds <= LIMIT_SECONDS,
      rows: [
        { 'publication to search': 'median', seconds: quantile(samples, 0.5).toFixed(2) },
        { 'publication to search': 'worst', seconds: worst_seconds.toFixed(2) },
      ],
      figures: { worst_seconds, median_seconds: quantile(samples, 0.5) },
    }
  },
}

export default publishToSearch

/** Seconds from the officer's act to the first search that answers with it. */
async function publishAndFind(shop: BenchShop, maker: string, checker: string): Promise<number> {
  const { workshops } = await call<{ workshops: { id: string }[] }>(shop, maker, 'GET', '/facility/workshops')
  const word = `ukur${crypto.randomUUID().replace(/[^a-f]/g, '')}`
  const { listing } = await call<{ listing: Listing }>(shop, maker, 'POST', '/facility/listings', {
    name: `Kursi ${word}`,
    category: 'mebel',
    description: 'Barang untuk mengukur waktu dari penerbitan sampai ditemukan pembeli.',
    weight_grams: 5000,
    price_rupiah: 250_000,
    stock_quantity: 3,
    workshop_id: workshops[0]?.id,
    mode: 'ready_stock',
  })
  const move = (token: string, act: string, expected_version: number) =>
    call<{ listing: Listing }>(shop, token, 'POST', `/facility/listings/${listing.id}/transitions`, {
      act,
      expected_version,
    })
  const proposed = await move(maker, 'propose', listing.version)
  const begun = performance.now()
  await move(checker, 'publish', proposed.listing.version)
  for (;;) {
    const found = await call<{ total: number }>(shop, undefined, 'GET', `/store/listings?q=${word}`)
    const seconds = (performance.now() - begun) / 1000
    if (found.total > 0 || seconds > 30) return seconds
    await wait(50)
  }
}

async function signIn(shop: BenchShop, role: string): Promise<string> {
  const accounts: { email: string; password: string; role: string; organisation: string }[] = JSON.parse(
    readFileSync(shop.demoAccountsPath, 'utf8'),
  )
  const account = accounts.find((one) => one.role === role && one.organisation === 'rutan-ruteng')
  if (!account) throw new Error(`The demo has no ${role} in Rutan Ruteng.`)
  const { email, password } = account
  const { token } = await call<{ token: string }>(shop, undefined, 'POST', '/auth/staff/emailpass', {
    email,
    password,
  })
  return token
}

async function call<Answer>(
  shop: BenchShop,
  token: string | undefined,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(`${shop.backendUrl}${path}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as Answer
}
