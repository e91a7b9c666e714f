import type { Words } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'

interface Tab {
  href: string
  label: string
}

/** A part of the treasurer's desk: its first page, and all of its pages. */
export interface FinanceSection extends Tab {
  pages: readonly Tab[]
}

/** The parts of the treasurer's desk in the order of the tabs: along the way of the money, then the book and what is told of it. */
export function financeSections({ sections, pages }: Words['finance']): FinanceSection[] {
  const section = (label: string, tabs: readonly Tab[]) => ({ href: tabs[0]!.href, label, pages: tabs })
  return [
    section(sections.overview, [{ href: paths.deskFinance(), label: sections.overview }]),
    section(sections.settlement, [
      { href: paths.deskDueSettlements(), label: pages.due_settlements },
      { href: paths.deskSettlements(), label: pages.settlements },
      { href: paths.deskSchemes(), label: pages.schemes },
      { href: paths.deskCostSheets(), label: pages.cost_sheets },
    ]),
    section(sections.deposit, [
      { href: paths.deskReceipts(), label: pages.receipts },
      { href: paths.deskDeposits(), label: pages.deposits },
      { href: paths.deskReconciliation(), label: pages.reconciliation },
      { href: paths.deskRevenueReturns(), label: pages.revenue_returns },
      { href: paths.deskDepositRules(), label: pages.deposit_rules },
    ]),
    section(sections.payout, [
      { href: paths.deskPremi(), label: pages.premi },
      { href: paths.deskPayouts(), label: pages.payouts },
    ]),
    section(sections.ledger, [
      { href: paths.deskBook(), label: pages.book },
      { href: paths.deskTrialBalance(), label: pages.trial },
      { href: paths.deskJournals(), label: pages.journals },
      { href: paths.deskPeriods(), label: pages.periods },
    ]),
    section(sections.report, [{ href: paths.deskReports(), label: sections.report }]),
  ]
}

/** The page that an address belongs to: the one with the longest matching path. */
export function currentPage(sections: readonly FinanceSection[], pathname: string): Tab | undefined {
  return sections
    .flatMap((section) => section.pages)
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]
}
