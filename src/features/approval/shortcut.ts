/** What a key does on the approval desk. */
export type Shortcut = 'next' | 'previous' | 'open' | 'approve' | 'reject' | 'undo' | 'help'

const KEYS: Record<string, Shortcut> = {
  j: 'next',
  k: 'previous',
  o: 'open',
  a: 'approve',
  r: 'reject',
  u: 'undo',
  '?': 'help',
}

/** What is typed into, so that a letter there is a letter. */
const TYPED_INTO =
  'input:not([type=checkbox]):not([type=radio]):not([type=submit]), textarea, select, [contenteditable]'

interface Press {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  /** The key is held down: a decision needs a press of its own. */
  repeat: boolean
  isComposing: boolean
}

/** The shortcut of a key, or null: in a field, together with a modifier, or while the key is held down. */
export function shortcutOf(press: Press, target: Pick<Element, 'closest'> | null): Shortcut | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return null
  if (target?.closest(TYPED_INTO)) return null
  const shortcut = Object.hasOwn(KEYS, press.key) ? (KEYS[press.key] ?? null) : null
  const may_repeat = shortcut === 'next' || shortcut === 'previous'
  return press.repeat && !may_repeat ? null : shortcut
}
