import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { builtMedusaDir, builtShopDir, installed, medusaDir, root } from '../project.ts'
import { diskFull, Refusal } from '../refusal.ts'
import { runProgram } from '../run-program.ts'
import { backendFingerprint, shopFingerprint } from './fingerprint.ts'
import { precompress } from './precompress.ts'

export interface Build {
  isNeeded: boolean
  run(logPath?: string): Promise<void>
}

/** `medusa build`, about 15 s. */
export function backendBuild(): Build {
  return buildUnlessDone(builtMedusaDir, backendFingerprint(), {
    name: 'backend',
    program: installed('medusa'),
    args: ['build'],
    cwd: medusaDir,
  })
}

/** `astro build`, a few seconds, and its files compressed. */
export function shopBuild(): Build {
  return buildUnlessDone(builtShopDir, shopFingerprint(), {
    name: 'shop',
    program: installed('astro'),
    args: ['build'],
    cwd: root,
    finish: () => precompress(join(builtShopDir, 'client')),
  })
}

interface BuildCommand {
  name: string
  program: string
  args: string[]
  cwd: string
  /** What is left to do with what the program made. */
  finish?: () => Promise<void>
}

/** A build leaves the fingerprint of its sources in what it made; an interrupted one leaves none. */
function buildUnlessDone(output: string, fingerprint: string, command: BuildCommand): Build {
  const mark = join(output, '.built-from')
  return {
    isNeeded: !existsSync(mark) || readFileSync(mark, 'utf8') !== fingerprint,
    async run(logPath) {
      rmSync(mark, { force: true })
      const { code, output: printed } = await runProgram(command.program, command.args, {
        cwd: command.cwd,
        env: { NODE_ENV: 'production', LAPAK_MODE: 'demo' },
        ...(logPath ? { logPath } : {}),
      })
      if (/ENOSPC|No space left/i.test(printed)) throw diskFull()
      if (code !== 0)
        throw new Refusal(
          `The ${command.name} could not be built.`,
          logPath ? `The details are in ${logPath}.` : printed,
        )
      await command.finish?.()
      mkdirSync(dirname(mark), { recursive: true })
      writeFileSync(mark, fingerprint)
    },
  }
}
