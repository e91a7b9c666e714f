import type {
  SchemePresetShape,
  SchemeProposalShape,
  SplitSchemeShape,
} from '../../../medusa/src/contract/scheme-shape.ts'
import type { Words } from '../../i18n/words.ts'
import { formatRupiah } from '../../lib/money.ts'
import { percentText } from './percent.ts'

/** A scheme, a proposal, or a preset, whose shares name no partner. */
export interface DividedScheme extends Pick<SplitSchemeShape, 'base'> {
  components: readonly (SchemePresetShape['components'][number] &
    Partial<Pick<SplitSchemeShape['components'][number], 'partner'>>)[]
}

/** What a share is called: its name in the book, and the partner whose it is. */
function shareText({ label, partner }: DividedScheme['components'][number]): string {
  return partner ? `${label} – ${partner.name}` : label
}

/** `50%`, `33,33%`. */
export function percent(rate_bps: number): string {
  return `${percentText(rate_bps)}%`
}

/** What each share is of a hundred thousand rupiah of the base: whole rupiah for every basis point. */
export function shareSentences({ components }: DividedScheme, words: Words['scheme_desk']): string[] {
  return components.map((share) =>
    words.goes_to(formatRupiah(share.rate_bps * 10), shareText(share), percent(share.rate_bps)),
  )
}

/** Why what is divided is not the whole price; nothing for a gross base. */
export function costSentence({ base }: DividedScheme, words: Words['scheme_desk']): string | null {
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

/** Shares of both side by side, matched by receiver, partner and name: first those in force, then what is new. */
export function sharePairs(before: DividedScheme | null, after: DividedScheme): SharePair[] {
  const key = (share: DividedScheme['components'][number]) => `${share.kind} ${shareText(share)}`
  const pairs = new Map<string, SharePair>()
  for (const each of before?.components ?? [])
    pairs.set(key(each), { label: shareText(each), before_bps: each.rate_bps, after_bps: 0 })
  for (const each of after.components) {
    const pair = pairs.get(key(each)) ?? { label: shareText(each), before_bps: 0, after_bps: 0 }
    pairs.set(key(each), { ...pair, after_bps: each.rate_bps })
  }
  return [...pairs.values()]
}
