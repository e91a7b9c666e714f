import {
  APPROVER_ROLES,
  DECIDER_ROLES,
  type Role,
  WORKSHOP_ROLES,
} from '../../../medusa/src/contract/role.ts'
import type { Words } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'
import type { Workplace } from '../session/membership.ts'

/** A section of a desk in the menu. */
export interface DeskSection {
  href: string
  label: string
}

const finance = ['treasurer', 'head'] as const satisfies readonly Role[]
const catalogue = [...WORKSHOP_ROLES, 'head'] as const satisfies readonly Role[]

/** What someone finds in the menu. A convenience only: the backend refuses what a role may not do. */
export function sectionsOf(workplace: Workplace, words: Words['desk']): DeskSection[] {
  if (workplace.type === 'cooperative')
    return [
      { href: paths.handOvers(), label: words.hand_overs },
      { href: paths.shipments(), label: words.shipments },
      { href: paths.cooperativeReports(), label: words.statement },
    ]
  if (workplace.type === 'region')
    return [
      { href: paths.region(), label: words.region },
      { href: paths.regionApprovals(), label: words.approvals },
      { href: paths.regionSchemes(), label: words.schemes },
      { href: paths.regionReports(), label: words.recap },
    ]
  if (workplace.type === 'directorate')
    return [
      { href: paths.directorate(), label: words.directorate },
      { href: paths.presets(), label: words.presets },
    ]
  const facility: (DeskSection & { for?: readonly Role[] })[] = [
    { href: paths.desk(), label: words.home },
    { href: paths.deskApprovals(), label: words.approvals, for: DECIDER_ROLES },
    { href: paths.deskQuotes(), label: words.quotes, for: catalogue },
    { href: paths.deskCatalogue(), label: words.catalogue, for: catalogue },
    { href: paths.deskReviews(), label: words.reviews, for: catalogue },
    { href: paths.deskProduction(), label: words.production, for: WORKSHOP_ROLES },
    { href: paths.deskPayments(), label: words.payments, for: finance },
    { href: paths.deskFinance(), label: words.ledger, for: finance },
    { href: paths.deskOrders(), label: words.orders },
    { href: paths.deskComplaints(), label: words.complaints, for: APPROVER_ROLES },
    { href: paths.deskMail(), label: words.mails },
    { href: paths.deskRules(), label: words.rules },
  ]
  return facility
    .filter((section) => !section.for || section.for.some((role) => workplace.roles.includes(role)))
    .map(({ href, label }) => ({ href, label }))
}

/** The section that an address belongs to: the one with the longest matching path. */
export function currentSection(sections: readonly DeskSection[], pathname: string): string | undefined {
  return sections
    .map((section) => section.href)
    .filter((href) => pathname === href || pathname.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0]
}
