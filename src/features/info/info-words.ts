/** The words of an information page: a title, what it is about in a sentence or two, and short sections. */
export interface InfoWords {
  title: string
  lead: string
  sections: readonly InfoSection[]
}

export interface InfoSection {
  /** Its address on the page, the same in every language. */
  id: string
  title: string
  body: readonly InfoBlock[]
}

/**
 * A paragraph, a list, steps in their order, terms with what they mean, or a sentence that must be seen. Texts may link to pages of the
 * shop by the name they have in `paths.ts`: `[halaman pesanan](findOrder)`.
 */
export type InfoBlock =
  | string
  | { list: readonly string[] }
  | { steps: readonly { title: string; text: string }[] }
  | { facts: readonly (readonly [term: string, meaning: string])[] }
  | { note: string }
