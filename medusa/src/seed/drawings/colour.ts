/** The colours that the drawings share with the shop, and some earth tones of their own. */
export const IVORY = '#fbf8f2'
export const CREAM = '#f1e6d0'
export const SAND = '#e3d2b3'
export const INK = '#1f2a24'
export const PANDAN = '#1e6b4e'
export const LEAF = '#4e8a3c'
export const SAGE = '#c9d6c0'
export const TEAK = '#8a4b24'
export const PALE_WOOD = '#c8935a'
export const IRONWOOD = '#4e3527'
export const GOLD = '#d9a441'
export const BRICK = '#9b3a2c'
export const CLAY = '#c4744c'
export const BLUSH = '#ecd0bd'
export const SKY = '#cfdfe2'
export const COAL = '#2c2926'
export const RATTAN = '#c9924f'
export const HUSK = '#8d6239'

/** A mix of two hex colours; `share` is how much of the second. */
export function mix(first: string, second: string, share: number): string {
  const a = channels(first)
  const b = channels(second)
  const mixed = a.map((value, i) => Math.round(value + (b[i]! - value) * share))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

export const lighter = (colour: string, share: number) => mix(colour, '#fff6e6', share)

export const darker = (colour: string, share: number) => mix(colour, '#1c120c', share)

function channels(hex: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16))
}
