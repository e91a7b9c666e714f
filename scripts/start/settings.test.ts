import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { readSettings } from './settings.ts'

test('a start that is told nothing is a demo on the usual ports', () => {
  expect(readSettings({})).toMatchObject({
    mode: 'demo',
    shopPort: 4321,
    backendPort: 9000,
    shopUrl: 'http://localhost:4321',
  })
})

test('a port in the environment moves the shop and its address', () => {
  expect(readSettings({ PORT: '5000' })).toMatchObject({ shopPort: 5000, shopUrl: 'http://localhost:5000' })
})

test('a port that is no port is refused by its name', () => {
  expect(() => readSettings({ BACKEND_PORT: 'nine' })).toThrow('BACKEND_PORT is "nine"')
})

test('a mode that does not exist is refused instead of being taken for the demo', () => {
  expect(() => readSettings({ LAPAK_MODE: 'prod' })).toThrow(Refusal)
})
