/** One line of a cart: which variant, how many. Prices are never kept; they are asked for each time. */
export interface CartLine {
  variant_id: string
  quantity: number
}
export type Cart = readonly CartLine[]

export const maxLines = 40
export const maxQuantity = 999

/** Reads the cookie's `variant:quantity` list; what is malformed, doubled or beyond the bounds is left out. */
export function decodeCart(text: string): Cart {
  const cart: CartLine[] = []
  for (const part of text.split('.')) {
    const [, variant_id = '', digits = ''] = /^([\w-]{1,80}):(\d{1,3})$/.exec(part) ?? []
    const quantity = Number(digits)
    if (quantity < 1 || cart.some((line) => line.variant_id === variant_id)) continue
    if (cart.length < maxLines) cart.push({ variant_id, quantity })
  }
  return cart
}

/** The cookie's text. */
export function encodeCart(cart: Cart): string {
  return cart.map((line) => `${line.variant_id}:${line.quantity}`).join('.')
}

/** Puts more of a variant in; a full cart and a full line stay as they are. */
export function addToCart(cart: Cart, variant_id: string, quantity: number): Cart {
  const line = cart.find((each) => each.variant_id === variant_id)
  if (line) return setQuantity(cart, variant_id, line.quantity + quantity)
  if (cart.length >= maxLines || quantity < 1) return cart
  return [...cart, { variant_id, quantity: Math.min(quantity, maxQuantity) }]
}

/** Changes how many; zero or less takes the line out. */
export function setQuantity(cart: Cart, variant_id: string, quantity: number): Cart {
  if (quantity < 1) return cart.filter((line) => line.variant_id !== variant_id)
  return cart.map((line) =>
    line.variant_id === variant_id ? { ...line, quantity: Math.min(quantity, maxQuantity) } : line,
  )
}

/** How many pieces are in the cart, for the header. */
export function pieceCount(cart: Cart): number {
  return cart.reduce((count, line) => count + line.quantity, 0)
}

/** A quantity as typed into a form; null when it is not a whole number from 0 to the most a line may hold. */
export function parseQuantity(text: unknown): number | null {
  if (typeof text !== 'string' || !/^\s*\d{1,3}\s*$/.test(text)) return null
  return Number(text)
}
