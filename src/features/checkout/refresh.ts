/**
 * With scripts, choosing an area or a way of delivery asks the server for the page again, exactly as the button does
 * without scripts, and takes over the parts that may have changed. What was typed elsewhere stays untouched.
 */
const form = document.querySelector<HTMLFormElement>('form[data-checkout]')
let latest = 0

async function refresh(from: HTMLElement) {
  if (!form) return
  const mine = ++latest
  const body = new FormData(form)
  body.set('aksi', 'wilayah')
  // Only the choices matter here; a chosen picture stays in its field.
  for (const [name, value] of [...body]) if (value instanceof File) body.delete(name)
  form.setAttribute('aria-busy', 'true')
  try {
    const response = await fetch(location.href, { method: 'POST', body })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    if (mine !== latest) return
    const focused = document.activeElement?.id
    for (const part of form.querySelectorAll('[data-live]')) {
      const fresh = page.getElementById(part.id)
      if (fresh) takeOver(part, fresh, from)
    }
    if (focused) document.getElementById(focused)?.focus()
    form.dispatchEvent(new Event('refreshed'))
  } finally {
    if (mine === latest) form.removeAttribute('aria-busy')
  }
}

/** The field that was just changed stays in place: a new one would end the choosing by letters that may still go on. */
function takeOver(part: Element, fresh: Element, changed: HTMLElement) {
  const [old, news] = [[...part.children], [...fresh.children]]
  if (!part.contains(changed) || old.length !== news.length) return part.replaceWith(fresh)
  for (const [index, child] of old.entries())
    if (!child.contains(changed)) child.replaceWith(...news.slice(index, index + 1))
}

form?.addEventListener('change', (event) => {
  const input = event.target
  if (input instanceof HTMLElement && input.closest('[data-refresh]')) refresh(input).catch(() => undefined)
})
for (const hint of document.querySelectorAll<HTMLElement>('[data-without-script]')) hint.hidden = true
