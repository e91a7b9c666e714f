import type { ApprovalHistory } from '../../../medusa/src/contract/approval.ts'
import type { Words } from '../../i18n/words.ts'

/** Every hash of a record that does not say what it should, in words; empty when the record is intact. */
export function hashFaults(history: ApprovalHistory, words: Words['approval_history']): string[] {
  const { faults } = words
  const last = history.rounds.at(-1)
  return [
    ...(history.recomputed_hash === history.content_hash ? [] : [faults.current]),
    ...(!last || last.content_hash === history.recomputed_hash ? [] : [faults.last_round]),
    ...history.rounds.flatMap((round) => [
      ...(round.recomputed_hash === round.content_hash ? [] : [faults.round(round.round)]),
      ...round.decisions
        .filter((decision) => decision.content_hash !== round.content_hash)
        .map((decision) => faults.decision(round.round, decision.step)),
    ]),
  ]
}

/** How many hashes were computed again and compared. */
export function hashCount(history: ApprovalHistory): number {
  return history.rounds.reduce((sum, round) => sum + 1 + round.decisions.length, 1)
}
