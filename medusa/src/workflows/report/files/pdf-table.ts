import type { ColumnKind, ReportColumn, ReportRow } from '../report'
import { isFigure, printed } from './cells'
import { latin } from './pdf-text'

const SIZE = 8
const PADDING = 3
/** How wide columns are, beside each other. */
const SHARES: Record<ColumnKind, number> = { text: 30, code: 13, day: 11, rupiah: 15, count: 8, percent: 9 }

/** A table that goes on over pages and repeats its head on each. */
export class PdfTable {
  private readonly left: number
  private readonly widths: readonly number[]
  private y: number

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly columns: readonly ReportColumn[],
    title?: string,
  ) {
    const { page } = document
    this.left = page.margins.left
    const room = page.width - page.margins.left - page.margins.right
    const shares = columns.map(({ kind }) => SHARES[kind])
    const whole = shares.reduce((sum, share) => sum + share, 0)
    this.widths = shares.map((share) => (share / whole) * room)
    this.y = document.y + (title ? 14 : 6)
    if (title) this.title(title)
    this.header()
  }

  row(row: ReportRow, { is_strong = false }: { is_strong?: boolean } = {}): void {
    this.document.font(is_strong ? 'Helvetica-Bold' : 'Helvetica').fontSize(SIZE)
    const texts = this.columns.map(({ key, kind }) => latin(printed(row[key], kind)))
    const height = this.heightOf(texts)
    if (this.y + height > this.bottom()) {
      this.nextPage()
      this.document.font(is_strong ? 'Helvetica-Bold' : 'Helvetica').fontSize(SIZE)
    }
    this.cells(texts, height)
    this.line()
  }

  /** A sentence in the place of rows. */
  words(sentence: string): void {
    this.document.font('Helvetica-Oblique').fontSize(SIZE)
    this.document.text(sentence, this.left + PADDING, this.y + PADDING, { lineBreak: false })
    this.y += SIZE + 3 * PADDING
    this.line()
  }

  /** Hands the place after the last row back to the document. */
  end(): void {
    this.document.x = this.left
    this.document.y = this.y + 8
  }

  private title(title: string): void {
    if (this.y + 60 > this.bottom()) this.freshPage()
    this.document
      .font('Helvetica-Bold')
      .fontSize(10)
      .text(latin(title), this.left, this.y, { lineBreak: false })
    this.y += 16
  }

  private header(): void {
    this.document.font('Helvetica-Bold').fontSize(SIZE)
    const texts = this.columns.map(({ label }) => latin(label))
    const height = this.heightOf(texts)
    const whole = this.widths.reduce((sum, width) => sum + width, 0)
    this.document.rect(this.left, this.y, whole, height).fill('#E8EFEA').fillColor('#000000')
    this.cells(texts, height)
    this.line()
  }

  private cells(texts: readonly string[], height: number): void {
    let x = this.left
    this.columns.forEach(({ kind }, index) => {
      const text = texts[index]!
      if (text) this.cell(text, x + PADDING, this.widths[index]! - 2 * PADDING, isFigure(kind))
      x += this.widths[index]!
    })
    this.y += height
  }

  // Most cells are one line; to place it by hand is many times cheaper than to have it laid out.
  private cell(text: string, x: number, room: number, is_figure: boolean): void {
    const width = this.document.widthOfString(text)
    const y = this.y + PADDING
    if (width <= room) this.document.text(text, is_figure ? x + room - width : x, y, { lineBreak: false })
    else this.document.text(text, x, y, { width: room, align: is_figure ? 'right' : 'left' })
  }

  private heightOf(texts: readonly string[]): number {
    const heights = texts.map((text, index) => {
      const room = this.widths[index]! - 2 * PADDING
      return this.document.widthOfString(text) <= room
        ? SIZE
        : this.document.heightOfString(text, { width: room })
    })
    return Math.max(SIZE, ...heights) + 2 * PADDING
  }

  private line(): void {
    const whole = this.widths.reduce((sum, width) => sum + width, 0)
    this.document
      .moveTo(this.left, this.y)
      .lineTo(this.left + whole, this.y)
      .lineWidth(0.4)
      .strokeColor('#8A9A90')
      .stroke()
  }

  private nextPage(): void {
    this.freshPage()
    this.header()
  }

  private freshPage(): void {
    this.document.addPage()
    this.y = this.document.page.margins.top
  }

  private bottom(): number {
    return this.document.page.height - this.document.page.margins.bottom
  }
}
