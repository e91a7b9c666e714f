/** What a stage of the tests came to. */
export interface Outcome {
  passed: number
  failed: number
  /** What to show when something failed. */
  output: string
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/** Counts of Vitest's JSON report. A file that could not be loaded and a skipped test count as failed. */
export function countVitest(report: VitestReport): Pick<Outcome, 'passed' | 'failed'> {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests + report.numTodoTests + brokenFiles.length,
  }
}

/** Counts of Playwright's JSON report. A flaky or skipped test counts as failed. */
export function countPlaywright(report: PlaywrightReport): Pick<Outcome, 'passed' | 'failed'> {
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky + skipped + report.errors.length }
}

/** A program that exits with an error has failed at least once, whatever it counted. */
export function withExitCode(
  counted: Pick<Outcome, 'passed' | 'failed'>,
  code: number,
  output: string,
): Outcome {
  return { passed: counted.passed, failed: code !== 0 && counted.failed === 0 ? 1 : counted.failed, output }
}

/** Stages that are one check each, such as lint. */
export function asOne(code: number, output: string): Outcome {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output }
}

export function total(outcomes: Pick<Outcome, 'passed' | 'failed'>[]): { passed: number; failed: number } {
  return outcomes.reduce<{ passed: number; failed: number }>(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  )
}
