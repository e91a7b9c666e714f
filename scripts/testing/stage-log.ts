import { stripVTControlCharacters } from 'node:util'
import type { Outcome } from './outcome.ts'

/** One line when a stage begins and one when it ends; the whole output of one that failed. No control characters. */
export class StageLog {
  readonly outcomes: Outcome[] = []

  async stage(name: string, run: () => Promise<Outcome>): Promise<Outcome> {
    const begun = Date.now()
    console.log(`  ${name} ...`)
    const outcome = await run().catch((error: unknown) => ({ passed: 0, failed: 1, output: reason(error) }))
    const seconds = `${((Date.now() - begun) / 1000).toFixed(1)} s`
    if (outcome.failed > 0)
      console.log(
        `\n===== ${name} =====\n${stripVTControlCharacters(outcome.output).trim()}\n===== end of ${name} =====\n`,
      )
    console.log(
      `${outcome.failed > 0 ? '✗' : '✓'} ${name.padEnd(10)} ${outcome.passed} passed, ${outcome.failed} failed (${seconds})`,
    )
    this.outcomes.push(outcome)
    return outcome
  }

  /** Work that is no test; only its failure counts. */
  async work<T>(name: string, run: () => Promise<T>): Promise<T> {
    const begun = Date.now()
    console.log(`  ${name} ...`)
    try {
      const value = await run()
      console.log(`✓ ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`)
      return value
    } catch (error) {
      this.failed(error, name)
      throw error
    }
  }

  /** Something that should not have failed at all. */
  failed(error: unknown, name = 'npm test') {
    console.log(`✗ ${name}: ${reason(error)}`)
    this.outcomes.push({ passed: 0, failed: 1, output: '' })
  }
}

function reason(error: unknown): string {
  const wayOut = error instanceof Error && 'wayOut' in error ? `\n${String(error.wayOut)}` : ''
  return `${error instanceof Error ? error.message : String(error)}${wayOut}`
}
