import { row } from '../../database/sql'
import { notFound } from '../../http/refusal'
import type { ReportIssuer, ReportSignature } from './report'
import type { ReportDefinition, ReportSource } from './report-definition'

const ISSUER = {
  facility: 'SELECT name, satker_code, kppn_code FROM facility WHERE id = ?',
  cooperative: 'SELECT name, NULL AS satker_code, NULL AS kppn_code FROM cooperative WHERE id = ?',
  region: 'SELECT name, NULL AS satker_code, NULL AS kppn_code FROM region_office WHERE id = ?',
} as const

/** Who the letterhead names. */
export async function readIssuer(
  level: ReportDefinition['level'],
  { sql, organisation_id }: ReportSource,
): Promise<ReportIssuer> {
  const found = await row<ReportIssuer>(sql, ISSUER[level], [organisation_id])
  return found ?? notFound('UPT')
}

/** Who signs: offices by their titles, never people by name; the name is written by hand. */
export function signaturesOf(level: ReportDefinition['level'], { name }: ReportIssuer): ReportSignature[] {
  if (level === 'cooperative') return [{ preface: null, title: `Pengurus ${name}` }]
  const head = { preface: 'Mengetahui,', title: `Kepala ${name}` }
  return level === 'facility' ? [head, { preface: null, title: 'Bendahara Penerimaan' }] : [head]
}
