import type { Words } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'

/** The parts of the books, in the order of the tabs. */
export function financeTabs(words: Words['finance']): { href: string; label: string }[] {
  return [
    { href: paths.deskFinance(), label: words.overview },
    { href: paths.deskBook(), label: words.book.title },
    { href: paths.deskTrialBalance(), label: words.trial.title },
    { href: paths.deskSettlements(), label: words.settlements.title },
    { href: paths.deskDeposits(), label: words.deposits.title },
  ]
}
