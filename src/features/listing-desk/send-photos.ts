import type { addListingPicture } from '../../../medusa/src/contract/catalogue.ts'
import type { ResponseOf } from '../../lib/medusa.ts'
import type { DeskBackend } from '../session/desk-backend.ts'

/** The backend takes at most this much for one photo. */
const MAX_BYTES = 15_000_000

/** The files that were really chosen: an empty file input sends one file of no bytes. */
export function chosenFiles(form: FormData): File[] {
  return form.getAll('picture').filter((value): value is File => value instanceof File && value.size > 0)
}

/** The description of one of several photos: the same words, numbered. */
export function altOf(alt: string, index: number, count: number): string {
  return count > 1 && alt !== '' ? `${alt} (${index + 1})` : alt
}

/**
 * Sends photos one after the other, since each is re-encoded into many files. Stops at none: gives the sentence of
 * every photo that was refused, by file name.
 */
export async function sendPhotos(
  backend: DeskBackend,
  listing_id: string,
  files: readonly File[],
  alt: string,
  too_large: string,
): Promise<{ file_name: string; sentence: string; field: 'picture' | 'alt' }[]> {
  const refused: { file_name: string; sentence: string; field: 'picture' | 'alt' }[] = []
  for (const [index, file] of files.entries()) {
    if (file.size > MAX_BYTES) {
      refused.push({ file_name: file.name, sentence: too_large, field: 'picture' })
      continue
    }
    const sent = await backend.postFile<ResponseOf<typeof addListingPicture>>(
      `/facility/listings/${encodeURIComponent(listing_id)}/pictures`,
      { alt: altOf(alt, index, files.length) },
      file,
    )
    if (sent.ok) continue
    const about_alt = sent.error.fields.alt
    refused.push({
      file_name: file.name,
      sentence: about_alt ?? sent.error.message,
      field: about_alt ? 'alt' : 'picture',
    })
  }
  return refused
}
