import type { MedusaContainer } from '@medusajs/framework/types'
import type { VerifiedSeal } from '../../contract/authenticity'
import { readCode } from '../../contract/authenticity-code'
import { database, row } from '../../database/sql'
import { type Certificate, isLookedUpOften } from '../../modules/authenticity/certificate'
import type AuthenticityService from '../../modules/authenticity/service'

/** What anybody may know of a code, and one look-up more. */
export async function verifySeal(
  container: MedusaContainer,
  typed: string,
  now: Date,
): Promise<VerifiedSeal> {
  const seals = container.resolve<AuthenticityService>('authenticity')
  const code = readCode(typed)
  const known = code ? await seals.find(code, now) : undefined
  if (!known)
    return { ...NOTHING, state: 'unknown', code: code ?? typed.slice(0, 40), goods: null, revoked_in: null }
  await seals.countLookup(known.code, now)
  const counted = { ...known, lookup_count: known.lookup_count + 1 }
  return {
    state: known.revoked_at ? 'revoked' : 'genuine',
    code: known.code,
    goods: await goodsOf(container, known),
    revoked_in: known.revoked_at?.toISOString().slice(0, 7) ?? null,
    lookup_count: counted.lookup_count,
    is_looked_up_often: isLookedUpOften(counted),
  }
}

const NOTHING = { lookup_count: 0, is_looked_up_often: false }

async function goodsOf(
  container: MedusaContainer,
  certificate: Certificate,
): Promise<NonNullable<VerifiedSeal['goods']>> {
  const place = await row<{ slug: string; name: string; handle: string | null }>(
    database(container),
    `SELECT f.slug, f.name, (SELECT l.handle FROM listing l WHERE l.id = ? AND l.published IS NOT NULL) AS handle
      FROM facility f WHERE f.id = ?`,
    [certificate.listing_id, certificate.facility_id],
  )
  return {
    name: certificate.goods_name,
    handle: place?.handle ?? null,
    workshop_name: certificate.workshop_name,
    facility: { slug: place?.slug ?? '', name: place?.name ?? '' },
    made_in: certificate.made_in,
    is_made_inside: certificate.is_made_inside,
    quantity: certificate.quantity,
  }
}
