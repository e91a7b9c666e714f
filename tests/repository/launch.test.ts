import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { root } from '../../scripts/project.ts'

let project = ''

/** A project of one package, whose npm does what the test says. */
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'lapak-launch-'))
  mkdirSync(join(project, 'scripts'))
  cpSync(join(root, 'scripts/launch.mjs'), join(project, 'scripts/launch.mjs'))
  writeFileSync(
    join(project, 'scripts/hello.ts'),
    "const word: string = 'hello'; console.log(word); process.disconnect?.()",
  )
  writeFileSync(
    join(project, 'package-lock.json'),
    JSON.stringify({ packages: { '': {}, 'node_modules/chair': { version: '2.0.0' } } }),
  )
})
afterEach(() => rmSync(project, { recursive: true, force: true }))

test('missing packages are installed, once', () => {
  npmInstalls()
  expect(launch()).toMatchObject({ status: 0, stdout: expect.stringContaining('Packages installed') })
  npmFails('npm must not run again')
  expect(launch()).toMatchObject({ status: 0, stdout: 'hello\n' })
})

test('an installation that was cut short is done again', () => {
  mkdirSync(join(project, 'node_modules/chair'), { recursive: true })
  npmInstalls()
  expect(launch()).toMatchObject({ status: 0, stdout: expect.stringContaining('Packages installed') })
})

test('packages of another version are replaced', () => {
  install('1.0.0')
  npmInstalls()
  expect(launch()).toMatchObject({ status: 0, stdout: expect.stringContaining('Packages installed') })
})

test('packages that someone installed by hand are taken as they are', () => {
  install('2.0.0')
  npmFails('npm must not run')
  expect(launch()).toMatchObject({ status: 0, stdout: 'hello\n' })
})

test.each([
  [
    'npm error network request to https://registry failed, reason: getaddrinfo ENOTFOUND',
    'no connection to the npm registry',
  ],
  ['npm error ENOSPC: no space left on device, write', 'The disk is full'],
  ['npm error EACCES: permission denied, mkdir', 'npm may not write into this folder'],
])('"%s" becomes a sentence with a way out, and no stack trace', (printed, sentence) => {
  npmFails(printed)
  const { status, stderr } = launch()
  expect(status).toBe(1)
  expect(stderr).toContain(sentence)
  expect(stderr.trim().split('\n')).toHaveLength(2)
  expect(existsSync(join(project, 'node_modules/.lapak-lock'))).toBe(false)
})

test('a link to packages that do not match is left alone', () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'lapak-elsewhere-'))
  symlinkSync(elsewhere, join(project, 'node_modules'))
  npmFails('npm must not run')
  expect(launch().stderr).toContain('node_modules is a link')
  rmSync(elsewhere, { recursive: true })
})

function launch() {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/launch.mjs', 'scripts/hello.ts'], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(project, 'npm.js') },
  })
  return { status, stdout, stderr }
}

/** What npm leaves behind when it has finished. */
function install(version: string) {
  const modules = join(project, 'node_modules')
  mkdirSync(join(modules, '.bin'), { recursive: true })
  symlinkSync(process.execPath, join(modules, '.bin/node'))
  writeFileSync(
    join(modules, '.package-lock.json'),
    JSON.stringify({ packages: { 'node_modules/chair': { version } } }),
  )
}

function npmInstalls() {
  writeFileSync(
    join(project, 'npm.js'),
    `const fs = require('fs')
     fs.rmSync('node_modules', { recursive: true, force: true })
     fs.mkdirSync('node_modules/.bin', { recursive: true })
     fs.symlinkSync(process.execPath, 'node_modules/.bin/node')
     fs.writeFileSync('node_modules/.package-lock.json', '{"packages":{}}')`,
  )
  chmodSync(join(project, 'npm.js'), 0o755)
}

function npmFails(printed: string) {
  writeFileSync(join(project, 'npm.js'), `console.error(${JSON.stringify(printed)}); process.exit(1)`)
}
