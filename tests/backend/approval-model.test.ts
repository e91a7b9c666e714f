import { expect, test } from 'vitest'
import { verifyAll } from '../../medusa/src/workflows/verify/verify-all'
import { setTheStage } from './approval-model/stage.ts'
import { Walk } from './approval-model/walk.ts'
import { randomFrom } from './fixtures/random.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/*
 * Goal: approval does what its issue says, whoever does what when. Method: random people try random things on many orders in two
 * offices, under rules, letters and clocks that change, sometimes two at once; a model that shares no code with the engine says for
 * each step what must come of it, and is compared with the rows. `APPROVAL_SEED=… npm test -- backend approval-model` walks one walk
 * again (which of two at once is first stays a matter of chance); APPROVAL_STEPS makes it longer.
 */

const SEED = Number(process.env.APPROVAL_SEED ?? Date.now() % 2 ** 32)
const STEPS = Number(process.env.APPROVAL_STEPS ?? 10_000)

medusaSuite(
  'Approval against an independent model',
  (app) => {
    test(`${STEPS} random steps end as the model says, seed ${SEED}`, async () => {
      const began = performance.now()
      const stage = await setTheStage(app())
      const walk = new Walk(stage, randomFrom(SEED))
      try {
        while (walk.steps < STEPS) await walk.step()
        await walk.compareAll()
      } catch (error) {
        throw new Error(`APPROVAL_SEED=${SEED}: ${(error as Error).message}`, { cause: error })
      }
      const counts = walk.counts()
      const seconds = Math.round((performance.now() - began) / 1000)
      console.log(
        `approval model: seed ${SEED}, ${walk.steps} steps in ${seconds} s, ${JSON.stringify(counts)}`,
      )
      if (STEPS >= 10_000)
        for (const [what, times] of Object.entries(counts)) expect(times, what).toBeGreaterThan(0)
      for (const { book, violations } of await verifyAll(app().databaseUrl))
        expect(violations, book).toEqual([])
    }, 1_800_000)
  },
  { restore: 'once' },
)
