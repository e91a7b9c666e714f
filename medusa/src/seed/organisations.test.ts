import { getProvinces, getVillages } from 'idn-area-data'
import { describe, expect, it } from 'vitest'
import { organisations } from './organisations'
import { people } from './people'
import { presets } from './presets'

const { directorates, regions, cooperatives, partners, facilities } = organisations
const slugs = (rows: { slug: string }[]) => rows.map((row) => row.slug)

describe('the organisations of the demo', () => {
  it('stand in villages and provinces that exist in the Kemendagri register', async () => {
    const villages = new Set((await getVillages()).map((village) => village.code))
    const provinces = new Set((await getProvinces()).map((province) => province.code))
    for (const place of [...facilities, ...cooperatives])
      expect(villages.has(place.area_code), place.slug).toBe(true)
    for (const region of regions) expect(provinces.has(region.province_code), region.slug).toBe(true)
  })

  it('lie in the province of their regional office', () => {
    for (const facility of facilities) {
      const region = regions.find(({ slug }) => slug === facility.region)
      expect(facility.area_code.slice(0, 2), facility.slug).toBe(region?.province_code)
    }
  })

  it('carry codes, numbers and letters in their official form', () => {
    for (const facility of facilities) {
      expect(facility.satker_code).toMatch(/^99\d{4}$/)
      expect(facility.kppn_code).toMatch(/^\d{3}$/)
      expect(facility.postal_code).toMatch(/^\d{5}$/)
      expect(facility.phone).toMatch(/^\+62\d{8,13}$/)
      expect(facility.whatsapp).toMatch(/^\+628\d{8,12}$/)
      expect(facility.email).toMatch(/\.example$/)
      for (const hours of Object.values(facility.pickup_hours))
        expect(hours).toMatch(/^\d\d\.\d\d–\d\d\.\d\d$/)
    }
    expect(new Set(facilities.map(({ satker_code }) => satker_code)).size).toBe(facilities.length)
  })

  it('give every facility a cooperative, and every selling one a workshop and a split scheme', () => {
    for (const facility of facilities) {
      expect(facility.workshops.length > 0, facility.slug).toBe(facility.sells_goods)
      expect(slugs(cooperatives), facility.slug).toContain(facility.cooperative)
      expect(presets.some(({ key }) => key === facility.split_preset)).toBe(facility.sells_goods)
    }
    expect(facilities.filter((facility) => !facility.sells_goods).map(({ slug }) => slug)).toEqual([
      'bapas-palu',
    ])
  })

  it('name one of its own partners wherever a facility’s scheme gives a partner a share', () => {
    for (const { slug, split_preset, split_partner = null } of facilities) {
      const preset = presets.find(({ key }) => key === split_preset)
      const partner = partners.find((each) => each.slug === split_partner)
      const has_share = preset?.components.some(({ kind }) => kind === 'MITRA') ?? false
      expect(partner?.facilities.includes(slug) ?? false, slug).toBe(has_share)
    }
  })

  it('share one cooperative among the six units of Central Sulawesi', () => {
    const served = facilities.filter(({ cooperative }) => cooperative === 'farmtisan-lestari-berjaya')
    expect(slugs(served).sort()).toEqual([
      'bapas-palu',
      'lapas-palu',
      'lapas-parigi',
      'lpp-palu',
      'rutan-donggala',
      'rutan-palu',
    ])
  })
})

describe('the split presets', () => {
  it('divide the whole: every scheme sums to 10,000 basis points and leaves the remainder to the state', () => {
    for (const preset of presets) {
      expect(
        preset.components.reduce((sum, { rate_bps }) => sum + rate_bps, 0),
        preset.key,
      ).toBe(10_000)
      expect(preset.components.map(({ code }) => code)).toContain(preset.remainder_to)
    }
  })

  it('are three for the country', () => {
    expect(presets.filter(({ is_national }) => is_national).map(({ key }) => key)).toEqual([
      'kepmen-1990',
      'bangli',
      'bukittinggi',
    ])
  })
})

describe('the accounts of the demo', () => {
  it('belong to an organisation that exists, each with its own address', () => {
    const known = {
      facility: slugs(facilities),
      cooperative: slugs(cooperatives),
      region: slugs(regions),
      directorate: slugs(directorates),
      partner: slugs(partners),
    }
    for (const person of people)
      expect(known[person.organisation_kind], person.email).toContain(person.organisation)
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length)
  })

  it('staff every selling facility with all six roles', () => {
    for (const facility of facilities.filter(({ sells_goods }) => sells_goods)) {
      const roles = people
        .filter(({ organisation }) => organisation === facility.slug)
        .map(({ role }) => role)
      expect(new Set(roles)).toEqual(
        new Set(['catalogue_staff', 'kasubsi', 'kasi_giatja', 'head', 'security', 'treasurer']),
      )
    }
  })

  it('give the directorate two officers, so that one adopts what the other proposed', () => {
    expect(people.filter(({ role }) => role === 'directorate_officer')).toHaveLength(2)
  })
})
