/**
 * Codes of seals: twelve random characters and one that checks them, from an alphabet without look-alikes (Crockford's: no I, L, O, U).
 * Sixty random bits can't be tried out; the check character finds any single wrong character and any two that changed places.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RANDOM_CHARACTERS = 12
export const CODE_LENGTH = RANDOM_CHARACTERS + 1

/** What is typed for a character that looks like it. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** A code from random numbers 0–31, twelve of them. */
export function codeOf(random: readonly number[]): string {
  if (random.length !== RANDOM_CHARACTERS)
    throw new Error(`A code wants ${RANDOM_CHARACTERS} random numbers.`)
  return [...random, checkOf(random)].map((each) => ALPHABET[each]).join('')
}

/** A code however it was typed: spaces, hyphens, small letters, O for 0, or the whole address of the QR. Null when it can't be one. */
export function readCode(typed: string): string | null {
  const last = typed.trim().split('/').at(-1) ?? ''
  const bare = last
    .toUpperCase()
    .replace(/[\s.\-–_]/g, '')
    .replace(/[OIL]/g, (letter) => LOOK_ALIKES[letter] ?? letter)
  if (bare.length !== CODE_LENGTH) return null
  const values = [...bare].map((character) => ALPHABET.indexOf(character))
  if (values.includes(-1)) return null
  return checkOf(values.slice(0, -1)) === values.at(-1) ? bare : null
}

/** `7K2M 9PQX 4TRW 3`, as it is printed: four by four. */
export function printedCode(code: string): string {
  return code.match(/.{1,4}/g)?.join(' ') ?? code
}

/** Each character is weighed with another power of 2 in GF(32), so that no single error and no exchange leaves the sum as it was. */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value) => doubled(sum ^ value), 0)
}

/** Twice a value in GF(32) with x⁵ + x² + 1. */
function doubled(value: number): number {
  const shifted = value << 1
  return shifted & 32 ? (shifted ^ 37) & 31 : shifted
}
