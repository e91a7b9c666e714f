import type { editListing } from '../../../medusa/src/contract/catalogue.ts'
import type { Words } from '../../i18n/words.ts'
import type { ResponseOf, Result } from '../../lib/medusa.ts'
import { type ActProblem, endsThePage, problemOf } from '../desk/act-problem.ts'
import type { News } from '../desk/news.ts'
import type { Desk } from '../session/open-desk.ts'
import { harvestBody } from './harvest-form.ts'
import { listingBody, listingErrors, notNumbers } from './listing-form.ts'
import { chosenFiles, sendPhotos } from './send-photos.ts'

const NEWS_OF_MOVE = {
  propose: 'diusulkan',
  publish: 'diterbitkan',
  return: 'dikembalikan',
  withdraw: 'ditarik',
} as const satisfies Record<string, News>

/** What came of a form on the page of one listing. */
export type ActOutcome = { news: News } | { problem: ActProblem } | { response: Promise<Response> | Response }

/** Does what a form of the listing's page asks: save, add or remove photos, or move it on. */
export async function actOnListing(
  desk: Desk,
  id: string,
  form: FormData,
  values: Record<string, string>,
): Promise<ActOutcome> {
  const address = `/facility/listings/${encodeURIComponent(id)}`
  if (values.act === 'add_photos') return addPhotos(desk, id, form, values)
  if (values.act?.endsWith('_harvest')) return keepHarvest(desk, address, values)
  if (values.act === 'remove_photo') {
    const removed = await desk.backend.delete(
      `${address}/pictures/${encodeURIComponent(values.picture_id ?? '')}`,
    )
    return outcomeOf(desk, removed, 'foto_dihapus')
  }
  if (values.act === 'save') {
    const { expected_version, seen_stock_quantity } = values
    const body = { ...listingBody(values), expected_version, seen_stock_quantity }
    const saved = outcomeOf(
      desk,
      await desk.backend.post<ResponseOf<typeof editListing>>(address, body),
      'tersimpan',
    )
    if ('problem' in saved)
      saved.problem.fields = {
        ...listingErrors(saved.problem.fields),
        ...notNumbers(values, desk.words.desk.number_wrong),
      }
    return saved
  }
  return move(desk, address, values)
}

async function keepHarvest(desk: Desk, address: string, values: Record<string, string>): Promise<ActOutcome> {
  const batch = `/facility/harvests/${encodeURIComponent(values.harvest_id ?? '')}`
  if (values.act === 'close_harvest')
    return outcomeOf(desk, await desk.backend.post(`${batch}/closings`, {}), 'panen_ditutup')
  const path = values.act === 'change_harvest' ? batch : `${address}/harvests`
  return outcomeOf(desk, await desk.backend.post(path, harvestBody(values)), 'panen')
}

async function move(desk: Desk, address: string, values: Record<string, string>): Promise<ActOutcome> {
  const { act = '', expected_version, note } = values
  if (act === 'return' && !note)
    return { problem: fieldProblem('note', desk.words.listing_desk.return_note_missing) }
  const body = { act, expected_version, note: note || undefined }
  const moved = await desk.backend.post(`${address}/transitions`, body)
  return outcomeOf(desk, moved, newsOfMove(act))
}

async function addPhotos(
  desk: Desk,
  id: string,
  form: FormData,
  values: Record<string, string>,
): Promise<ActOutcome> {
  const words: Words['listing_desk'] = desk.words.listing_desk
  const files = chosenFiles(form)
  if (files.length === 0) return { problem: fieldProblem('picture', words.photo_missing) }
  const refused = await sendPhotos(desk.backend, id, files, values.alt ?? '', words.photo_too_large)
  const first = refused[0]
  if (!first) return { news: 'foto' }
  if (first.field === 'alt') return { problem: fieldProblem('alt', first.sentence) }
  const sentences = refused.map((each) => words.photo_failed(each.file_name, each.sentence))
  return { problem: fieldProblem('picture', sentences.join(' ')) }
}

function outcomeOf(desk: Desk, result: Result<unknown>, news: News): ActOutcome {
  if (result.ok) return { news }
  if (endsThePage(result)) return { response: desk.stop(result) }
  return { problem: problemOf(result, desk.words.desk.failed) }
}

function newsOfMove(act: string): News {
  const known = Object.entries(NEWS_OF_MOVE).find(([name]) => name === act)
  return known ? known[1] : 'tersimpan'
}

function fieldProblem(field: string, sentence: string): ActProblem {
  return { status: 400, is_conflict: false, message: sentence, fields: { [field]: sentence } }
}
