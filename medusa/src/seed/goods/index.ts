import { clothCrafts } from './crafts-cloth'
import { fibreCrafts } from './crafts-fibre'
import { homeCrafts } from './crafts-home'
import { farmProduce } from './farm-produce'
import { kitchenFood } from './food-kitchen'
import { snacks } from './food-snacks'
import { rattanAndSteelFurniture } from './furniture-rattan-steel'
import { woodenFurniture } from './furniture-wood'
import type { GoodSeed } from './good-seed'

/** Everything on offer in the demo. */
export const goods: GoodSeed[] = [
  ...woodenFurniture,
  ...rattanAndSteelFurniture,
  ...fibreCrafts,
  ...clothCrafts,
  ...homeCrafts,
  ...farmProduce,
  ...snacks,
  ...kitchenFood,
]
