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
  form.setAttribute('aria-busy', 'true')
  try {
    const response = await fetch(location.href, { method: 'POST', body })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    if (mine !== latest) return
    for (const part of form.querySelectorAll('[data-live]')) {
      const fresh = page.getElementById(part.id)
      if (fresh) part.replaceWith(fresh)
    }
    document.getElementById(from.id)?.focus()
  } finally {
    if (mine === latest) form.removeAttribute('aria-busy')
  }
}

form?.addEventListener('change', (event) => {
  const input = event.target
  if (input instanceof HTMLElement && input.closest('[data-refresh]')) refresh(input).catch(() => undefined)
})
for (const hint of document.querySelectorAll<HTMLElement>('[data-without-script]')) hint.hidden = true
