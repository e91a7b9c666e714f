import { describe, expect, it } from 'vitest'
import { isOpenRoute } from './open-routes'

describe('the routes that are open', () => {
  it('are our own, with any id in the path', () => {
    expect(isOpenRoute('GET', '/store/listings')).toBe(true)
    expect(isOpenRoute('GET', '/store/listings/kursi-teras')).toBe(true)
    expect(isOpenRoute('POST', '/store/checkout')).toBe(true)
  })

  it("are not Medusa's stock shop, which knows nothing of approval", () => {
    for (const path of ['/store/carts', '/store/orders', '/store/payment-collections', '/store/products'])
      for (const method of ['GET', 'POST']) expect(isOpenRoute(method, path), `${method} ${path}`).toBe(false)
  })

  it('let nobody register, reset or change a password by themselves', () => {
    for (const actor of ['staff', 'customer', 'user'])
      for (const act of ['register', 'reset-password', 'update'])
        expect(isOpenRoute('POST', `/auth/${actor}/emailpass/${act}`)).toBe(false)
    expect(isOpenRoute('POST', '/auth/customer/emailpass')).toBe(false)
    expect(isOpenRoute('GET', '/auth/staff/emailpass')).toBe(false)
  })

  it('cannot be reached by another spelling', () => {
    expect(isOpenRoute('POST', '/AUTH/staff/emailpass/register')).toBe(false)
    expect(isOpenRoute('POST', '/store/checkout/../carts')).toBe(false)
    expect(isOpenRoute('POST', '/store/listings/x/line-items')).toBe(false)
  })
})
