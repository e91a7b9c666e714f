import { describe, expect, it } from 'vitest'
import { areaLevels, areaText, missingArea, noArea, readArea } from './area-choice.ts'

const posted = (entries: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(entries)) data.set(name, value)
  return data
}
const tenda = '53.10.12.1010'
const shown = {
  daerah: 'Tenda, Langke Rembong, Kabupaten Manggarai, Nusa Tenggara Timur',
  daerah_dari: 'Tenda, Langke Rembong, Kabupaten Manggarai, Nusa Tenggara Timur',
  desa_terpilih: tenda,
}
const lists = { provinsi: '53', kabupaten: '53.10', kecamatan: '53.10.12', desa: tenda }

describe('where it goes', () => {
  it('stays where it was as long as nothing about it is changed', () => {
    expect(readArea(posted({ ...shown, ...lists }))).toEqual({ text: shown.daerah, ...areaLevels(tenda) })
    expect(readArea(posted(shown)).village).toBe(tenda)
  })

  it('names typed anew wait to be found, and are never lost', () => {
    const typed = readArea(posted({ ...shown, ...lists, daerah: ' menteng jakarta ' }))
    expect(typed).toEqual({ ...noArea, text: 'menteng jakarta' })
    expect(readArea(posted({ daerah: 'menteng', daerah_dari: '', desa_terpilih: '' }))).toEqual({
      ...noArea,
      text: 'menteng',
    })
  })

  it('a village that was offered for the typed names is taken, unless other names were typed since', () => {
    const offered = { daerah: 'tenda', daerah_dari: 'tenda', desa_terpilih: '', desa_pilihan: tenda }
    expect(readArea(posted(offered)).village).toBe(tenda)
    expect(readArea(posted({ ...offered, daerah: 'menteng' }))).toEqual({ ...noArea, text: 'menteng' })
  })

  it('a suggestion chosen after a list was offered counts, not the list', () => {
    const offered = { ...shown, desa_pilihan: '31.71.06.1001' }
    expect(readArea(posted(offered)).village).toBe(tenda)
  })

  it('a list that was changed leaves the typed names behind', () => {
    expect(readArea(posted({ ...shown, ...lists, provinsi: '82' }))).toEqual({ ...noArea, province: '82' })
    const other = '53.10.12.1001'
    expect(readArea(posted({ ...shown, ...lists, desa: other }))).toEqual({ text: '', ...areaLevels(other) })
  })

  it('the button of the lists says that they count, whatever was typed before', () => {
    const data = posted({
      daerah: 'tdak ktemu',
      daerah_dari: '',
      desa_terpilih: '',
      ...lists,
      aksi: 'daftar',
    })
    expect(readArea(data)).toEqual({ text: '', ...areaLevels(tenda) })
  })

  it('a code that is no village is no choice', () => {
    expect(readArea(posted({ ...shown, desa_terpilih: '53.10' })).village).toBe('')
    expect(readArea(posted({ daerah: 'x', daerah_dari: 'x', desa_pilihan: "'" })).village).toBe('')
  })

  it('says which input lacks its choice', () => {
    expect(missingArea(noArea)).toBe('daerah')
    expect(missingArea({ ...noArea, text: 'tenda' })).toBe('daerah')
    expect(missingArea({ ...noArea, province: '53' })).toBe('kabupaten')
    expect(missingArea({ ...noArea, ...areaLevels(tenda), village: '' })).toBe('desa')
  })

  it('is written from the village up', () => {
    const names = { village: 'Tenda', district: 'Langke Rembong', regency: 'Kabupaten Manggarai' }
    expect(areaText({ ...names, province: 'Nusa Tenggara Timur' })).toBe(shown.daerah)
  })
})
