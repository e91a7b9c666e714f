/** The page of reviews that an address asks for (`?ulasan=2`); the first for whatever is no page. */
export function askedReviewPage(asked: string | null): number {
  return asked !== null && /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1
}
