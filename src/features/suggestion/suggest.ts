import { SHORTEST } from './asked-words.ts'
import { nextOption } from './next-option.ts'
import type { SuggestionGroup } from './suggestion-groups.ts'

/*
 * The search field as a combobox (APG, list autocomplete with manual selection): suggestions are links, the focus stays in the field,
 * and whoever ignores them searches for what was typed.
 */
const PAUSE_MS = 150
const form = document.querySelector<HTMLFormElement>('[data-suggestions]')
const input = form?.querySelector<HTMLInputElement>('input[type=search]')
const list = form?.querySelector<HTMLElement>('[role=listbox]')

if (form && input && list) {
  let at = -1
  let pause: ReturnType<typeof setTimeout> | undefined
  let asking = new AbortController()
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')]

  const mark = (next: number) => {
    at = next
    for (const [place, option] of options().entries())
      option.setAttribute('aria-selected', String(place === at))
    const option = options()[at]
    option?.scrollIntoView({ block: 'nearest' })
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
  }
  const open = (is_open: boolean) => {
    list.hidden = !is_open
    input.setAttribute('aria-expanded', String(is_open))
    mark(-1)
  }
  const close = () => {
    clearTimeout(pause)
    asking.abort()
    open(false)
  }

  const made = (tag: string, text: string, attributes: Record<string, string>) => {
    const element = document.createElement(tag)
    element.textContent = text
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    return element
  }
  const fill = (groups: readonly SuggestionGroup[]) => {
    let number = 0
    list.replaceChildren(
      ...groups.map(({ label, options }) => {
        const group = made('div', '', { role: 'group', 'aria-label': label })
        group.append(
          made('p', label, { 'aria-hidden': 'true' }),
          ...options.map(({ text, href }) =>
            made('a', text, { href, role: 'option', id: `saran-${++number}`, tabindex: '-1' }),
          ),
        )
        return group
      }),
    )
    open(groups.length > 0 && document.activeElement === input)
  }

  const ask = async () => {
    asking.abort()
    asking = new AbortController()
    const { signal } = asking
    const answer = await fetch(`${form.dataset.suggestions}?q=${encodeURIComponent(input.value.trim())}`, {
      signal,
    })
    if (answer.ok) fill((await answer.json()).groups)
  }

  for (const [name, value] of Object.entries({
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
  }))
    input.setAttribute(name, value)
  input.addEventListener('input', () => {
    clearTimeout(pause)
    if (input.value.trim().length < SHORTEST) {
      close()
      list.replaceChildren()
    } else pause = setTimeout(() => ask().catch(() => undefined), PAUSE_MS)
  })
  input.addEventListener('keydown', (event) => {
    const { key } = event
    if ((key === 'ArrowDown' || key === 'ArrowUp') && list.childElementCount > 0) {
      event.preventDefault()
      if (list.hidden) open(true)
      mark(nextOption(key, at, options().length))
    } else if (key === 'Enter' && !list.hidden && at >= 0) {
      event.preventDefault()
      options()[at]?.click()
    } else if (key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    }
  })
  input.addEventListener('blur', close)
  addEventListener('pagehide', close)
  // The field keeps the focus while a finger or the mouse chooses.
  list.addEventListener('mousedown', (event) => event.preventDefault())
}
