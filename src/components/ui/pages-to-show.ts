/** The page numbers worth a link: first, last, the current one and its neighbours; null where some are left out. */
export function pagesToShow(page: number, page_count: number): (number | null)[] {
  const wanted = [1, page - 1, page, page + 1, page_count]
  const numbers = [...new Set(wanted)]
    .filter((number) => number >= 1 && number <= page_count)
    .sort((a, b) => a - b)
  return numbers.flatMap((number, index) => {
    const gap = number - (numbers[index - 1] ?? number)
    if (gap === 2) return [number - 1, number]
    return gap > 2 ? [null, number] : [number]
  })
}
