import type { Category } from './listing'

/** State-revenue account of a kind of goods (Bagan Akun Standar): 425112 farm produce, 425119 other products. */
export function accountCodeOf(category: Category): '425112' | '425119' {
  return category === 'hasil-tani' ? '425112' : '425119'
}
