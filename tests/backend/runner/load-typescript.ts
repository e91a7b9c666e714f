import { createRequire } from 'node:module'
import { resolve } from 'node:path'

/** Medusa requires its TypeScript sources by path and resolves modules from the working directory. */
const medusaDir = resolve(import.meta.dirname, '../../../medusa')
process.chdir(medusaDir)
const require = createRequire(resolve(medusaDir, 'package.json'))
require('ts-node').register({ cwd: medusaDir, swc: true, transpileOnly: true })
