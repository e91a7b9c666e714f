import { describe, expect, it } from 'vitest'
import { dragged, fitting, zoomedAt } from './magnifier.ts'

const frame = { width: 300, height: 200 }

describe('a magnified picture', () => {
  it('keeps what lies under the finger where it is', () => {
    const view = zoomedAt(fitting, 2, { x: 50, y: -20 }, frame)
    expect(view).toEqual({ scale: 2, x: -50, y: 20 })
    expect(zoomedAt(view, 0.5, { x: 50, y: -20 }, frame)).toEqual(fitting)
  })

  it('is never smaller than its frame, nor larger than five times', () => {
    expect(zoomedAt(fitting, 0.2, { x: 0, y: 0 }, frame)).toEqual(fitting)
    expect(zoomedAt(fitting, 99, { x: 0, y: 0 }, frame).scale).toBe(5)
  })

  it('cannot be dragged out of its frame', () => {
    expect(dragged(fitting, { x: 500, y: 500 }, frame)).toEqual(fitting)
    expect(dragged({ scale: 2, x: 0, y: 0 }, { x: 500, y: -500 }, frame)).toEqual({
      scale: 2,
      x: 150,
      y: -100,
    })
  })
})
