declare module 'saxen' {
  type Decode = (text: string) => string
  /** A small parser of XML, as far as the tests of what the shop writes need it. */
  export class Parser {
    on(event: 'error' | 'warn', listener: (problem: Error) => void): this
    on(
      event: 'openTag',
      listener: (name: string, attributes: () => Record<string, string>, decode: Decode) => void,
    ): this
    on(event: 'text', listener: (text: string, decode: Decode) => void): this
    on(event: 'closeTag', listener: (name: string) => void): this
    parse(document: string): void
  }
}
