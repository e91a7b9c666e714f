import type { NextFunction, Request, Response } from 'express'

/**
 * Medusa refuses every /store call without a publishable key, which tells sales channels apart. This shop has one
 * channel, so a call that names no key means that one. Goes in front of Medusa's own routes.
 */
export function defaultStoreKey() {
  let key: string | undefined
  return {
    handler(request: Request, _response: Response, next: NextFunction) {
      if (key) request.headers['x-publishable-api-key'] ??= key
      next()
    },
    use(publishable_key: string) {
      key = publishable_key
    },
  }
}
