import { APPROVER_ROLES, type Role, WORKSHOP_ROLES } from '../../contract/role'
import type { ListingState } from './listing'

export const LISTING_ACTS = ['edit', 'propose', 'publish', 'return', 'withdraw'] as const
export type ListingAct = (typeof LISTING_ACTS)[number]

/** One row of the table: who may do what to a listing in which state, and where that leads. */
export interface ListingTransition {
  act: ListingAct
  from: readonly ListingState[]
  to: ListingState
  roles: readonly Role[]
  /** Nobody checks what they made: not the last editor, nor who set the price, nor who proposed it. */
  needs_other_person: boolean
  needs_note: boolean
  /** Only while the public sees something of it. */
  needs_public: boolean
}

const plain = { needs_other_person: false, needs_note: false, needs_public: false }

/** The life of a listing (design D3). An edit of a published listing leaves the published form in the shop until the edit is let out. */
export const LISTING_TRANSITIONS: readonly ListingTransition[] = [
  {
    ...plain,
    act: 'edit',
    from: ['draft', 'proposed', 'published', 'withdrawn'],
    to: 'draft',
    roles: WORKSHOP_ROLES,
  },
  { ...plain, act: 'edit', from: ['returned'], to: 'returned', roles: WORKSHOP_ROLES },
  {
    ...plain,
    act: 'propose',
    from: ['draft', 'returned', 'withdrawn'],
    to: 'proposed',
    roles: WORKSHOP_ROLES,
  },
  {
    ...plain,
    act: 'publish',
    from: ['proposed'],
    to: 'published',
    roles: APPROVER_ROLES,
    needs_other_person: true,
  },
  {
    ...plain,
    act: 'return',
    from: ['proposed'],
    to: 'returned',
    roles: APPROVER_ROLES,
    needs_other_person: true,
    needs_note: true,
  },
  {
    ...plain,
    act: 'withdraw',
    from: ['draft', 'proposed', 'returned', 'published'],
    to: 'withdrawn',
    roles: APPROVER_ROLES,
    needs_public: true,
  },
]

/** What decides whether an act is allowed. */
export interface ListingFacts {
  state: ListingState
  is_public: boolean
  last_edited_by: string
  price_edited_by: string
  proposed_by: string | null
}

export interface ListingActor {
  staff_id: string
  roles: readonly Role[]
}

export type ListingVerdict =
  | { is_allowed: true; transition: ListingTransition; role: Role }
  | { is_allowed: false; because: 'role' | 'state' | 'maker' }

/** Whether somebody may do an act to a listing now, and in which of their roles. */
export function mayAct(act: ListingAct, listing: ListingFacts, actor: ListingActor): ListingVerdict {
  const rows = LISTING_TRANSITIONS.filter((row) => row.act === act)
  const role = rows[0]?.roles.find((each) => actor.roles.includes(each))
  if (!role) return { is_allowed: false, because: 'role' }
  const transition = rows.find((row) => row.from.includes(listing.state))
  if (!transition || (transition.needs_public && !listing.is_public))
    return { is_allowed: false, because: 'state' }
  if (transition.needs_other_person && isMaker(listing, actor.staff_id))
    return { is_allowed: false, because: 'maker' }
  return { is_allowed: true, transition, role }
}

/** All acts that somebody may do to a listing now. */
export function allowedActs(listing: ListingFacts, actor: ListingActor): ListingAct[] {
  return LISTING_ACTS.filter((act) => mayAct(act, listing, actor).is_allowed)
}

function isMaker(listing: ListingFacts, staff_id: string): boolean {
  return [listing.last_edited_by, listing.price_edited_by, listing.proposed_by].includes(staff_id)
}
