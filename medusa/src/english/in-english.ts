import { SENTENCES } from './sentences'

interface Pattern {
  matches: RegExp
  english: string
  /** Letters that are not a value: the more, the surer. */
  certain: number
}

const sentences = new Map(Object.entries(SENTENCES))

const patterns: readonly Pattern[] = [...sentences]
  .filter(([sentence]) => /\{\d\}/.test(sentence))
  .map(([sentence, english]) => {
    const certain = sentence.split(/\{\d\}/)
    return {
      matches: new RegExp(`^${certain.map(escaped).join('(.*)')}$`, 's'),
      english,
      certain: certain.join('').length,
    }
  })
  .sort((a, b) => b.certain - a.certain)

/**
 * What the backend says, in English: the sentence itself, or the pattern that it was made from with its values put in. What nobody
 * translated (names, dates, what a person typed) stays as it is.
 */
export function inEnglish(text: string): string {
  const whole = sentences.get(text)
  if (whole !== undefined) return whole
  const small = sentences.get(`${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`)
  if (small) return capital(small)
  for (const { matches, english } of patterns) {
    const values = matches.exec(text)?.slice(1)
    if (values) return english.replace(/(Rp)?\{(\d)\}/g, (_, rp, place) => inside(values[place], rp))
  }
  return text
}

/** A value inside a sentence: words are translated too, a count gets its English comma. Amounts look the same in both languages. */
function inside(value = '', rp = ''): string {
  const is_count = !rp && /^\d{1,3}(\.\d{3})+$/.test(value)
  return rp + (is_count ? value.replaceAll('.', ',') : inEnglish(value))
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function capital(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`
}
