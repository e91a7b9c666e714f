import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LISTING_STATES } from '../../contract/catalogue'
import { ROLES, type Role } from '../../contract/role'
import {
  allowedActs,
  LISTING_ACTS,
  LISTING_TRANSITIONS,
  type ListingFacts,
  mayAct,
} from './listing-transitions'

const proposed: ListingFacts = {
  state: 'proposed',
  is_public: false,
  last_edited_by: 'staf',
  price_edited_by: 'kasubsi',
  proposed_by: 'kasi',
}
const actor = (staff_id: string, ...roles: Role[]) => ({ staff_id, roles })

describe('the life of a listing', () => {
  it('lets another officer publish or return what was proposed', () => {
    expect(allowedActs(proposed, actor('kepala', 'head'))).toEqual(['publish', 'return'])
  })

  it('lets nobody publish what they edited, priced or proposed', () => {
    for (const maker of ['staf', 'kasubsi', 'kasi'])
      expect(mayAct('publish', proposed, actor(maker, 'head')), maker).toEqual({
        is_allowed: false,
        because: 'maker',
      })
  })

  it('gives a treasurer no act at all', () => {
    for (const state of LISTING_STATES)
      expect(allowedActs({ ...proposed, state, is_public: true }, actor('bendahara', 'treasurer'))).toEqual(
        [],
      )
  })

  it('takes from the shop only what is in it', () => {
    expect(mayAct('withdraw', { ...proposed, state: 'draft' }, actor('kepala', 'head')).is_allowed).toBe(
      false,
    )
    expect(
      mayAct('withdraw', { ...proposed, state: 'draft', is_public: true }, actor('kepala', 'head'))
        .is_allowed,
    ).toBe(true)
  })

  it('is one table without two answers to one question', () => {
    for (const act of LISTING_ACTS)
      for (const state of LISTING_STATES)
        expect(
          LISTING_TRANSITIONS.filter((row) => row.act === act && row.from.includes(state)).length,
          `${act} ${state}`,
        ).toBeLessThan(2)
  })

  it('never reaches "published" by one person alone, whatever they try', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...LISTING_ACTS), { maxLength: 12 }),
        fc.subarray([...ROLES], { minLength: 1 }),
        (acts, roles) => {
          const me = { staff_id: 'satu', roles }
          let listing: ListingFacts = {
            state: 'draft',
            is_public: false,
            last_edited_by: 'satu',
            price_edited_by: 'satu',
            proposed_by: null,
          }
          for (const act of acts) {
            const verdict = mayAct(act, listing, me)
            if (!verdict.is_allowed) continue
            listing = { ...listing, state: verdict.transition.to }
            if (act === 'propose') listing.proposed_by = me.staff_id
          }
          expect(listing.state).not.toBe('published')
        },
      ),
      { numRuns: 1000 },
    )
  })
})
