import { setTimeout as pause } from 'node:timers/promises'

/** Asks again and again until the answer is yes; fails with `what` when it has not become so in time. */
export async function until(what: string, isSo: () => Promise<boolean>, timeout_seconds = 30): Promise<void> {
  for (const deadline = Date.now() + timeout_seconds * 1000; !(await isSo()); await pause(25))
    if (Date.now() > deadline) throw new Error(`Not so within ${timeout_seconds} s: ${what}`)
}
