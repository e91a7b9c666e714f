import { installed, medusaDir, root } from '../project.ts'
import { runProgram } from '../run-program.ts'
import { asOne, type Outcome } from './outcome.ts'

/** The types of the shop, the scripts and the browser tests (`astro check`), of the backend, and of its tests. */
export async function checkTypes(): Promise<Outcome> {
  const commands: [string, string[], string][] = [
    ['astro', ['check', '--minimumFailingSeverity', 'error'], root],
    ['tsc', ['--noEmit', '--pretty', 'false', '-p', medusaDir], root],
    ['tsc', ['--noEmit', '--pretty', 'false', '-p', 'tests/backend'], root],
  ]
  const results = []
  for (const [program, args, cwd] of commands)
    results.push(await runProgram(installed(program), args, { cwd, timeoutSeconds: 300 }))
  return asOne(results.some(({ code }) => code !== 0) ? 1 : 0, results.map(({ output }) => output).join('\n'))
}

/** Style and likely mistakes, by Biome. */
export async function checkLint(): Promise<Outcome> {
  const { code, output } = await runProgram(installed('biome'), ['check', '--error-on-warnings', '.'], {
    cwd: root,
    timeoutSeconds: 120,
  })
  return asOne(code, output)
}
