import type { News } from '../desk/news.ts'
import type { DeskBackend } from '../session/desk-backend.ts'

const acts = {
  adopt: { path: 'adoptions', news: 'skema_ditetapkan' },
  refuse: { path: 'refusals', news: 'skema_ditolak' },
  withdraw: { path: 'withdrawals', news: 'skema_ditarik' },
} as const satisfies Record<string, { path: string; news: News }>

/** Does what the form of a proposal asks for; `address` is the proposal's own route. */
export async function actOnProposal(backend: DeskBackend, address: string, values: Record<string, string>) {
  const act = Object.hasOwn(acts, values.act ?? '') ? acts[values.act as keyof typeof acts] : acts.withdraw
  const body = act === acts.adopt ? {} : { reason: values.reason }
  return { answer: await backend.post(`${address}/${act.path}`, body), news: act.news }
}
