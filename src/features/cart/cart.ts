/** One line of a cart: which variant, how many, and at which price the buyer last saw it. What it costs now is asked for each time. */
export interface CartLine {
  variant_id: string
  quantity: number
  /** Null when it is not known: a line that came back from the account's copy. */
  seen_rupiah: number | null
}
export type Cart = readonly CartLine[]
/** What the backend is asked about: it tells the prices, never the cart. */
export type CartItem = Pick<CartLine, 'variant_id' | 'quantity'>

export const maxLines = 40
export const maxQuantity = 999

/** Reads a `variant:quantity:price` list, also without prices; what is malformed, doubled or beyond the bounds is left out. */
export function decodeCart(text: string): Cart {
  const cart: CartLine[] = []
  for (const part of text.split('.')) {
    const [, variant_id = '', digits = '', price] =
      /^([\w-]{1,80}):(\d{1,3})(?::([0-9a-z]{1,8}))?$/.exec(part) ?? []
    const quantity = Number(digits)
    if (quantity < 1 || cart.some((line) => line.variant_id === variant_id)) continue
    const seen_rupiah = price === undefined ? null : Number.parseInt(price, 36)
    if (cart.length < maxLines) cart.push({ variant_id, quantity, seen_rupiah })
  }
  return cart
}

/** The whole cart as one text, for a form to carry. */
export function encodeCart(cart: Cart): string {
  return cart.map((line) => `${line.variant_id}:${encodeLine(line)}`).join('.')
}

/** How many of a line and at which price, as text; the price to base 36, which is shorter. */
export function encodeLine({ quantity, seen_rupiah }: CartLine): string {
  return seen_rupiah === null ? String(quantity) : `${quantity}:${seen_rupiah.toString(36)}`
}

/** Puts more of a variant in, at the price its page showed; a full cart and a full line stay as they are. */
export function addToCart(cart: Cart, { variant_id, quantity, seen_rupiah }: CartLine): Cart {
  if (quantity < 1) return cart
  const known = cart.find((line) => line.variant_id === variant_id)
  if (known) {
    const more = setQuantity(cart, variant_id, known.quantity + quantity)
    return more.map((line) => (line.variant_id === variant_id ? { ...line, seen_rupiah } : line))
  }
  if (cart.length >= maxLines) return cart
  return [...cart, { variant_id, quantity: Math.min(quantity, maxQuantity), seen_rupiah }]
}

/** Changes how many; zero or less takes the line out. */
export function setQuantity(cart: Cart, variant_id: string, quantity: number): Cart {
  if (quantity < 1) return cart.filter((line) => line.variant_id !== variant_id)
  return cart.map((line) =>
    line.variant_id === variant_id ? { ...line, quantity: Math.min(quantity, maxQuantity) } : line,
  )
}

/** Changes one line as a button asks (`variant:count`); anything else changes nothing. */
export function changeLine(cart: Cart, change: string): Cart {
  const [variant_id = '', count] = change.split(':')
  const quantity = parseQuantity(count)
  return quantity === null ? cart : setQuantity(cart, variant_id, quantity)
}

/**
 * Two carts of one person in one: every good of both, and of a good in both the larger quantity, so that merging again changes
 * nothing. `mine` comes first and keeps its prices; beyond the most lines a cart may have, those of `other` are left out.
 */
export function mergeCarts(mine: Cart, other: Cart): Cart {
  const theirs = new Map(other.map((line) => [line.variant_id, line]))
  const both = mine.map((line) => ({
    ...line,
    quantity: Math.max(line.quantity, theirs.get(line.variant_id)?.quantity ?? 0),
  }))
  const known = new Set(mine.map((line) => line.variant_id))
  return [...both, ...other.filter((line) => !known.has(line.variant_id))].slice(0, maxLines)
}

/** What stays in the cart after an order: all that came into it since the page of the order was opened. */
export function withoutOrdered(cart: Cart, ordered: Cart): Cart {
  return ordered.reduce((rest, { variant_id, quantity }) => {
    const line = rest.find((each) => each.variant_id === variant_id)
    return line ? setQuantity(rest, variant_id, line.quantity - quantity) : rest
  }, cart)
}

/** The cart as the backend is asked about it. */
export function cartItems(cart: readonly CartItem[]): CartItem[] {
  return cart.map(({ variant_id, quantity }) => ({ variant_id, quantity }))
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

/** A price as a form carries it back; null for anything else. */
export function parseSeenPrice(text: unknown): number | null {
  return typeof text === 'string' && /^\d{1,11}$/.test(text) ? Number(text) : null
}
