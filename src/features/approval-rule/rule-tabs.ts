import type { Words } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'

/** What approval follows, in the order of the tabs. */
export function ruleTabs({ tabs }: Words['approval_rule']): { href: string; label: string }[] {
  return [
    { href: paths.deskRules(), label: tabs.rules },
    { href: paths.deskWorkingHours(), label: tabs.hours },
    { href: paths.deskSubstitutes(), label: tabs.substitutes },
    { href: paths.deskCapacity(), label: tabs.capacity },
    { href: paths.deskWorkshopCertificates(), label: tabs.certificates },
  ]
}
