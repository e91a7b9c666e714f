import type { ColumnKind, ReportCell, ReportColumn, ReportHead, ReportRow } from '../report'

/** What every file puts around the rows of a table: `Saldo awal` before them, `Jumlah` and `Saldo akhir` after them. */
export interface TableFrame {
  before: ReportRow[]
  after: ReportRow[]
}

type Framed = Pick<ReportHead, 'columns' | 'totals'> & { balances?: ReportHead['balances'] }

export function frameOf({ columns, totals, balances }: Framed): TableFrame {
  const label = labelColumn(columns, totals)
  const total = Object.keys(totals).length > 0 ? [{ [label]: 'Jumlah', ...totals }] : []
  const balanced = balances ? columns.find(({ key }) => key === 'balance') : undefined
  if (!balances || !balanced) return { before: [], after: total }
  return {
    before: [{ [label]: 'Saldo awal', [balanced.key]: balances.opening }],
    after: [...total, { [label]: 'Saldo akhir', [balanced.key]: balances.closing }],
  }
}

/** Where the words of a total stand: the first text column, else the first one that holds no total. */
function labelColumn(columns: readonly ReportColumn[], totals: ReportHead['totals']): string {
  const free = columns.filter(({ key }) => !(key in totals))
  return (free.find(({ kind }) => kind === 'text') ?? free[0] ?? columns[0]!).key
}

/** True for kinds that stand at the right, under each other. */
export function isFigure(kind: ColumnKind): boolean {
  return kind === 'rupiah' || kind === 'count' || kind === 'percent'
}

/** A cell as it is printed: `1.250.000`, `21-11-2026`, `12,50 %`. */
export function printed(cell: ReportCell | undefined, kind: ColumnKind): string {
  if (cell === null || cell === undefined) return ''
  // The frame's words may stand in a column of any kind.
  if (typeof cell === 'string' && kind !== 'day') return cell
  if (kind === 'day')
    return /^\d{4}-/.test(String(cell)) ? String(cell).split('-').reverse().join('-') : String(cell)
  if (kind === 'percent') return `${(Number(cell) / 100).toFixed(2).replace('.', ',')} %`
  return grouped(BigInt(cell))
}

function grouped(figure: bigint): string {
  return String(figure).replace(/\B(?=(\d{3})+$)/g, '.')
}
