/** What changed since when, for pages whose rendering began before it was heard: they are out of date when they are done. */
export class ChangesHeard {
  readonly #last = new Map<string, number>()
  #number = 0
  #everything = 0

  /** The number of the latest change. */
  get number(): number {
    return this.#number
  }

  /** Notes a change of these; of everything for null. */
  note(tags: readonly string[] | null): void {
    this.#number++
    if (tags === null) this.#everything = this.#number
    else for (const tag of tags) this.#last.set(tag, this.#number)
  }

  /** Whether one of these has changed after that number. */
  touched(tags: readonly string[], after: number): boolean {
    return this.#everything > after || tags.some((tag) => (this.#last.get(tag) ?? 0) > after)
  }

  /** Nothing is being rendered: no earlier change can matter any more. */
  forget(): void {
    this.#last.clear()
  }
}
