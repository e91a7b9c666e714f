import { BOOK_READERS } from '../../../medusa/src/contract/ledger.ts'
import type { Words } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'
import type { Workplace } from '../session/membership.ts'

/** Where the cost pages belong to: the treasurer's desk, or for the workshop its catalogue. */
export function costDesk(
  workplace: Workplace,
  words: Words,
): { is_finance: boolean; home: { label: string; href: string } } {
  const is_finance = BOOK_READERS.some((role) => workplace.roles.includes(role))
  return {
    is_finance,
    home: is_finance
      ? { label: words.finance.title, href: paths.deskFinance() }
      : { label: words.listing_desk.title, href: paths.deskCatalogue() },
  }
}
