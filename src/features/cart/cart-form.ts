import { type Cart, changeLine, parseQuantity, setQuantity } from './cart.ts'

/** What came of a posted cart form. */
export interface CartFormResult {
  cart: Cart
  /** Variants whose typed quantity makes no sense, with what was typed. */
  refused: ReadonlyMap<string, string>
}

/**
 * Applies a cart form: `hapus` takes a line out, `jadikan=variant:count` sets one line, else every `jumlah.<variant>`
 * that differs from what the page showed (`semula.<variant>`) is taken over: what another tab has changed meanwhile stays. Sensible
 * quantities are kept even when another line is refused.
 */
export function applyCartForm(cart: Cart, form: FormData): CartFormResult {
  const removed = form.get('hapus')
  if (typeof removed === 'string') return { cart: setQuantity(cart, removed, 0), refused: new Map() }

  const change = form.get('jadikan')
  if (typeof change === 'string') return { cart: changeLine(cart, change), refused: new Map() }

  const refused = new Map<string, string>()
  let changed = cart
  for (const line of cart) {
    const text = form.get(`jumlah.${line.variant_id}`)
    if (typeof text !== 'string' || text.trim() === form.get(`semula.${line.variant_id}`)) continue
    const quantity = parseQuantity(text)
    if (quantity === null) refused.set(line.variant_id, text)
    else changed = setQuantity(changed, line.variant_id, quantity)
  }
  return { cart: changed, refused }
}
