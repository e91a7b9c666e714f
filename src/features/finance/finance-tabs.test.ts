import { describe, expect, test } from 'vitest'
import { finance } from '../../i18n/id/finance.ts'
import { currentPage, financeSections } from './finance-tabs.ts'

describe('The tabs of the treasurer’s desk', () => {
  const sections = financeSections(finance)

  test.each([
    ['/petugas/keuangan', 'Ringkasan'],
    ['/petugas/keuangan/pembagian/menunggu', 'Menunggu dibagi'],
    ['/petugas/keuangan/pembagian', 'Sudah dibagi'],
    ['/petugas/keuangan/setoran/pdep_1', 'Setoran'],
  ])('show where %s belongs', (pathname, label) => {
    expect(currentPage(sections, pathname)?.label).toBe(label)
  })

  test('name every page once', () => {
    const all = sections.flatMap((section) => section.pages.map(({ href }) => href))
    expect(new Set(all).size).toBe(all.length)
  })
})
