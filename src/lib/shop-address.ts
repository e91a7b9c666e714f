import { SHOP_URL } from 'astro:env/server'

/** The whole address of a path, as the shop is known to the world; never by the host that a request claims. */
export function shopAddress(path: string): string {
  return new URL(path, SHOP_URL).toString()
}
