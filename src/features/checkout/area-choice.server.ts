import type { listAreas, searchAreas } from '../../../medusa/src/contract/facility.ts'
import { medusa, type ResponseOf } from '../../lib/medusa.ts'
import { withQuery } from '../../paths.ts'
import { type AreaForm, areaText } from './area-choice.ts'

interface Area {
  code: string
  name: string
}
type AreaLevels = Readonly<Record<'province' | 'regency' | 'district' | 'village', readonly Area[]>>

/** A village as it is offered for what was typed. */
export interface OfferedArea {
  code: string
  text: string
}

/** All that a page shows for choosing an area. */
export interface AreaChoices {
  /** What the text field says: the whole way down from the chosen village, else what was typed. */
  text: string
  /** Villages for the typed names, while none is chosen. */
  offered: readonly OfferedArea[]
  /** The lists of all four levels, as far as the form has come. Null when they cannot be read. */
  levels: AreaLevels | null
}

/** What there is to choose from, as far as the form has come. */
export async function readAreas(form: AreaForm): Promise<AreaChoices> {
  const [levels, offered] = await Promise.all([readLevels(form), form.village ? [] : offerAreas(form.text)])
  const name = (level: keyof AreaLevels) => levels?.[level].find((area) => area.code === form[level])?.name
  const [village, district, regency, province] = [
    name('village'),
    name('district'),
    name('regency'),
    name('province'),
  ]
  const is_named = village && district && regency && province
  return {
    text: is_named ? areaText({ village, district, regency, province }) : form.text,
    offered,
    levels,
  }
}

/** Villages by names as they are typed; none when they cannot be read. */
export async function offerAreas(text: string): Promise<OfferedArea[]> {
  if (text.trim() === '') return []
  const found = await medusa.call<ResponseOf<typeof searchAreas>>(
    withQuery('/store/areas/search', { q: text.slice(0, 100) }),
  )
  return found.ok ? found.data.areas.map((area) => ({ code: area.code, text: areaText(area) })) : []
}

async function readLevels(form: AreaForm): Promise<AreaLevels | null> {
  const below = async (parent: string | null) =>
    parent === ''
      ? []
      : medusa
          .read<ResponseOf<typeof listAreas>>(withQuery('/store/areas', { parent: parent ?? undefined }))
          .then((result) => (result.ok ? result.data.areas : null))
  const [province, regency, district, village] = await Promise.all([
    below(null),
    below(form.province),
    below(form.regency),
    below(form.district),
  ])
  return province && regency && district && village ? { province, regency, district, village } : null
}
