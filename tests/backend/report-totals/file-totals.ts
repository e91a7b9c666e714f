import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { csv } from '../../../medusa/src/workflows/report/files/csv'
import { pdf } from '../../../medusa/src/workflows/report/files/pdf'
import { xlsx } from '../../../medusa/src/workflows/report/files/xlsx'
import type { ReportHead, ReportRow } from '../../../medusa/src/workflows/report/report'

/** The figures of the line `Jumlah` of the main table as each file shows them, by column. */
export async function fileTotals(head: ReportHead, rows: readonly ReportRow[]) {
  return {
    csv: await csvTotals(head, rows),
    xlsx: await xlsxTotals(head, rows),
    pdf: await pdfTotals(head, rows),
  }
}

async function csvTotals(head: ReportHead, rows: readonly ReportRow[]) {
  const text = (await bytes(csv(head, each(rows)))).toString()
  const table = parse(text, { delimiter: ';', bom: true, relax_column_count: true }) as string[][]
  return totalsIn(table, head)
}

async function xlsxTotals(head: ReportHead, rows: readonly ReportRow[]) {
  const sheets = (await readXlsxFile(await bytes(xlsx(head, each(rows))))) as unknown as {
    data: unknown[][]
  }[]
  return totalsIn(sheets[0]!.data, head)
}

function totalsIn(table: readonly unknown[][], { columns, totals }: ReportHead): Record<string, bigint> {
  // The main table comes before the annexes, so its line is the first one with this word.
  const line = table.find((cells) => cells.includes('Jumlah') && !cells.includes(columns[0]!.label))
  return Object.fromEntries(
    Object.keys(totals).map((key) => [
      key,
      BigInt(String(line?.[columns.findIndex((column) => column.key === key)])),
    ]),
  )
}

/** On paper the cells of a line follow each other in the order of the columns. */
async function pdfTotals(head: ReportHead, rows: readonly ReportRow[]) {
  const file = (await bytes(pdf(head, each(rows), { compress: false }))).toString('latin1')
  const words = [...file.matchAll(/\[(.*?)\] TJ/g)].map(([, parts]) =>
    Buffer.from([...parts!.matchAll(/<([0-9a-f]*)>/g)].map(([, hex]) => hex).join(''), 'hex').toString(
      'latin1',
    ),
  )
  const annex = head.annexes[0] ? words.indexOf(head.annexes[0].title) : words.length
  const keys = head.columns.map(({ key }) => key).filter((key) => key in head.totals)
  // A column may itself be called Jumlah, on every page: the line is the last one where all figures follow.
  const at = words
    .slice(0, annex)
    .findLastIndex(
      (word, index) =>
        word === 'Jumlah' && keys.every((_, place) => /^-?[\d.]+$/.test(words[index + 1 + place] ?? '')),
    )
  if (at < 0) throw new Error('There is no line of totals on paper.')
  return Object.fromEntries(
    keys.map((key, place) => [key, BigInt(words[at + 1 + place]!.replaceAll('.', ''))]),
  )
}

async function bytes(file: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of file) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function* each(rows: readonly ReportRow[]): AsyncGenerator<ReportRow> {
  yield* rows
}
