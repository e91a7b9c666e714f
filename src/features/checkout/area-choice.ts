/** Where something goes: the four levels of an area, each empty until it is known, and what was typed to find it. */
export interface AreaForm {
  /** Names as typed, or the whole way down from a chosen village. */
  text: string
  province: string
  regency: string
  district: string
  village: string
}
type Levels = Omit<AreaForm, 'text'>

/** The names of the inputs that choose an area. */
export const areaInputs = {
  /** What is typed to find a village. */
  text: 'daerah',
  /** Hidden: the text that the page was shown with, or that belongs to the village just chosen. */
  known_text: 'daerah_dari',
  /** Hidden: the village that `known_text` names. */
  known_village: 'desa_terpilih',
  /** One of the villages found, when the page offers them as a list. */
  found_village: 'desa_pilihan',
  province: 'provinsi',
  regency: 'kabupaten',
  district: 'kecamatan',
  village: 'desa',
} as const

const nowhere: Levels = { province: '', regency: '', district: '', village: '' }

/** An area that nobody has chosen yet. */
export const noArea: AreaForm = { text: '', ...nowhere }

/** The four levels of a village's code. */
export function areaLevels(code: string): Levels {
  return { province: code.slice(0, 2), regency: code.slice(0, 5), district: code.slice(0, 8), village: code }
}

/** The names from a village up to its province, in the one form in which pages show and send them. */
export function areaText(area: {
  village: string
  district: string
  regency: string
  province: string
}): string {
  return [area.village, area.district, area.regency, area.province].join(', ')
}

/**
 * The area of a posted page. There are two ways to choose one, and the last one taken counts: names typed anew wait to be found, a
 * village of the list that was offered for them is taken, a list that was changed level by level leaves the typed names behind.
 */
export function readArea(data: FormData): AreaForm {
  const read = (name: string) => String(data.get(name) ?? '').slice(0, 200)
  const text = read(areaInputs.text).trim()
  const listed = readLevels(read)
  if (read('aksi') === 'daftar') return { text: '', ...listed }
  if (text !== read(areaInputs.known_text)) return { text, ...nowhere }
  const known = read(areaInputs.known_village)
  const found = read(areaInputs.found_village)
  if (isVillage(found) && !isVillage(known)) return { text, ...areaLevels(found) }
  const before = isVillage(known) ? areaLevels(known) : nowhere
  const is_listed_anew = listed.province !== '' && !isSame(listed, before)
  return is_listed_anew ? { text: '', ...listed } : { text, ...before }
}

/** Which input lacks its choice when no village was chosen. */
export function missingArea(form: AreaForm): string {
  if (form.province === '') return areaInputs.text
  return areaInputs[(['regency', 'district'] as const).find((level) => form[level] === '') ?? 'village']
}

/** The four lists. A lower choice that is not inside the upper one is dropped: the choice above has changed. */
function readLevels(read: (name: string) => string): Levels {
  const below = (name: string, above: string) => {
    const code = read(name)
    return above !== '' && code.startsWith(`${above}.`) ? code : ''
  }
  const province = read(areaInputs.province)
  const regency = below(areaInputs.regency, province)
  const district = below(areaInputs.district, regency)
  return { province, regency, district, village: below(areaInputs.village, district) }
}

function isSame(one: Levels, other: Levels): boolean {
  return (['province', 'regency', 'district', 'village'] as const).every(
    (level) => one[level] === other[level],
  )
}

const isVillage = (code: string) => /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(code)
