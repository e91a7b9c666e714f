import { MedusaError } from '@medusajs/framework/utils'
import type { Rupiah } from './rupiah'

const UNITS = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']
const GROUPS = ['', 'ribu', 'juta', 'miliar', 'triliun', 'kuadriliun']
const LIMIT = 1_000_000_000_000_000_000n

/** An amount in words as treasury forms want it: `satu juta dua ratus lima puluh ribu rupiah`. Below 10^18 either way. */
export function terbilang(amount: Rupiah): string {
  const size = amount < 0n ? -amount : amount
  if (size >= LIMIT)
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Rp${amount} terlalu besar untuk ditulis terbilang.`,
    )
  const words = size === 0n ? ['nol'] : wordsOf(size)
  return [...(amount < 0n ? ['minus'] : []), ...words, 'rupiah'].join(' ')
}

/** The groups of three digits, largest first, each with its name. */
function wordsOf(size: bigint): string[] {
  const groups: string[][] = []
  for (let rest = size, place = 0; rest > 0n; rest /= 1000n, place += 1)
    groups.unshift(groupInWords(Number(rest % 1000n), place))
  return groups.flat()
}

function groupInWords(group: number, place: number): string[] {
  if (group === 0) return []
  // One thousand is "seribu"; one million is "satu juta".
  if (group === 1 && place === 1) return ['seribu']
  return [...hundreds(group), GROUPS[place]!].filter(Boolean)
}

function hundreds(group: number): string[] {
  const hundred = Math.floor(group / 100)
  const head = hundred === 0 ? [] : hundred === 1 ? ['seratus'] : [UNITS[hundred]!, 'ratus']
  return [...head, ...tens(group % 100)]
}

function tens(rest: number): string[] {
  if (rest === 0) return []
  if (rest < 10) return [UNITS[rest]!]
  if (rest === 10) return ['sepuluh']
  if (rest === 11) return ['sebelas']
  if (rest < 20) return [UNITS[rest - 10]!, 'belas']
  return [UNITS[Math.floor(rest / 10)]!, 'puluh', ...tens(rest % 10)]
}
