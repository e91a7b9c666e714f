import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from '@medusajs/framework/http'
import { ROUTES } from '../contract'

/** Medusa's own routes that stay open. Accounts are made by the office: nobody registers or resets a password here. */
const MEDUSA_ROUTES: readonly { method: string; path: string }[] = [
  { method: 'POST', path: '/auth/staff/emailpass' },
  { method: 'POST', path: '/auth/user/emailpass' },
  { method: 'POST', path: '/auth/session' },
  { method: 'DELETE', path: '/auth/session' },
  { method: 'POST', path: '/auth/token/refresh' },
]

const OPEN = [...ROUTES, ...MEDUSA_ROUTES].map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^${path.replace(/:[a-z_]+/g, '[^/]+')}/?$`),
}))

/** Whether a method and path is one that this backend offers under a closed prefix. */
export function isOpenRoute(method: string, path: string): boolean {
  const asked = method === 'HEAD' ? 'GET' : method
  return OPEN.some((route) => route.method === asked && route.pattern.test(path))
}

/**
 * Answers 404 for everything but the open routes: Medusa's stock carts, orders and payment collections would go round
 * the officer's approval, its registration round the office.
 */
export function openRoutesOnly(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  if (isOpenRoute(req.method, req.baseUrl + (req.path === '/' ? '' : req.path))) next()
  else res.status(404).json({ type: 'not_found', message: 'Alamat ini tidak ada.' })
}
