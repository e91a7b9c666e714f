import { execFile } from 'node:child_process'

/** What `npm run verify` runs, on the shop under test: its exit code and what it printed. */
export function runVerify(): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/verify.ts'], (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    )
  })
}
