import { describe, expect, it } from 'vitest'
import { boxDrawing } from './size-drawing.ts'

describe('the drawing of a size', () => {
  it('keeps the proportions and stays on its sheet, whatever the size', () => {
    for (const [length, width, height] of [
      [180, 90, 75],
      [1, 1, 1000],
      [1000, 1, 1],
      [40, 40, 45],
    ] as const) {
      const box = boxDrawing(length, width, height)
      const points = box.faces.flat()
      for (const { x, y } of points) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(box.width)
        expect(y).toBeGreaterThanOrEqual(0)
        expect(y).toBeLessThanOrEqual(box.height)
      }
      const [top] = box.faces
      const edge = (a = 0, b = 0) =>
        Math.hypot((top?.[a]?.x ?? 0) - (top?.[b]?.x ?? 0), (top?.[a]?.y ?? 0) - (top?.[b]?.y ?? 0))
      // Points stand on tenths of a unit.
      if (Math.min(length, width) > 10) expect(edge(0, 1) / edge(1, 2)).toBeCloseTo(length / width, 1)
    }
  })

  it('tells length on the left, width on the right', () => {
    const { length_at, width_at, height_at } = boxDrawing(180, 90, 75)
    expect(length_at.x).toBeLessThan(width_at.x)
    expect(height_at.x).toBeGreaterThan(width_at.x)
  })
})
