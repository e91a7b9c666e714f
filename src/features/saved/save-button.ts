import {
  decodeHandles,
  encodeHandles,
  savedCookie,
  savedSeconds,
  withGood,
  withoutGood,
} from './saved-goods.ts'

/** With scripts a good is saved without leaving its page, and the button knows what was saved before: the page itself is everybody's. */
const form = document.querySelector<HTMLFormElement>('form[data-save]')
const handle = form?.dataset.save ?? ''

function readSaved() {
  const [, text] = document.cookie.match(new RegExp(`(?:^|; )${savedCookie}=([^;]*)`)) ?? []
  return decodeHandles(text)
}

function show(is_saved: boolean) {
  const label = form?.querySelector('[data-save-label]')
  if (form && label) label.textContent = (is_saved ? form.dataset.letGo : form.dataset.keep) ?? ''
  form?.toggleAttribute('data-is-saved', is_saved)
}

form?.addEventListener('submit', (event) => {
  if (!navigator.cookieEnabled) return
  event.preventDefault()
  const saved = readSaved()
  const is_saved = !saved.includes(handle)
  const changed = is_saved ? withGood(saved, handle) : withoutGood(saved, handle)
  const secure = location.protocol === 'https:' ? '; secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: not every browser has the Cookie Store API, and nothing in it needs escaping
  document.cookie = `${savedCookie}=${encodeHandles(changed)}; path=/; max-age=${savedSeconds}; samesite=lax${secure}`
  show(is_saved)
  const status = form.querySelector('[data-save-status]')
  if (status) status.textContent = (is_saved ? form.dataset.kept : form.dataset.gone) ?? ''
})
if (form) show(readSaved().includes(handle))
