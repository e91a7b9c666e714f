import type { Words } from '../../i18n/words.ts'
import type { Quote } from './quote.server.ts'

type Line = Quote['parts'][number]['lines'][number]

/** What is in the way of a line as it was asked for, if anything. */
export function problemOf(
  line: Pick<Line, 'problem' | 'available_quantity'>,
  words: Words['cart'],
): string | undefined {
  if (!line.problem) return undefined
  return line.problem === 'not_enough'
    ? words.not_enough(line.available_quantity ?? 0)
    : words.problems[line.problem]
}

/** The input of the checkout that mends a line. */
export const mendInput = (variant_id: string) => `ubah.${variant_id}`

/** Every line that cannot be ordered as it was asked for, by the input that mends it. */
export function lineProblems(
  quote: Pick<Quote, 'parts' | 'gone'>,
  words: Words['cart'],
): Record<string, string> {
  const problems = quote.parts
    .flatMap(({ lines }) => lines)
    .flatMap((line) => {
      const problem = problemOf(line, words)
      return problem ? [[mendInput(line.variant_id), words.of_line(line.name, problem)]] : []
    })
  const gone = quote.gone.map((variant_id) => [mendInput(variant_id), words.problems.gone])
  return Object.fromEntries([...problems, ...gone])
}
