/** Where the mark goes with an arrow key: down and up through the options, and through the field itself (-1) between last and first. */
export function nextOption(key: string, at: number, count: number): number {
  const step = key === 'ArrowDown' ? 1 : -1
  const places = count + 1
  return ((at + 1 + step + places) % places) - 1
}
