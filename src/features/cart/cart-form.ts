import { type Cart, changeLine, parseQuantity, setQuantity } from './cart.ts'

/** The input that says how many of a line. */
export const quantityInput = (variant_id: string) => `jumlah.${variant_id}`

/** What came of a posted cart form. */
export interface CartFormResult {
  cart: Cart
  /** Variants whose typed quantity makes no sense, with what was typed. */
  refused: ReadonlyMap<string, string>
}

/**
 * Applies a cart form: every `jumlah.<variant>` that differs from what the page showed (`semula.<variant>`) is taken over, so that what
 * another tab has changed meanwhile stays; then `hapus` takes a line out, or `jadikan=variant:count` sets one. Sensible quantities are
 * kept even when another line is refused.
 */
export function applyCartForm(cart: Cart, form: FormData): CartFormResult {
  const change = changeOf(form)
  const refused = new Map<string, string>()
  let changed = cart
  for (const line of cart) {
    const text = form.get(quantityInput(line.variant_id))
    if (typeof text !== 'string' || text.trim() === form.get(`semula.${line.variant_id}`)) continue
    const quantity = parseQuantity(text)
    if (quantity !== null) changed = setQuantity(changed, line.variant_id, quantity)
    else if (!change.startsWith(`${line.variant_id}:`)) refused.set(line.variant_id, text)
  }
  return { cart: changeLine(changed, change), refused }
}

/** What the button of one line asks for, as `variant:count`; empty for a button that concerns all. */
function changeOf(form: FormData): string {
  const removed = form.get('hapus')
  return removed === null ? String(form.get('jadikan') ?? '') : `${removed}:0`
}
