import { describe, expect, it } from 'vitest'
import type { Role } from '../../../medusa/src/contract/role.ts'
import { wordsOf } from '../../i18n/words.ts'
import type { Workplace } from '../session/membership.ts'
import { currentSection, sectionsOf } from './desk-sections.ts'

const words = wordsOf('id').desk
const at = (type: Workplace['type'], ...roles: Role[]): Workplace => ({
  id: 'x',
  type,
  name: 'X',
  slug: 'x',
  zone: 'Asia/Jakarta',
  roles,
})
const labels = (workplace: Workplace) => sectionsOf(workplace, words).map((section) => section.label)

describe('the menu of a desk', () => {
  it('offers each role its own sections', () => {
    expect(labels(at('facility', 'catalogue_staff'))).not.toContain('Persetujuan')
    expect(labels(at('facility', 'kasubsi'))).toContain('Persetujuan')
    expect(labels(at('facility', 'treasurer'))).toContain('Pembayaran')
    expect(labels(at('facility', 'treasurer'))).not.toContain('Produksi')
    expect(labels(at('region', 'region_officer'))).toContain('Skema pembagian')
    expect(labels(at('cooperative', 'cooperative_clerk'))).toEqual([
      'Serah terima',
      'Pengiriman',
      'Rekening koran',
    ])
    expect(labels(at('region', 'region_officer'))).toContain('Rekapitulasi bulanan')
    expect(labels(at('directorate', 'directorate_officer'))).toEqual(['Ringkasan pusat', 'Preset nasional'])
  })

  it('marks the deepest section as the current one', () => {
    const sections = sectionsOf(at('facility', 'treasurer'), words)
    expect(currentSection(sections, '/petugas/keuangan/pembayaran/facord_1')).toBe(
      '/petugas/keuangan/pembayaran',
    )
    expect(currentSection(sections, '/petugas/keuangan')).toBe('/petugas/keuangan')
    expect(currentSection(sections, '/petugas')).toBe('/petugas')
  })
})
