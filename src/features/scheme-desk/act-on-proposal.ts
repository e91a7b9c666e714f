import type { DeskBackend } from '../session/desk-backend.ts'

const acts = {
  adopt: { path: 'adoptions', done: 'ditetapkan' },
  refuse: { path: 'refusals', done: 'ditolak' },
  withdraw: { path: 'withdrawals', done: 'ditarik' },
} as const

/** Does what the form of a proposal asks for; `address` is the proposal's own route, `of` what it is a proposal of. */
export async function actOnProposal(
  backend: DeskBackend,
  address: string,
  values: Record<string, string>,
  of: 'skema' | 'preset' = 'skema',
) {
  const act = Object.hasOwn(acts, values.act ?? '') ? acts[values.act as keyof typeof acts] : acts.withdraw
  const body = act === acts.adopt ? {} : { reason: values.reason }
  return { answer: await backend.post(`${address}/${act.path}`, body), news: `${of}_${act.done}` as const }
}
