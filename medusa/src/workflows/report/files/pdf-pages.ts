import { setImmediate as othersTurn } from 'node:timers/promises'

/** Drawing, numbering or compressing so many pages takes a few milliseconds. */
export const PAGES_AT_ONCE = 20

/**
 * Writes the drawn pages a few at a time, so that others have their turn between them. `flushPages`, and with it `end`, would compress
 * thousands of pages in one go; it is given a few of them each time, through the list that pdfkit keeps them in. Afterwards no page can be
 * drawn on.
 */
export async function writePages(document: PDFKit.PDFDocument): Promise<void> {
  const keeper = document as unknown as { _pageBuffer: unknown[] }
  const drawn = keeper._pageBuffer
  for (let from = 0; from < drawn.length; from += PAGES_AT_ONCE) {
    keeper._pageBuffer = drawn.slice(from, from + PAGES_AT_ONCE)
    document.flushPages()
    await othersTurn()
  }
}
