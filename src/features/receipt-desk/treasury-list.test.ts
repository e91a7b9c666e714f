import { expect, test } from 'vitest'
import { listText, takenCounts, takenFrom } from './treasury-list.ts'

test('The treasury’s list comes from the chosen file, or from what was pasted', async () => {
  const form = new FormData()
  form.set('csv', 'ntpn;akun')
  form.set('file', new File([], ''))
  expect(await listText(form)).toBe('ntpn;akun')
  form.set('file', new File(['NTPN,AKUN'], 'daftar.csv'))
  expect(await listText(form)).toBe('NTPN,AKUN')
})

test('What a list changed is told once more by the address that the form leads to, and by no other', () => {
  const taken = { added: 12, corrected: 0, unchanged: 3, bound: [], errors: [] }
  expect(takenFrom(takenCounts(taken))).toEqual(taken)
  for (const text of [null, '', '12', '1-2', '1-2-3-4', 'a-b-c', '-1-2-3'])
    expect(takenFrom(text)).toBeUndefined()
})
