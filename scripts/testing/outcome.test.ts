import { expect, test } from 'vitest'
import { asOne, countPlaywright, countVitest, total, withExitCode } from './outcome.ts'

test('a test file that cannot be loaded counts as a failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [
      { status: 'passed', assertionResults: [1, 2, 3] },
      { status: 'failed', assertionResults: [] },
    ],
  }
  expect(countVitest(report)).toEqual({ passed: 3, failed: 1 })
})

test('a skipped or flaky browser test is not a pass', () => {
  expect(
    countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 }, errors: [] }),
  ).toEqual({
    passed: 4,
    failed: 3,
  })
})

test('a runner that exits with an error has failed even when it counted no failure', () => {
  expect(withExitCode({ passed: 5, failed: 0 }, 1, '')).toMatchObject({ passed: 5, failed: 1 })
  expect(withExitCode({ passed: 5, failed: 2 }, 1, '')).toMatchObject({ passed: 5, failed: 2 })
})

test('the last line sums every stage', () => {
  expect(total([asOne(0, ''), asOne(1, ''), { passed: 7, failed: 2 }])).toEqual({ passed: 8, failed: 3 })
})
