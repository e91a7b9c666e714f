import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import sharp from 'sharp'
import { medusaDir, root } from './project.ts'

/* Draws the icons of the installed shop and the share card of its pages from the mark, into public/. Run it when the mark changes. */
const GROUND = '#123f2e'

const require = createRequire(join(medusaDir, 'package.json'))
require('ts-node').register({ cwd: medusaDir, swc: true, transpileOnly: true })
const {
  mark,
}: typeof import('../medusa/src/modules/catalogue/share-card/mark.ts') = require('./src/modules/catalogue/share-card/mark')
const { drawShopCard }: typeof import('../medusa/src/modules/catalogue/share-card/share-card.ts') =
  require('./src/modules/catalogue/share-card/share-card')

/** `edge` is how much of the ground stays free around the mark: systems cut a maskable icon to a shape of theirs. */
function icon(size: number, edge: number, corner: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="${size}" height="${size}" rx="${size * corner}" fill="${GROUND}"/>${mark(size * edge, size * edge, size * (1 - 2 * edge))}</svg>`
  return sharp(Buffer.from(svg)).png({ palette: true, effort: 10 }).toBuffer()
}

const files: Record<string, Promise<Buffer>> = {
  'icon-192.png': icon(192, 0, 0.22),
  'icon-512.png': icon(512, 0, 0.22),
  'icon-maskable-512.png': icon(512, 0.14, 0),
  'apple-touch-icon.png': icon(180, 0.08, 0),
  'share.png': drawShopCard({
    name: 'Lapak Binaan',
    lines: ['Dibuat dengan tekun.', 'Dijual dengan jujur.'],
  }),
}
for (const [name, bytes] of Object.entries(files)) await writeFile(join(root, 'public', name), await bytes)
