import { join, resolve } from 'node:path'

/** Where things of this project are, as absolute paths. */
export const root = resolve(import.meta.dirname, '..')
export const medusaDir = join(root, 'medusa')
export const builtMedusaDir = join(medusaDir, '.medusa', 'server')
export const builtShopDir = join(root, 'dist')
/** Everything that a running shop keeps: database, uploads, logs, secrets. Never in git. */
export const dataDir = process.env.LAPAK_DATA_DIR ? resolve(process.env.LAPAK_DATA_DIR) : join(root, '.data')

/** A program that npm installed, such as `astro`. */
export function installed(program: string): string {
  return join(root, 'node_modules', '.bin', program)
}
