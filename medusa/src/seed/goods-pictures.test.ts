import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { facilityLandscape } from './drawings/facility-landscapes'
import { goodPictures } from './drawings/goods-pictures'
import { goods } from './goods/index'
import { facilities } from './organisations'

describe('the pictures of the goods', () => {
  const drawn = goods.flatMap(({ handle }) => goodPictures(handle).map((picture) => ({ handle, ...picture })))

  it('give every good its own picture, and at least twenty goods a second', () => {
    for (const { handle } of goods) expect(goodPictures(handle).length, handle).toBeGreaterThan(0)
    expect(new Set(drawn.map(({ svg }) => svg)).size).toBe(drawn.length)
    expect(goods.filter(({ handle }) => goodPictures(handle).length > 1).length).toBeGreaterThanOrEqual(20)
  })

  it('say in words what they show, each in its own', () => {
    for (const { handle, alt } of drawn) expect(alt.length, handle).toBeGreaterThan(15)
    expect(new Set(drawn.map(({ alt }) => alt)).size).toBe(drawn.length)
  })

  it('need no font, no script and nothing from outside', () => {
    for (const { handle, svg } of drawn) {
      expect(svg, handle).not.toMatch(/<text|<script|<image|href=|NaN|undefined/)
      expect(svg.length, handle).toBeLessThan(400_000)
    }
  })

  it('are drawn the same each time, so that a rendered one can be used again', () => {
    for (const { handle } of goods.slice(0, 10)) expect(goodPictures(handle)).toEqual(goodPictures(handle))
  })

  it('are sheets of 1600 by 1200 that can be rendered', async () => {
    for (const { svg, handle } of drawn.filter((_, i) => i % 12 === 0)) {
      const { width, height } = await sharp(Buffer.from(svg)).metadata()
      expect({ width, height }, handle).toEqual({ width: 1600, height: 1200 })
    }
  })
})

describe('the wide pictures', () => {
  it('show the place of every facility', () => {
    const wide = facilities.map(({ slug }) => facilityLandscape(slug))
    for (const picture of wide) {
      expect(picture?.alt.length).toBeGreaterThan(15)
      expect(picture?.svg).not.toMatch(/<text|<script|<image|href=|NaN|undefined/)
    }
    expect(new Set(wide.map((picture) => picture?.svg)).size).toBe(facilities.length)
  })
})
