import { lastSeen, rememberSeen } from './last-seen.ts'
import { encodeHandles } from './saved-goods.ts'

/** Fills the shelf of what was seen lately once the page itself is there; the cards are all that is asked for. */
async function fill(section: HTMLElement) {
  const { address = '', here = '' } = section.dataset
  const handles = lastSeen(localStorage, here)
  if (here) rememberSeen(localStorage, here)
  if (handles.length === 0) return
  const answer = await fetch(`${address}?barang=${encodeHandles(handles)}`)
  const cards = answer.ok ? await answer.text() : ''
  const shelf = section.querySelector('[data-shelf]')
  if (!shelf || !cards.includes('<li')) return
  shelf.innerHTML = cards
  section.hidden = false
}

const section = document.querySelector<HTMLElement>('[data-last-seen]')
if (section) addEventListener('load', () => fill(section).catch(() => undefined))
