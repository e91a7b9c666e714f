type Undo = { stop: () => Promise<void>; kill?: (() => void) | undefined }

/** Everything that was started, to be stopped in the opposite order exactly once. */
export class Shutdown {
  private readonly undo: Undo[] = []
  private under: Promise<void> | undefined

  get isUnderWay(): boolean {
    return this.under !== undefined
  }

  add(stop: () => Promise<void>, kill?: () => void) {
    this.undo.push({ stop, kill })
  }

  /** One after another; what fails to stop does not keep the rest running. */
  run(): Promise<void> {
    this.under ??= (async () => {
      for (const { stop } of this.undo.toReversed()) await stop().catch(() => {})
    })()
    return this.under
  }

  /** No waiting: for the second Ctrl-C. */
  force() {
    for (const { kill } of this.undo.toReversed()) kill?.()
  }
}
