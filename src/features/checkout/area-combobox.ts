import type { OfferedArea } from './area-choice.server.ts'
import { areaInputs } from './area-choice.ts'
import { askedFor, movedTo } from './listbox-keys.ts'

/*
 * The field that finds a village, as an editable combobox with a list (WAI-ARIA Authoring Practices). What is chosen goes into the
 * hidden inputs beside it, and the page is asked for the fees as by every other choice (`refresh.ts`).
 */

const pause_ms = 150
const address = '/daerah'

function enhance(field: HTMLInputElement, form: HTMLFormElement) {
  const status = field.parentElement?.querySelector('[data-area-status]')
  const list = document.createElement('ul')
  list.id = `${field.id}-usulan`
  list.className = 'combobox-list'
  list.role = 'listbox'
  list.ariaLabel = field.dataset.suggestions ?? ''
  list.hidden = true
  field.after(list)
  field.role = 'combobox'
  field.setAttribute('aria-autocomplete', 'list')
  field.setAttribute('aria-controls', list.id)
  field.ariaExpanded = 'false'

  let areas: readonly OfferedArea[] = []
  let active = -1
  let chosen = field.value
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined

  const input = (name: string) => form.elements.namedItem(name) as HTMLInputElement

  function show(found: readonly OfferedArea[]) {
    areas = found
    list.replaceChildren(
      ...found.map((area, index) => {
        const option = document.createElement('li')
        option.id = `${list.id}-${index}`
        option.role = 'option'
        option.ariaSelected = 'false'
        option.textContent = area.text
        return option
      }),
    )
    open(found.length > 0)
  }

  function open(is_open: boolean) {
    list.hidden = !is_open
    field.ariaExpanded = String(is_open)
    mark(-1)
  }

  function mark(index: number) {
    active = index
    for (const [each, option] of [...list.children].entries()) option.ariaSelected = String(each === index)
    const option = list.children[index]
    if (option) {
      field.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    } else field.removeAttribute('aria-activedescendant')
  }

  function choose(area: OfferedArea) {
    chosen = area.text
    field.value = area.text
    open(false)
    clearTimeout(waiting)
    asking?.abort()
    input(areaInputs.known_text).value = area.text
    for (const select of form.querySelectorAll<HTMLSelectElement>('[data-area-level]')) select.value = ''
    const village = input(areaInputs.known_village)
    village.value = area.code
    village.dispatchEvent(new Event('change', { bubbles: true }))
  }

  async function ask() {
    asking?.abort()
    const text = askedFor(field.value, chosen)
    if (text === null) return show([])
    asking = new AbortController()
    try {
      const answer = await fetch(`${address}?${new URLSearchParams({ q: text })}`, { signal: asking.signal })
      const { areas: found } = (await answer.json()) as { areas: OfferedArea[] }
      show(found)
      const { found: some = '', none = '' } = field.dataset
      if (status) status.textContent = found.length > 0 ? some.replace('#', String(found.length)) : none
    } catch {
      // Typed on, or the line is down: without suggestions the field works as it does without scripts.
    }
  }

  field.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = setTimeout(ask, pause_ms)
  })
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (event.key === 'Escape' && !list.hidden) {
      open(false)
      event.preventDefault()
    } else if (event.key === 'Enter' && !list.hidden) {
      const area = areas[Math.max(active, 0)]
      if (area) choose(area)
      event.preventDefault()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (areas.length === 0) return
      if (list.hidden) open(true)
      mark(movedTo(active, areas.length, event.key))
      event.preventDefault()
    }
  })
  field.addEventListener('blur', () => open(false))
  // The field keeps the focus while a suggestion is clicked.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null
    const area = areas[[...list.children].indexOf(option as Element)]
    if (area) choose(area)
  })
  // A list that is chosen from leaves half-typed names behind.
  form.addEventListener(
    'change',
    (event) => {
      const is_level = event.target instanceof Element && event.target.matches('[data-area-level]')
      if (is_level) field.value = input(areaInputs.known_text).value
    },
    { capture: true },
  )
  form.addEventListener('refreshed', () => {
    const known = input(areaInputs.known_text).value
    if (document.activeElement !== field || field.value === chosen) field.value = chosen = known
  })
}

const field = document.querySelector<HTMLInputElement>('input[data-area-search]')
if (field?.form) enhance(field, field.form)
