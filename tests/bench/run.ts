import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { explain } from '../../scripts/refusal.ts'
import type { BenchCase } from './bench-case.ts'
import { type BenchShop, openBenchShop } from './bench-shop.ts'

/** `npm run bench`: every case; `npm run bench -- NAME …`: some; `npm run bench -- --list`: their names. */
const casesDir = join(import.meta.dirname, 'cases')
const resultsDir = join(import.meta.dirname, 'results')

let shopOnce: Promise<BenchShop> | undefined
let isAllMet = true

try {
  const cases = await loadCases()
  const words = process.argv.slice(2)
  if (words.includes('--list'))
    for (const { name, target } of cases) console.log(`${name.padEnd(20)} ${target}`)
  else for (const bench of choose(cases, words)) isAllMet = (await measure(bench)) && isAllMet
} catch (error) {
  const { message, wayOut } = explain(error, '.data/logs')
  console.error(`✗ ${message}\n  ${wayOut}`)
  isAllMet = false
} finally {
  await shopOnce?.then((shop) => shop.stop()).catch(() => {})
}
process.exit(isAllMet ? 0 : 1)

async function loadCases(): Promise<BenchCase[]> {
  const files = readdirSync(casesDir).filter((file) => file.endsWith('.ts'))
  const loaded: { default: BenchCase }[] = await Promise.all(
    files.sort().map((file) => import(join(casesDir, file))),
  )
  return loaded.map((module) => module.default)
}

function choose(cases: BenchCase[], names: string[]): BenchCase[] {
  const unknown = names.filter((name) => !cases.some((bench) => bench.name === name))
  if (unknown.length > 0)
    throw new Error(
      `There is no bench ${unknown.join(', ')}; there are ${cases.map(({ name }) => name).join(', ')}.`,
    )
  return names.length === 0 ? cases : cases.filter(({ name }) => names.includes(name))
}

async function measure(bench: BenchCase): Promise<boolean> {
  console.log(`\n${bench.name}: ${bench.target}`)
  const { isMet, rows, figures } = await bench.run(openShop)
  console.table(rows)
  console.log(`${isMet ? '✓ met' : '✗ missed'}: ${bench.target}`)
  mkdirSync(resultsDir, { recursive: true })
  const report = {
    name: bench.name,
    target: bench.target,
    is_met: isMet,
    figures,
    rows,
    measured_at: new Date(),
  }
  writeFileSync(join(resultsDir, `${bench.name}.json`), `${JSON.stringify(report, null, 2)}\n`)
  return isMet
}

function openShop(): Promise<BenchShop> {
  shopOnce ??= openBenchShop()
  return shopOnce
}
