/** The woven mark of the shop on a ground of 40 × 40 (as public/favicon.svg draws it), without its ground. */
const STRIPS = `<g fill="#e9dcc4"><rect x="8" y="4" width="6" height="32" rx="2"/><rect x="17" y="4" width="6" height="32" rx="2"/><rect x="26" y="4" width="6" height="32" rx="2"/></g><g fill="#d99a4e"><rect x="4" y="8" width="32" height="6" rx="2"/><rect x="4" y="17" width="32" height="6" rx="2"/><rect x="4" y="26" width="32" height="6" rx="2"/></g><g fill="#e9dcc4" stroke="#123f2e"><rect x="8" y="6.5" width="6" height="9"/><rect x="26" y="6.5" width="6" height="9"/><rect x="17" y="15.5" width="6" height="9"/><rect x="8" y="24.5" width="6" height="9"/><rect x="26" y="24.5" width="6" height="9"/></g>`

/** The mark alone, `size` pixels wide, at a place in a drawing. */
export function mark(x: number, y: number, size: number): string {
  return `<g transform="translate(${x} ${y}) scale(${size / 40})">${STRIPS}</g>`
}

/** A mat of woven strips: the quiet ground of cards and icons. `cell` is the width of a strip. */
export function weave(x: number, y: number, width: number, height: number, cell: number): string {
  const strips: string[] = []
  for (let row = 0; row * cell < height; row += 1)
    for (let column = 0; column * cell < width; column += 1) {
      const left = x + column * cell
      const top = y + row * cell
      const is_across = (row + column) % 2 === 0
      const fill = is_across ? (row % 3 === 1 ? '#d99a4e' : '#c98a42') : '#e9dcc4'
      strips.push(
        is_across
          ? `<rect x="${left - cell * 0.12}" y="${top + cell * 0.1}" width="${cell * 1.24}" height="${cell * 0.8}" rx="${cell * 0.2}" fill="${fill}"/>`
          : `<rect x="${left + cell * 0.1}" y="${top - cell * 0.12}" width="${cell * 0.8}" height="${cell * 1.24}" rx="${cell * 0.2}" fill="${fill}"/>`,
      )
    }
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}">${strips.join('')}</svg>`
}
