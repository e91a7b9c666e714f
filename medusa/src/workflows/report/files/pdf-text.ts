/** The fonts that every reader has know Western European letters only; the rest is shown by a question mark rather than by chance. */
export function latin(text: string): string {
  return text
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/[^\x20-\x7e\xa1-\xff]/g, '?')
}
