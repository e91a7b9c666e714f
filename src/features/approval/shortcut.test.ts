import { describe, expect, it } from 'vitest'
import { shortcutOf } from './shortcut.ts'

const press = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  isComposing: false,
  ...more,
})
const field = { closest: () => ({}) as Element }
const page = { closest: () => null }

describe('keys of the approval desk', () => {
  it('act anywhere but in a field', () => {
    expect(shortcutOf(press('a'), page)).toBe('approve')
    expect(shortcutOf(press('?'), null)).toBe('help')
    expect(shortcutOf(press('a'), field)).toBeNull()
  })

  it('never act with a modifier: Ctrl+R reloads the page', () => {
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey', 'isComposing'])
      expect(shortcutOf(press('r', { [modifier]: true }), page)).toBeNull()
  })

  it('decide once, however long a key is held down', () => {
    for (const key of ['a', 'r', 'u']) expect(shortcutOf(press(key, { repeat: true }), page)).toBeNull()
    expect(shortcutOf(press('j', { repeat: true }), page)).toBe('next')
  })

  it('leave all other keys alone', () => {
    for (const key of ['b', 'Enter', 'Tab', 'toString', 'A']) expect(shortcutOf(press(key), page)).toBeNull()
  })
})
