import { createHash } from 'node:crypto'
import type { MedusaContainer } from '@medusajs/framework/types'
import type { ComplaintInput } from '../../contract/complaint'
import { database, row } from '../../database/sql'
import { ConflictRefusal, refuseField } from '../../http/refusal'
import type { Complaint } from '../../modules/complaint/complaint'
import type ComplaintService from '../../modules/complaint/service'
import { mailOfficersOfComplaint, mailSender } from './mail-complaint'

/** Sends a complaint to a facility; the same Idempotency-Key answers with the first one for ever. */
export async function sendComplaint(
  container: MedusaContainer,
  call: { input: ComplaintInput; idempotency_key: string; now: Date },
): Promise<{ id: string; number: string }> {
  const { input, idempotency_key, now } = call
  const service = container.resolve<ComplaintService>('complaint')
  const { facility: slug, ...written } = input
  const request_hash = createHash('sha256').update(JSON.stringify(input)).digest('hex')
  return database(container).transaction(async (trx) => {
    const earlier = await service.byKey(idempotency_key, trx)
    if (earlier) return sameComplaint(earlier, request_hash)
    const facility = await row<{ id: string; name: string; time_zone: string }>(
      trx,
      `SELECT id, name, time_zone FROM facility WHERE slug = ?`,
      [slug],
    )
    if (!facility) refuseField('facility', 'Tempat ini tidak ada. Pilih dari daftar.')
    const complaint = await service.insert(
      { ...written, facility_id: facility.id, idempotency_key, request_hash, sent_at: now },
      trx,
    )
    // Both came at once: the insert waited for the other one, which is there now.
    if (!complaint)
      return sameComplaint((await service.byKey(idempotency_key, trx)) as Complaint, request_hash)
    const about = { complaint, facility_name: facility.name, time_zone: facility.time_zone }
    await mailSender(container, about, now, trx)
    await mailOfficersOfComplaint(container, about, now, trx)
    return complaint
  })
}

function sameComplaint(earlier: Complaint, request_hash: string): Complaint {
  if (earlier.request_hash === request_hash) return earlier
  throw new ConflictRefusal(
    'key_reused',
    'Pengaduan dari halaman ini sudah pernah dikirim dengan isian lain. Kirim sekali lagi bila memang pengaduan baru.',
  )
}
