import { setImmediate as othersTurn } from 'node:timers/promises'
import type { ReportHead, ReportSignature } from '../report'
import { inWords } from '../report-period'
import { PAGES_AT_ONCE } from './pdf-pages'
import { latin } from './pdf-text'

/** The office and its codes of the treasury, the title, the period. */
export function drawLetterhead(document: PDFKit.PDFDocument, head: ReportHead): void {
  const { issuer, title, period, scope } = head
  const codes = issuer.satker_code
    ? `Kode satker ${issuer.satker_code}   Kode KPPN ${issuer.kppn_code}`
    : undefined
  document.font('Helvetica-Bold').fontSize(12).text(latin(issuer.name.toUpperCase()), { align: 'center' })
  if (codes) document.font('Helvetica').fontSize(9).text(codes, { align: 'center' })
  rule(document)
  document.moveDown(0.8)
  document.font('Helvetica-Bold').fontSize(12).text(latin(title.toUpperCase()), { align: 'center' })
  document
    .font('Helvetica')
    .fontSize(9)
    .text(latin(`Periode ${period.label}`), { align: 'center' })
  if (scope) document.text(latin(scope), { align: 'center' })
  document.moveDown(0.6)
}

function rule(document: PDFKit.PDFDocument): void {
  const { page } = document
  document.moveDown(0.3)
  document
    .moveTo(page.margins.left, document.y)
    .lineTo(page.width - page.margins.right, document.y)
    .lineWidth(1)
    .strokeColor('#000000')
    .stroke()
}

const SIGNATURE_HEIGHT = 110

/** The main amount in words, the notes, and where to sign; the signatures stay together on one page. */
export function drawClosing(document: PDFKit.PDFDocument, head: ReportHead): void {
  const { page } = document
  const width = page.width - page.margins.left - page.margins.right
  document.x = page.margins.left
  if (head.in_words) {
    const { label, amount, words } = head.in_words
    const figure = String(amount).replace(/\B(?=(\d{3})+$)/g, '.')
    document
      .font('Helvetica-Bold')
      .fontSize(9)
      .text(`${latin(label)}: Rp${figure}`, { width })
    document.font('Helvetica-Oblique').text(`Terbilang: ${words}`, { width })
  }
  document.moveDown(0.4).font('Helvetica').fontSize(8)
  for (const note of head.notes) document.text(`- ${latin(note)}`, { width })
  const bottom = document.page.height - document.page.margins.bottom
  if (document.y + SIGNATURE_HEIGHT > bottom) document.addPage()
  drawSignatures(document, head.signatures, inWords(head.made_on))
}

function drawSignatures(
  document: PDFKit.PDFDocument,
  signatures: readonly ReportSignature[],
  made_on: string,
): void {
  const { page } = document
  const top = document.y + 14
  const room = (page.width - page.margins.left - page.margins.right) / Math.max(2, signatures.length)
  signatures.forEach(({ preface, title }, index) => {
    const x = page.margins.left + index * room
    const place = { width: room - 20, align: 'left' as const }
    document.font('Helvetica').fontSize(9)
    document.text(preface ?? `.........................., ${made_on}`, x, top, place)
    document.text(latin(title), x, top + 12, place)
    document.text('(..............................................)', x, top + 76, place)
    document.text('NIP', x, top + 88, place)
  })
  document.y = top + SIGNATURE_HEIGHT
}

/** `Halaman 2 dari 14` on every page, with the book's last seal: the paper is pinned to the history it was made from. */
export async function drawFooters(document: PDFKit.PDFDocument, { seal, title }: ReportHead): Promise<void> {
  const { start, count } = document.bufferedPageRange()
  for (let index = start; index < start + count; index++) {
    document.switchToPage(index)
    const { page } = document
    const y = page.height - page.margins.bottom + 14
    // Text below the margin would begin a page of its own.
    const { bottom } = page.margins
    page.margins.bottom = 0
    document.font('Helvetica').fontSize(7).fillColor('#333333')
    const sealed = seal ? `Segel buku ${seal.seq}: ${seal.hash}` : latin(title)
    document.text(sealed, page.margins.left, y, { lineBreak: false })
    const numbered = `Halaman ${index + 1} dari ${count}`
    const x = page.width - page.margins.right - document.widthOfString(numbered)
    document.text(numbered, x, y, { lineBreak: false })
    page.margins.bottom = bottom
    if (index % PAGES_AT_ONCE === 0) await othersTurn()
  }
}
