import type { SchemeProposalShape, SplitSchemeShape } from '../../../medusa/src/contract/scheme-shape.ts'
import type { Words } from '../../i18n/words.ts'
import { formatRupiah } from '../../lib/money.ts'
import { percentText } from './percent.ts'

type Scheme = Pick<SplitSchemeShape, 'base' | 'components'>

/** `50%`, `33,33%`. */
export function percent(rate_bps: number): string {
  return `${percentText(rate_bps)}%`
}

/** What each share is of a hundred thousand rupiah of the base: whole rupiah for every basis point. */
export function shareSentences({ components }: Scheme, words: Words['scheme_desk']): string[] {
  return components.map(({ label, rate_bps }) =>
    words.goes_to(formatRupiah(rate_bps * 10), label, percent(rate_bps)),
  )
}

/** Why what is divided is not the whole price; nothing for a gross base. */
export function costSentence({ base }: Scheme, words: Words['scheme_desk']): string | null {
  if (base === 'GROSS') return null
  return base === 'NET_OF_COST' ? words.cost_first : words.next_cost_first
}

/** A role's title; roles come from the backend as they were recorded. */
export function roleText(role: string, words: Words['role']): string {
  return Object.hasOwn(words, role) ? words[role as keyof Words['role']] : role
}

/** How a proposal stands, as a tone of its badge. */
export const proposalTone = {
  waiting: 'waiting',
  adopted: 'good',
  refused: 'trouble',
  withdrawn: 'neutral',
} as const satisfies Record<SchemeProposalShape['state'], string>

/** One share in the scheme in force and in the proposal, in basis points; a share that is new or gone is zero on one side. */
export interface SharePair {
  label: string
  before_bps: number
  after_bps: number
}

/** Shares of both side by side, matched by receiver and name: first those in force, then what is new. */
export function sharePairs(before: Scheme | null, after: Scheme): SharePair[] {
  const key = ({ kind, label }: Scheme['components'][number]) => `${kind} ${label}`
  const pairs = new Map<string, SharePair>()
  for (const each of before?.components ?? [])
    pairs.set(key(each), { label: each.label, before_bps: each.rate_bps, after_bps: 0 })
  for (const each of after.components) {
    const pair = pairs.get(key(each)) ?? { label: each.label, before_bps: 0, after_bps: 0 }
    pairs.set(key(each), { ...pair, after_bps: each.rate_bps })
  }
  return [...pairs.values()]
}
