import { keepWorkshopCertificate, listWorkshopCertificates } from '../../../contract/workshop-certificate'
import { handle } from '../../../http/handle'
import { refuseField } from '../../../http/refusal'
import type FacilityService from '../../../modules/facility/service'

export const GET = handle(listWorkshopCertificates, async ({ staff, container }) => {
  const facilities = container.resolve<FacilityService>('facility')
  const [workshops, partners] = await Promise.all([
    facilities.workshopsOf(staff.organisation_id),
    facilities.partnersOf(staff.organisation_id),
  ])
  const certificates = await facilities.certificatesOf(workshops.map(({ id }) => id))
  const name = ({ id, name }: { id: string; name: string }) => ({ id, name })
  return {
    certificates: certificates.map(
      ({ id, workshop_id, title, issuer, partner_id, partner_name, year, holder_count }) => ({
        id,
        workshop: name(
          workshops.find((workshop) => workshop.id === workshop_id) ?? { id: workshop_id, name: '' },
        ),
        title,
        issuer,
        partner: partner_id && partner_name ? { id: partner_id, name: partner_name } : null,
        year,
        holder_count,
      }),
    ),
    workshops: workshops.map(name),
    partners: partners.map(name),
  }
})

export const POST = handle(keepWorkshopCertificate, async ({ body, staff, container, now }) => {
  const facilities = container.resolve<FacilityService>('facility')
  const [workshops, partners] = await Promise.all([
    facilities.workshopsOf(staff.organisation_id),
    facilities.partnersOf(staff.organisation_id),
  ])
  if (!workshops.some(({ id }) => id === body.workshop_id)) refuseField('workshop_id', 'Pilih bengkel.')
  if (body.partner_id && !partners.some(({ id }) => id === body.partner_id))
    refuseField('partner_id', 'Pilih mitra dari daftar.')
  if (body.year > now.getUTCFullYear()) refuseField('year', 'Tahun sertifikat tidak boleh di masa depan.')
  const id = await facilities.keepCertificate(body, { staff_id: staff.staff_id, now })
  return {
    id:
      id ??
      refuseField(
        'title',
        'Sertifikat ini dengan tahun yang sama sudah tercatat. Hapus yang lama dahulu bila jumlahnya berubah.',
      ),
  }
})
