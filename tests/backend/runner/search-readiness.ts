import { setTimeout as wait } from 'node:timers/promises'
import type { MedusaContainer } from '@medusajs/framework/types'

interface SearchService {
  listIndexes(): Promise<{ name: string; status: string }[]>
}

/**
 * Search indexes are filled in the background after the boot. A copy of the database taken before that is done would
 * keep them unfinished for ever.
 */
export async function untilSearchIsReady(container: MedusaContainer, timeoutSeconds = 60) {
  const search = container.resolve<SearchService | undefined>('search', { allowUnregistered: true })
  if (!search) return
  for (const deadline = Date.now() + timeoutSeconds * 1000; ; await wait(50)) {
    const waiting = (await search.listIndexes()).filter((index) => index.status !== 'ready')
    if (waiting.length === 0) return
    if (Date.now() > deadline)
      throw new Error(
        `Search index not ready: ${waiting.map((index) => `${index.name} ${index.status}`).join(', ')}`,
      )
  }
}
