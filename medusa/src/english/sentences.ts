import { APPROVAL_RULES } from './approval-rules'
import { BOOKS } from './books'
import { BUYING } from './buying'
import { EVERYWHERE } from './everywhere'
import { LISTINGS } from './listings'
import { ORDERS } from './orders'
import { SCHEMES } from './schemes'
import { THINGS } from './things'
import { TREASURY } from './treasury'

/** Every sentence that the backend says to a person, as it stands in the code, with its English. Values are `{0}`, `{1}` in order. */
export const SENTENCES: Readonly<Record<string, string>> = {
  ...THINGS,
  ...EVERYWHERE,
  ...BUYING,
  ...ORDERS,
  ...LISTINGS,
  ...APPROVAL_RULES,
  ...TREASURY,
  ...BOOKS,
  ...SCHEMES,
}
