/** Fewer letters than this say nothing yet. */
export const SHORTEST = 2
const LONGEST = 60

/** What has been typed so far, in the one form in which it is asked for; undefined while it is too short to say anything. */
export function askedWords(typed: string | null | undefined): string | undefined {
  const words = (typed ?? '').trim().replace(/\s+/g, ' ').toLowerCase().slice(0, LONGEST).trim()
  return words.length >= SHORTEST ? words : undefined
}
