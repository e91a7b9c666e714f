import { ROLE_TITLES, type Role } from '../../contract/role'
import { instantText } from './instant-text'
import { mailHtml } from './mail-html'
import type { ComposedMail } from './order-mail'

/** What a mail to an officer may tell: the goods and the deadline, nothing of the buyer. */
export interface OfficerMailData {
  /** In which role the reader gets it. */
  reader_role: Role
  /** The role whose decision the order waits for. */
  step_role: Role
  /** The role that may decide instead from now on; null when there is none above. */
  escalated_to: Role | null
  number: string
  facility_name: string
  time_zone: string
  /** "2 × Kursi teras, 1 × Meja lipat". */
  line_summary: string
  /** Nobody of the waiting role may take the step (each one a maker, or none in office): it went on at once, and is not late. */
  is_stuck: boolean
  /** When the order is rejected by itself. */
  due_at: Date
  /** Where the reader finds the order. */
  url: string
}

export type OfficerMailKind = 'reminder' | 'escalation'

/** Writes the mail to one officer about a step that runs late. Pure: the same data gives the same mail. */
export function officerMail(kind: OfficerMailKind, data: OfficerMailData): ComposedMail {
  const paragraphs = [
    `Yth. ${ROLE_TITLES[data.reader_role]},`,
    opening(kind, data),
    `Barang: ${data.line_summary}\nBatas waktu: ${instantText(data.due_at, data.time_zone, 'id')}`,
    'Bila batas waktu terlewati tanpa keputusan, pesanan ditolak dengan sendirinya dan stoknya dilepas.',
    `Buka pesanan:\n${data.url}`,
    'Lapak Binaan',
  ]
  return {
    subject: subject(kind, data),
    body_text: paragraphs.join('\n\n'),
    body_html: mailHtml(paragraphs, 'id'),
  }
}

function subject(kind: OfficerMailKind, { number, reader_role, is_stuck }: OfficerMailData): string {
  if (kind === 'reminder') return `Pesanan ${number} menunggu keputusan Anda`
  if (reader_role !== 'region_officer') return `Pesanan ${number} kini menunggu keputusan Anda juga`
  return is_stuck
    ? `Keputusan atas pesanan ${number} beralih ke pejabat berikutnya`
    : `Keputusan atas pesanan ${number} terlambat`
}

function opening(kind: OfficerMailKind, data: OfficerMailData): string {
  const { number, facility_name, reader_role } = data
  const waiting = ROLE_TITLES[data.step_role]
  if (kind === 'reminder')
    return `Pesanan ${number} di ${facility_name} menunggu keputusan Anda selaku ${waiting}. Separuh waktunya sudah berlalu.`
  const late = data.is_stuck
    ? `Pesanan ${number} di ${facility_name} menunggu keputusan ${waiting}, tetapi saat ini tidak ada pejabat dengan peran itu yang boleh memutuskannya.`
    : `Pesanan ${number} di ${facility_name} belum diputuskan ${waiting}, dan tiga perempat waktunya sudah berlalu.`
  if (reader_role !== 'region_officer') return `${late} Mulai sekarang Anda juga dapat memutuskannya.`
  return data.escalated_to
    ? `${late} Mulai sekarang ${ROLE_TITLES[data.escalated_to]} juga dapat memutuskannya. Surat ini untuk diketahui: keputusan tetap di tangan unit.`
    : `${late} Surat ini untuk diketahui: keputusan tetap di tangan unit.`
}
