import { expect, test } from 'vitest'
import { listText } from './treasury-list.ts'

test('The treasury’s list comes from the chosen file, or from what was pasted', async () => {
  const form = new FormData()
  form.set('csv', 'ntpn;akun')
  form.set('file', new File([], ''))
  expect(await listText(form)).toBe('ntpn;akun')
  form.set('file', new File(['NTPN,AKUN'], 'daftar.csv'))
  expect(await listText(form)).toBe('NTPN,AKUN')
})
