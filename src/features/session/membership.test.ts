import { describe, expect, it } from 'vitest'
import type { Membership } from './membership.ts'
import { firstDesk, workplaceOf, workplacesOf } from './membership.ts'

const membership = (part: Partial<Membership>): Membership => ({
  organisation_type: 'facility',
  organisation_id: 'fac_1',
  organisation_name: 'Rutan Ruteng',
  organisation_slug: 'rutan-ruteng',
  time_zone: 'Asia/Makassar',
  role: 'kasubsi',
  acting: null,
  ...part,
})

describe('where a staff member works', () => {
  it('gathers several roles in one organisation', () => {
    const workplaces = workplacesOf([membership({}), membership({ role: 'treasurer' })])
    expect(workplaces).toHaveLength(1)
    expect(workplaces[0]?.roles).toEqual(['kasubsi', 'treasurer'])
  })

  it('tells a role held in the place of another from one that is also their own', () => {
    const acting = { letter_number: 'W.22-1', ends_on: '2026-11-30' }
    const [workplace] = workplacesOf([
      membership({}),
      membership({ role: 'kasi_giatja', acting }),
      membership({ acting }),
    ])
    expect(workplace?.roles).toEqual(['kasubsi', 'kasi_giatja'])
    expect(workplace?.acting_roles).toEqual(['kasi_giatja'])
  })

  it('opens the desk of the organisation, and none for a partner', () => {
    expect(firstDesk(workplacesOf([membership({})]))).toBe('/petugas')
    expect(firstDesk(workplacesOf([membership({ organisation_type: 'cooperative' })]))).toBe(
      '/koperasi/serah-terima',
    )
    expect(firstDesk(workplacesOf([membership({ organisation_type: 'directorate' })]))).toBe('/pusat')
    expect(firstDesk(workplacesOf([membership({ organisation_type: 'partner' })]))).toBeNull()
    expect(firstDesk([])).toBeNull()
  })

  it('acts for an organisation of the kind that the desk is for, or for none', () => {
    const mine = workplacesOf([
      membership({ organisation_type: 'cooperative', organisation_id: 'coop_1' }),
      membership({}),
      membership({ organisation_id: 'fac_2' }),
    ])
    expect(workplaceOf(mine, 'facility')?.id).toBe('fac_1')
    expect(workplaceOf(mine, 'cooperative')?.id).toBe('coop_1')
    expect(workplaceOf(mine, 'region')).toBeUndefined()
  })
})
