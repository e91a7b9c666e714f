import { installed, medusaDir } from '../project.ts'
import { diskFull, Refusal } from '../refusal.ts'
import { runProgram } from '../run-program.ts'

/** Brings the tables and links of this database up to date (`medusa db:migrate`, about 15 s). */
export async function migrate(databaseUrl: string, logPath?: string) {
  const { code, output } = await runProgram(
    installed('medusa'),
    ['db:migrate', '--skip-scripts', '--execute-safe-links'],
    {
      cwd: medusaDir,
      env: {
        ...process.env,
        NODE_ENV: 'development',
        DATABASE_URL: databaseUrl,
        MEDUSA_DISABLE_TELEMETRY: '1',
        REDIS_URL: undefined,
      },
      ...(logPath ? { logPath } : {}),
    },
  )
  // It exits with 0 after some failures, so its words count as well.
  if (code === 0 && !/^error:/im.test(output)) return
  if (/No space left|ENOSPC|disk is full/i.test(output)) throw diskFull()
  const reason = output.split('\n').find((line) => /error/i.test(line)) ?? `exit code ${code}`
  throw new Refusal(
    `The database could not be brought up to date: ${reason.trim()}`,
    logPath ? `The details are in ${logPath}.` : output,
  )
}
