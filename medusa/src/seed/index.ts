/** The demo as data: organisations, people's roles, split presets, goods and their pictures. Nothing here touches a database. */

export { facilityLandscape } from './drawings/facility-landscapes'
export { type DrawnSvg, goodPictures } from './drawings/goods-pictures'
export { heroPicture } from './drawings/hero'
export { categories } from './goods/categories'
export type * from './goods/good-seed'
export { goods } from './goods/index'
export type * from './organisation-seed'
export { facilities, organisations } from './organisations'
export { type FacilityRole, type PersonSeed, people, type StaffRole } from './people'
export {
  presets,
  type SplitBase,
  type SplitComponentSeed,
  type SplitKind,
  type SplitPresetSeed,
} from './presets'
