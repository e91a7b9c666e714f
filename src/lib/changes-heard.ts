/**
 * Counts the changes that the front has heard of. The front and the built pages are two programs in one process, each with its own copy
 * of this file, so the number lives where both see it.
 */
const shared = globalThis as { lapak_changes_heard?: number }

/** What the backend answered before this number moved on may be out of date. */
export function changesHeard(): number {
  return shared.lapak_changes_heard ?? 0
}

export function hearChange(): void {
  shared.lapak_changes_heard = changesHeard() + 1
}
