/** What must be there before, and the act itself, as a desk or the sweep would do it, any number of times. */
export interface MoneyAct {
  name: string
  /** A subject of its own for one run. */
  prepare(): Promise<string>
  run(subject: string): Promise<unknown>
}

type Step = (subject: string) => Promise<unknown>

/** A subject that has come as far as these steps. */
export function after(newSubject: () => Promise<string>, ...steps: Step[]): () => Promise<string> {
  return async () => {
    const subject = await newSubject()
    for (const step of steps) await step(subject)
    return subject
  }
}
