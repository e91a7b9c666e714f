import type { MedusaContainer } from '@medusajs/framework/types'
import type { ReviewInput, ReviewState } from '../../contract/review'
import { database } from '../../database/sql'
import { ConflictRefusal, notFound, refuseField } from '../../http/refusal'
import { type ReviewContent, reviewHash, reviewObstacle } from '../../modules/review/review'
import type ReviewService from '../../modules/review/service'
import { hasContact } from './personal-marks'
import { lockLine } from './reviewable-lines'

interface Writing {
  token: string
  line_id: string
  input: ReviewInput
  now: Date
  /** Called once it is known that this may be written: refuses who writes too often. */
  throttle?: () => Promise<void>
}

/** Writes the buyer's review of one line, or changes it while it is not published. The same twice is once. */
export function writeReview(container: MedusaContainer, writing: Writing): Promise<{ state: ReviewState }> {
  const { token, line_id, input, now } = writing
  const reviews = container.resolve<ReviewService>('review')
  return database(container).transaction(async (trx) => {
    const line = (await lockLine(token, line_id, trx)) ?? notFound('Barang')
    const earlier = await reviews.lockOfLine(line_id, trx)
    const obstacle = reviewObstacle(line, earlier, now)
    if (obstacle || !line.listing_id) throw new ConflictRefusal('not_reviewable', obstacle ?? '')
    await writing.throttle?.()
    const content = contentOf(input, line.place)
    const content_hash = reviewHash(line_id, content)
    if (!earlier)
      await reviews.insert(
        {
          ...content,
          content_hash,
          facility_order_line_id: line_id,
          listing_id: line.listing_id,
          facility_id: line.facility_id,
          written_at: now,
        },
        trx,
      )
    // Nothing new is not put before an officer again.
    else if (earlier.content_hash === content_hash) return { state: earlier.state }
    else
      await reviews.change(
        earlier,
        { ...content, content_hash, state: 'waiting', written_at: now },
        { act: 'write', staff_id: null, role: null, reason_code: null, note: null, at: now },
        trx,
      )
    return { state: 'waiting' as const }
  })
}

function contentOf({ stars, body, display_name }: ReviewInput, place: string | null): ReviewContent {
  if (hasContact(display_name))
    refuseField(
      'display_name',
      'Nama tampilan dibaca semua orang: jangan isi dengan nomor, surel, atau alamat situs.',
    )
  const name = display_name.replace(/\s+/g, ' ') || null
  return { stars, body, display_name: name, place: name ? null : place }
}
