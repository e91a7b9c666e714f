import type { MedusaContainer } from '@medusajs/framework/types'
import sharp from 'sharp'
import { acceptQuote as acceptContract } from '../../contract/quote'
import { quoteRequestInput } from '../../contract/quote-shape'
import { database, row } from '../../database/sql'
import type { QuoteRequest } from '../../modules/quote/quote-request'
import { dayAfter } from '../../workflows/checkout/promised-dates'
import { acceptQuote } from '../../workflows/quote/accept-quote'
import { attachDrawing } from '../../workflows/quote/attach-drawing'
import { makeQuote } from '../../workflows/quote/make-quote'
import { requestQuote } from '../../workflows/quote/request-quote'
import { goodPictures } from '../drawings/goods-pictures'
import type { StaffOf } from './fill-accounts'
import { type PastQuote, pastQuotes } from './past-quotes'

interface Fill {
  staffOf: StaffOf
  facilities: Readonly<Record<string, string>>
  now: Date
}

const ZONE = 'Asia/Makassar'
const VALID_DAYS = 14

/** Lives through the demo's custom orders with an earlier clock, by the very workflows that buyers and desks call. */
export async function fillQuotes(container: MedusaContainer, fill: Fill): Promise<void> {
  for (const [index, past] of pastQuotes.entries()) {
    const at = (hours_after: number) =>
      new Date(fill.now.getTime() - (past.hours_ago - hours_after) * 3_600_000)
    const facility_id = fill.facilities[past.facility] as string
    const request = await ask(container, { past, key: `demo-quote-${index}`, facility_id, now: at(0) })
    for (const [revision, { hours_after, workshop, note, ...quote }] of past.quotes.entries())
      await makeQuote(container, {
        quote_request_id: request.id,
        staff: fill.staffOf('catalogue_staff', past.facility),
        input: {
          ...quote,
          expected_revision: revision,
          valid_until: dayAfter(at(hours_after), ZONE, VALID_DAYS),
          account_code: '425119',
          workshop_id: await workshopId(container, facility_id, workshop),
          note: note ?? null,
        },
        now: at(hours_after),
      })
    if (past.accepted_after !== undefined)
      await accept(container, { past, request, key: `demo-quote-${index}`, now: at(past.accepted_after) })
  }
}

async function ask(
  container: MedusaContainer,
  { past, key, facility_id, now }: { past: PastQuote; key: string; facility_id: string; now: Date },
): Promise<QuoteRequest> {
  const { needed_in_days, ...wish } = past.wish
  const input = quoteRequestInput.parse({
    ...wish,
    facility_id,
    needed_by: dayAfter(now, ZONE, needed_in_days),
    method: past.address ? 'delivery' : 'pickup',
    area_code: past.address?.area_code,
    buyer: past.buyer,
  })
  const request = await requestQuote(container, { input, idempotency_key: key, now })
  const [example] = past.example ? goodPictures(past.example) : []
  if (example) {
    const bytes = await sharp(Buffer.from(example.svg)).png().toBuffer()
    await attachDrawing(container, { token: request.token, bytes, now })
  }
  return request
}

async function accept(
  container: MedusaContainer,
  { past, request, key, now }: { past: PastQuote; request: QuoteRequest; key: string; now: Date },
): Promise<void> {
  const acceptance = acceptContract.body?.parse({
    revision: past.quotes.length,
    method: past.address ? 'delivery' : 'pickup',
    address: past.address,
  })
  if (acceptance)
    await acceptQuote(container, { token: request.token, acceptance, idempotency_key: key, now })
}

async function workshopId(container: MedusaContainer, facility_id: string, slug: string): Promise<string> {
  const found = await row<{ id: string }>(
    database(container),
    `SELECT id FROM workshop WHERE facility_id = ? AND slug = ?`,
    [facility_id, slug],
  )
  if (!found) throw new Error(`The demo's facility ${facility_id} has no workshop ${slug}.`)
  return found.id
}
