import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { installed, root } from '../project.ts'
import { runProgram } from '../run-program.ts'
import { countPlaywright, countVitest, type Outcome, withExitCode } from './outcome.ts'

/** Pure code, without a database. `filters` narrows to files whose path contains one of them. */
export function runUnit(folder: string, filters: string[]): Promise<Outcome> {
  return runVitest('vitest.config.ts', join(folder, 'unit.json'), filters, {})
}

/** The backend on the test database described by `environment`. */
export function runBackend(
  folder: string,
  filters: string[],
  environment: Record<string, string>,
): Promise<Outcome> {
  return runVitest('tests/backend/vitest.config.ts', join(folder, 'backend.json'), filters, environment)
}

/** A real browser against the servers described by `environment`. */
export async function runEndToEnd(
  folder: string,
  filters: string[],
  environment: Record<string, string>,
): Promise<Outcome> {
  const report = join(folder, 'e2e.json')
  const { code, output } = await runProgram(installed('playwright'), ['test', ...filters], {
    cwd: root,
    env: { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    timeoutSeconds: 1_800,
  })
  const counted = existsSync(report)
    ? countPlaywright(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 }
  return withExitCode(counted, code, output)
}

async function runVitest(
  config: string,
  report: string,
  filters: string[],
  environment: Record<string, string>,
): Promise<Outcome> {
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const { code, output } = await runProgram(installed('vitest'), [...args, ...filters], {
    cwd: root,
    env: environment,
    timeoutSeconds: 1_800,
  })
  const counted = existsSync(report)
    ? countVitest(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 }
  return withExitCode(counted, code, output)
}
