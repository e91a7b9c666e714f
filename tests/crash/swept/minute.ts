import type { MedusaContainer } from '@medusajs/framework/types'
import { expect } from 'vitest'
import type MailService from '../../../medusa/src/modules/mail/service'
import { sweepAt } from '../../backend/fixtures/sweep-at.ts'
import { bare, type Fingerprint } from './database-state.ts'

/** What reached a mailbox. */
export type Letters = Set<string>

/** One minute of the backend's own work, by the clock that is given: the jobs of `medusa/src/jobs` that finish what was begun. */
export async function minute(container: MedusaContainer, at: Date, letters: Letters): Promise<void> {
  const { failed } = await sweepAt(container, at.getTime())
  expect(failed).toEqual([])
  await sendLetters(container, at, letters)
}

/** Brings what is due to the mailboxes. */
export async function sendLetters(container: MedusaContainer, at: Date, letters: Letters): Promise<void> {
  await container.resolve<MailService>('mail').sendDue(at, async ({ recipient, subject, body_text }) => {
    letters.add(bare([recipient, subject, body_text].join('\n')))
  })
}

/** Lets minutes pass until one finds nothing to do. */
export async function minutesUntilRest(
  container: MedusaContainer,
  { at, letters, fingerprint }: { at: Date; letters: Letters; fingerprint: Fingerprint },
): Promise<void> {
  for (let left = 10, before = ''; left > 0; left--) {
    await minute(container, at, letters)
    const now = await fingerprint()
    if (now === before) return
    before = now
  }
  throw new Error('The sweep does not come to rest.')
}
