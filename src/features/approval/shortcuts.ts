import { type Shortcut, shortcutOf } from './shortcut.ts'

/** Keys for the approval desk. Each does what a link or a button of the page does; a switch turns them off, and is remembered. */
const REMEMBERED = 'pintasan-persetujuan'
const UNDO_SECONDS = 10

const box = document.querySelector<HTMLElement>('[data-shortcuts]')
const toggle = document.querySelector<HTMLInputElement>('[data-shortcuts-switch]')
const dialog = document.querySelector<HTMLDialogElement>('[data-shortcuts-dialog]')
const undo = document.querySelector<HTMLFormElement>('form[data-undo]')

const acts: Record<Shortcut, () => void> = {
  next: () => (rows().length > 0 ? moveTo(1) : follow('next')),
  previous: () => (rows().length > 0 ? moveTo(-1) : follow('prev')),
  open: () => rows()[current()]?.click(),
  approve: () => {
    if (choose('approve')) decisionForm()?.requestSubmit()
  },
  reject: () => {
    if (choose('reject')) decisionForm()?.querySelector<HTMLElement>('[name="reason_code"]')?.focus()
  },
  undo: () => undo?.requestSubmit(),
  help: () => dialog?.showModal(),
}

if (box && toggle) {
  toggle.checked = remembered() !== 'off'
  box.hidden = false
  toggle.addEventListener('change', () => remember(toggle.checked ? 'on' : 'off'))
}
document.querySelector('[data-shortcuts-help]')?.addEventListener('click', () => dialog?.showModal())
document.addEventListener('keydown', (event) => {
  if (!toggle?.checked || dialog?.open || event.defaultPrevented) return
  const shortcut = shortcutOf(event, event.target instanceof Element ? event.target : null)
  if (!shortcut) return
  event.preventDefault()
  acts[shortcut]()
})
// Without scripts, and for those who want no motion, the server alone says when it is too late.
if (undo) setTimeout(() => undo.remove(), UNDO_SECONDS * 1000)

function rows(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('tr[data-order] a.row-link')]
}

function current(): number {
  return rows().findIndex((link) => link.closest('tr')?.contains(document.activeElement))
}

/** Focus is the highlight: a screen reader, Tab and Enter go on from there. */
function moveTo(step: 1 | -1) {
  const all = rows()
  const link = all[Math.max(0, Math.min(all.length - 1, current() + step))]
  link?.focus()
  link?.scrollIntoView({ block: 'nearest' })
}

function follow(rel: 'next' | 'prev') {
  document.querySelector<HTMLAnchorElement>(`a[data-neighbour="${rel}"]`)?.click()
}

function decisionForm(): HTMLFormElement | null {
  return document.querySelector('form[data-decision]')
}

/** Chooses the outcome where it is offered. */
function choose(outcome: 'approve' | 'reject'): boolean {
  const radio = decisionForm()?.querySelector<HTMLInputElement>(`[name="outcome"][value="${outcome}"]`)
  if (radio) radio.checked = true
  return Boolean(radio)
}

// Storage may be refused; the switch then holds for the page alone.
function remembered(): string | null {
  try {
    return localStorage.getItem(REMEMBERED)
  } catch {
    return null
  }
}

function remember(state: 'on' | 'off') {
  try {
    localStorage.setItem(REMEMBERED, state)
  } catch {
    // See above.
  }
}
