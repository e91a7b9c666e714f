import { formAddress } from './form-address.ts'

/*
 * With scripts a filter takes effect at once: the page of the new address is fetched and what has changed on it is taken over, so that
 * focus, scrolling and what is folded out stay as they are. Where that fails the form is sent as it is without scripts.
 */
const form = document.querySelector<HTMLFormElement>('[data-filters]')
let shown = location.pathname + location.search
let latest = 0

/** Fetches and shows a list; false when a later choice has overtaken it. */
async function show(address: string): Promise<boolean> {
  const mine = ++latest
  document.getElementById('hasil')?.setAttribute('aria-busy', 'true')
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`The list answered ${answer.status}.`)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (mine !== latest) return false
  const focused = document.activeElement?.id
  for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const fresh = page.getElementById(part.id)
    if (fresh) takeOver(part, fresh)
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]'))
    link.href = page.querySelector<HTMLAnchorElement>(`a[hreflang="${link.hreflang}"]`)?.href ?? link.href
  for (const crumb of document.querySelectorAll('.crumb-here'))
    crumb.textContent = page.querySelector('h1')?.textContent ?? ''
  document.title = page.title
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
  return true
}

function takeOver(part: HTMLElement, fresh: HTMLElement) {
  // What is announced must stay the same element.
  if (part.dataset.live === 'text') {
    part.textContent = fresh.textContent
    return
  }
  const active = document.activeElement
  if (active instanceof HTMLInputElement && active.inputMode === 'numeric' && part.contains(active)) return
  for (const fold of part.querySelectorAll<HTMLDetailsElement>('details[id]')) {
    const next = fresh.querySelector<HTMLDetailsElement>(`#${fold.id}`)
    if (next) next.open = fold.open
  }
  part.replaceWith(fresh)
}

/** What only makes sense within the choice that was just changed. */
const narrower: Record<string, string> = { kategori: 'jenis', provinsi: 'kabupaten' }

form?.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return
  const all = form.querySelector<HTMLInputElement>(`[name="${narrower[target.name]}"][value=""]`)
  if (all) all.checked = true
  const address = formAddress(form.action, new FormData(form))
  show(address)
    .then((is_shown) => {
      if (!is_shown) return
      history.pushState(null, '', address)
      shown = location.pathname + location.search
    })
    .catch(() => form.submit())
})
addEventListener('popstate', () => {
  const now = location.pathname + location.search
  if (!form || now === shown) return
  shown = now
  show(location.href).catch(() => location.reload())
})
