import { describe, expect, it } from 'vitest'
import { KINDS } from '../../modules/catalogue/search/kinds'
import { facilities } from '../organisations'
import { categories } from './categories'
import type { CategorySlug } from './good-seed'
import { goods } from './index'

/** Price spans of domain.md: furniture 850 thousand to 13 million, crafts 10 to 500 thousand, produce and food to 60. */
const spans: Record<CategorySlug, [number, number]> = {
  mebel: [850_000, 13_000_000],
  kerajinan: [10_000, 500_000],
  'hasil-tani': [5_000, 60_000],
  pangan: [10_000, 60_000],
}

describe('the goods of the demo', () => {
  it('are at least 66 over four families, each with its own handle and name', () => {
    expect(goods.length).toBeGreaterThanOrEqual(66)
    expect(new Set(goods.map(({ handle }) => handle)).size).toBe(goods.length)
    expect(new Set(goods.map(({ name }) => name)).size).toBe(goods.length)
    expect(new Set(goods.map(({ category }) => category)).size).toBe(4)
  })

  it('come from a workshop of a facility that sells, and every such workshop offers something', () => {
    const offered = new Set(goods.map(({ facility, workshop }) => `${facility}/${workshop}`))
    const workshops = new Set(facilities.flatMap((f) => f.workshops.map(({ slug }) => `${f.slug}/${slug}`)))
    expect(offered).toEqual(workshops)
  })

  it('stand under a subcategory of their category', () => {
    for (const good of goods) {
      const category = categories.find(({ slug }) => slug === good.category)
      expect(
        category?.subcategories.map(({ slug }) => slug),
        good.handle,
      ).toContain(good.subcategory)
    }
  })

  it('are of a kind of their family', () => {
    for (const { handle, category, kind } of goods)
      expect(KINDS.find(({ slug }) => slug === kind)?.family, handle).toBe(category)
  })

  it('cost what such goods cost, in whole rupiah, and more than their material', () => {
    for (const good of goods) {
      const [lowest, highest] = spans[good.category]
      expect(good.price_rupiah, good.handle).toBeGreaterThanOrEqual(lowest)
      expect(good.price_rupiah, good.handle).toBeLessThanOrEqual(highest)
      expect(Number.isInteger(good.price_rupiah) && Number.isInteger(good.cost_rupiah)).toBe(true)
      expect(good.cost_rupiah, good.handle).toBeLessThan(good.price_rupiah * 0.7)
    }
  })

  it('book farm produce to 425112 and all else to 425119', () => {
    for (const good of goods)
      expect(good.account_code, good.handle).toBe(good.category === 'hasil-tani' ? '425112' : '425119')
  })

  it('carry a permit, a halal number and an expiry exactly where they are processed food', () => {
    for (const { handle, category, food_label } of goods) {
      expect(food_label !== null, handle).toBe(category === 'pangan')
      if (!food_label) continue
      expect(food_label.halal_number).toMatch(/^ID\d{17}$/)
      expect(food_label.pirt_number).toMatch(/^P-IRT \d{13}-\d{2}$/)
      expect(food_label.expiry_days).toBeGreaterThan(0)
    }
    const permits = goods.flatMap(({ food_label }) => (food_label ? [food_label.pirt_number] : []))
    expect(new Set(permits).size).toBe(permits.length)
  })

  it('are told in three to five sentences and never speak of a person', () => {
    for (const { handle, description } of goods) {
      const sentences = description.split(/(?<=[.!?])\s+/).length
      expect(sentences, handle).toBeGreaterThanOrEqual(3)
      expect(sentences, handle).toBeLessThanOrEqual(5)
      expect(description, handle).not.toMatch(/\b(napi|narapidana|tahanan|warga binaan|penjara|sel)\b/i)
    }
  })

  it('weigh more than nothing, and made-to-order goods promise a range of days', () => {
    for (const { handle, weight_grams, supply } of goods) {
      expect(weight_grams, handle).toBeGreaterThan(0)
      if (supply.mode === 'made_to_order')
        expect(supply.lead_time_days_max, handle).toBeGreaterThanOrEqual(supply.lead_time_days_min)
      if (supply.mode === 'stock') expect(supply.quantity, handle).toBeGreaterThan(0)
    }
  })

  it('that are sold by harvest can be ordered until days before it, and one waits for its next harvest', () => {
    const batches = goods.flatMap(({ supply }) => (supply.mode === 'harvest' ? [supply.batches] : []))
    expect(batches.length).toBeGreaterThanOrEqual(3)
    expect(batches.filter((each) => each.length === 0)).toHaveLength(1)
    for (const { in_days, cut_off_days, total } of batches.flat()) {
      expect(in_days).toBeGreaterThan(cut_off_days)
      expect(total).toBeGreaterThan(0)
    }
  })
})
