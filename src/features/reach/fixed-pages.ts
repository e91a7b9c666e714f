import { shopPathsIn } from '../../paths.ts'
import { categories } from '../product/listing-query.ts'

const paths = shopPathsIn('id')

/** The public pages that are always there, without their language: what search engines are told of besides goods and facilities. */
export const fixedPages: readonly string[] = [
  paths.home(),
  paths.products(),
  ...categories.map((category) => paths.products({ kategori: category })),
  paths.facilities(),
  paths.openness(),
  paths.about(),
  paths.howItWorks(),
  paths.approvalInfo(),
  paths.shippingInfo(),
  paths.contact(),
  paths.ethics(),
  paths.privacy(),
  paths.accessibility(),
  paths.verify(),
]
