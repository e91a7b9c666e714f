import type { News } from '../desk/news.ts'
import type { DeskBackend } from '../session/desk-backend.ts'

/** Carries out a form of a settlement's page: ask to take it back, or decide on that. */
export function actOnSettlement(backend: DeskBackend, id: string, values: Record<string, string>) {
  const address = `/facility/settlements/${encodeURIComponent(id)}`
  if (values.act === 'ask') return backend.post(`${address}/reversal-requests`, { reason: values.reason })
  return backend.post(`${address}/reversal-decisions`, {
    outcome: values.act,
    note: values.note || undefined,
  })
}

/** What is announced after it. */
export function newsOfAct({ act }: Record<string, string>): News {
  if (act === 'ask') return 'penarikan_diminta'
  return act === 'approve' ? 'pembagian_ditarik' : 'penarikan_ditolak'
}
