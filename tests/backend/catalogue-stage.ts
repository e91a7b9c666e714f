import type { Role } from '../../medusa/src/contract/role'
import { organisations } from '../../medusa/src/seed/organisations'
import { createOrganisations } from '../../medusa/src/workflows/facility/create-organisations'
import { createStaffAccount } from '../../medusa/src/workflows/facility/create-staff-account'
import type { MedusaApp } from './runner/medusa-app.ts'

/** The password of everybody on the stage. */
export const PASSWORD = 'lima-kata-acak-dan-satu'

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: the answers of many routes; each test says what it expects of its own.
  body: any
  headers: Headers
}

/** Somebody at a desk (or, without a token, in the shop) who calls the backend over HTTP. */
export interface Caller {
  staff_id: string
  email: string
  get(path: string): Promise<Answer>
  post(path: string, body?: unknown): Promise<Answer>
  upload(path: string, bytes: Buffer): Promise<Answer>
  delete(path: string): Promise<Answer>
}

/** Two facilities that know nothing of each other, and the people of a listing's life. */
export interface Stage {
  facilities: { ruteng: string; ketapang: string }
  workshops: { ruteng: string; ketapang: string }
  shop: Caller
  staff: Caller
  kasubsi: Caller
  head: Caller
  treasurer: Caller
  stranger: Caller
}

/** Sets the stage in an empty database. Takes about a second: tell one story on it (`restore: 'once'`). */
export async function catalogueStage(app: MedusaApp): Promise<Stage> {
  const slugs = ['rutan-ruteng', 'lapas-ketapang']
  const facilities = organisations.facilities.filter(({ slug }) => slugs.includes(slug))
  const created = await createOrganisations(app.container, { ...organisations, partners: [], facilities })
  const ruteng = created.facilities['rutan-ruteng'] as string
  const ketapang = created.facilities['lapas-ketapang'] as string
  const person = (mailbox: string, role: Role, facility: string) => signedIn(app, mailbox, role, facility)
  return {
    facilities: { ruteng, ketapang },
    workshops: { ruteng: await firstWorkshop(app, ruteng), ketapang: await firstWorkshop(app, ketapang) },
    shop: caller(app, { staff_id: '', email: '' }),
    staff: await person('staf', 'catalogue_staff', ruteng),
    kasubsi: await person('kasubsi', 'kasubsi', ruteng),
    head: await person('kepala', 'head', ruteng),
    treasurer: await person('bendahara', 'treasurer', ruteng),
    stranger: await person('kasubsi.lain', 'kasubsi', ketapang),
  }
}

async function firstWorkshop(app: MedusaApp, facility_id: string): Promise<string> {
  const { rows } = await app.sql.raw('SELECT id FROM workshop WHERE facility_id = ? ORDER BY slug LIMIT 1', [
    facility_id,
  ])
  return rows[0].id
}

async function signedIn(
  app: MedusaApp,
  mailbox: string,
  role: Role,
  organisation_id: string,
): Promise<Caller> {
  const email = `${mailbox}@lapak-binaan.example`
  const { id: staff_id } = await createStaffAccount(app.container, {
    email,
    password: PASSWORD,
    display_name: role,
    memberships: [{ organisation_type: 'facility', organisation_id, role, valid_from: '2026-01-01' }],
  })
  const answer = await login(app, email, PASSWORD)
  return caller(app, { staff_id, email }, answer.body.token)
}

/** One try of a password. */
export function login(app: MedusaApp, email: string, password: string): Promise<Answer> {
  return caller(app, { staff_id: '', email }).post('/auth/staff/emailpass', { email, password })
}

function caller(app: MedusaApp, who: { staff_id: string; email: string }, token?: string): Caller {
  const call = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const is_raw = Buffer.isBuffer(body)
    const response = await fetch(app.url + path, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined
          ? {}
          : { 'content-type': is_raw ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: is_raw ? new Uint8Array(body) : JSON.stringify(body) }),
    })
    return { status: response.status, body: await response.json(), headers: response.headers }
  }
  return {
    ...who,
    get: (path) => call('GET', path),
    post: (path, body = {}) => call('POST', path, body),
    upload: (path, bytes) => call('POST', path, bytes),
    delete: (path) => call('DELETE', path),
  }
}

/** The form of a chair; what a test is about is given on top. */
export function chair(workshop_id: string, about: Record<string, unknown> = {}) {
  return {
    name: 'Kursi Teras Rotan',
    category: 'mebel',
    description: 'Kursi teras yang dianyam rapat dari rotan pilihan, ringan dan kuat.',
    materials: ['rotan'],
    length_cm: 60,
    width_cm: 55,
    height_cm: 85,
    weight_grams: 4200,
    price_rupiah: 350_000,
    cost_rupiah: 120_000,
    stock_quantity: 5,
    workshop_id,
    mode: 'ready_stock',
    ...about,
  }
}

/** Writes a listing, proposes it and lets another officer publish it. */
export async function publishedChair(stage: Stage, about: Record<string, unknown> = {}) {
  const created = await stage.staff.post('/facility/listings', chair(stage.workshops.ruteng, about))
  const { id, version } = created.body.listing
  const path = `/facility/listings/${id}/transitions`
  const proposed = await stage.staff.post(path, { act: 'propose', expected_version: version })
  const published = await stage.head.post(path, {
    act: 'publish',
    expected_version: proposed.body.listing.version,
  })
  return published.body.listing
}
