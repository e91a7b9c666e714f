import type { Words } from '../../i18n/words.ts'
import type { ShopPaths } from '../../paths.ts'

/** The pages that explain the shop, in the order in which the footer and the pages themselves name them. */
export function infoPages(
  paths: ShopPaths,
  { info }: Pick<Words, 'info'>,
): { href: string; label: string }[] {
  return [
    { href: paths.howItWorks(), label: info.pages.how_it_works },
    { href: paths.approvalInfo(), label: info.pages.approval },
    { href: paths.shippingInfo(), label: info.pages.shipping },
    { href: paths.contact(), label: info.pages.contact },
    { href: paths.ethics(), label: info.pages.ethics },
    { href: paths.privacy(), label: info.pages.privacy },
    { href: paths.accessibility(), label: info.pages.accessibility },
    { href: paths.about(), label: info.pages.about },
  ]
}

/** The day on which the words of a page were last changed, by the page's name in `paths.ts`: readers and the site map are told. */
export const updatedOn = {
  howItWorks: '2026-11-22',
  approvalInfo: '2026-11-22',
  shippingInfo: '2026-11-22',
  contact: '2026-11-22',
  ethics: '2026-11-22',
  privacy: '2026-11-22',
  accessibility: '2026-11-22',
} as const satisfies Partial<Record<keyof ShopPaths, string>>
