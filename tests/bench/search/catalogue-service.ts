import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type CatalogueService from '../../../medusa/src/modules/catalogue/service.ts'

/** The catalogue's own service without the backend around it; each call is given what it reads from. */
export function openCatalogue(): CatalogueService {
  const medusaDir = resolve(import.meta.dirname, '../../../medusa')
  const require = createRequire(resolve(medusaDir, 'package.json'))
  // The backend's sources are CommonJS to be, so they are loaded as Medusa loads them.
  require('ts-node').register({ cwd: medusaDir, swc: true, transpileOnly: true })
  const { default: Service } = require(resolve(medusaDir, 'src/modules/catalogue/service.ts'))
  return new Service({})
}
