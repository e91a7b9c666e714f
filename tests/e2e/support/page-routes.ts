import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../scripts/project.ts'
import { splitLanguage } from '../../../src/paths.ts'

const PAGES = join(root, 'src/pages')

/** Astro pages that answer without a page of their own, and why nobody looks at them. */
export const NOT_LOOKED_AT: Readonly<Record<string, string>> = {
  '/akun/data/berkas': 'a file to take along',
  '/kartu': 'a piece of another page',
  '/koperasi/laporan/berkas/[format]': 'a file',
  '/koperasi/laporan/ekspor/[id]/berkas': 'a file',
  '/petugas/keuangan/laporan/[name]/berkas/[format]': 'a file',
  '/petugas/keuangan/laporan/ekspor/[id]/berkas': 'a file',
  '/petugas/keuangan/premi/register': 'a file',
  '/wilayah/laporan/berkas/[format]': 'a file',
  '/wilayah/laporan/ekspor/[id]/berkas': 'a file',
}

const FILES = new Map(
  globSync('**/*.astro', { cwd: PAGES }).map((file) => [
    `/${file.replace(/\.astro$/, '').replace(/(^|\/)index$/, '')}`,
    file,
  ]),
)

/** Every route that may show a page, such as `/produk/[handle]`. What is written in TypeScript answers with data or leads elsewhere. */
export const PAGE_ROUTES: readonly string[] = [...FILES.keys()].sort()

/** Whether the page of a route tells why a form came back. */
export function tellsErrors(route: string): boolean {
  return /<(ErrorSummary|ActTrouble)\b/.test(readFileSync(join(PAGES, FILES.get(route) ?? ''), 'utf8'))
}

/** The route that an address belongs to, in whichever language: the one with the most words of its own; `/404` when there is none. */
export function routeOf(pathname: string): string {
  const { path } = splitLanguage(pathname)
  const fitting = PAGE_ROUTES.filter((route) => patternOf(route).test(path))
  return fitting.sort((a, b) => parameters(a) - parameters(b))[0] ?? '/404'
}

const parameters = (route: string) => route.split('[').length

function patternOf(route: string): RegExp {
  return new RegExp(`^${route.replaceAll(/\[\w+\]/g, '[^/]+')}$`)
}
