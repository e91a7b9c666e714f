// The door to every command of this project: `node scripts/launch.mjs scripts/start.ts`.
// It runs on whatever Node the machine has, installs the packages when they are missing, and hands over to the Node
// that the project brings with it. Plain JavaScript, because the Node it starts on may not know TypeScript.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const stamp = join(modules, '.lapak-lock')
const logPath = join(root, '.data', 'logs', 'install.log')

main().catch((error) =>
  stop(`Something unexpected happened: ${error.message}`, 'Run the same command again.'),
)

async function main() {
  checkMachine()
  await install()
  handOver(process.argv[2], process.argv.slice(3))
}

function checkMachine() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    stop(
      `Node ${process.versions.node} is too old.`,
      'Install Node 20.19 or newer from https://nodejs.org and run this again.',
    )
  if (process.platform !== 'linux' && process.platform !== 'darwin')
    stop(`Lapak Binaan does not run on ${process.platform}.`, 'Use Linux or macOS; on Windows, use WSL.')
  if (process.arch !== 'x64' && process.arch !== 'arm64')
    stop(`Lapak Binaan does not run on ${process.arch} processors.`, 'Use a machine with x64 or arm64.')
  if (process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime)
    stop(
      'This Linux has no glibc (Alpine, for example).',
      'Use one that has it, such as Debian, Ubuntu or Fedora.',
    )
}

/** Runs `npm ci` unless the packages are there; an interrupted installation leaves no stamp, so it is repeated. */
async function install() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`
  if (read(stamp) === wanted && existsSync(join(modules, '.package-lock.json'))) return
  if (isInstalledByHand(JSON.parse(lock))) return writeStamp(wanted)
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink())
    stop(
      'node_modules is a link to another folder, whose packages do not match.',
      'Run `npm ci` there, or remove the link.',
    )
  rmSync(stamp, { force: true })
  await runNpmCi()
  writeStamp(wanted)
}

/** npm writes its own record last: when it names every package in the version of the lock, `npm ci` has finished. */
function isInstalledByHand(lock) {
  const record = read(join(modules, '.package-lock.json'))
  if (!record || !existsSync(ownNode())) return false
  const found = JSON.parse(record).packages
  return Object.entries(lock.packages).every(
    ([path, { version, link, optional, peer, devOptional }]) =>
      !path.includes('node_modules/') ||
      link ||
      optional ||
      peer ||
      devOptional ||
      found[path]?.version === version,
  )
}

function runNpmCi() {
  mkdirSync(dirname(logPath), { recursive: true })
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=warn']
  const [command, all] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args]
  const done = showProgress('Installing packages (about 3 minutes the first time)')
  return new Promise((resolve) => {
    const child = spawn(command, all, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.once('error', (error) =>
      stop(`npm could not be run: ${error.message}`, 'Install Node with npm from https://nodejs.org.'),
    )
    child.once('close', (code) => {
      try {
        writeFileSync(logPath, output)
      } catch {
        // A full disk is explained below.
      }
      if (code !== 0) explainFailedInstall(output)
      done('Packages installed')
      resolve()
    })
  })
}

function explainFailedInstall(output) {
  process.stdout.write('\n')
  if (/ENOSPC|no space left/i.test(output))
    stop('The disk is full.', 'Free about 2 GB and run the same command again.')
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output))
    stop(
      'The packages could not be fetched: no connection to the npm registry.',
      'Check the network or the proxy (`npm ping`) and run the same command again.',
    )
  if (/EACCES|EPERM/.test(output))
    stop(
      'npm may not write into this folder.',
      `Make it yours (\`sudo chown -R $(whoami) ${root}\`) and run the same command again.`,
    )
  if (/npm ci.*can only install|in sync/i.test(output))
    stop(
      'package.json and package-lock.json do not match.',
      'Run `npm install --package-lock-only`, look at the change, and try again.',
    )
  const reason = output.split('\n').filter((line) => /npm (error|ERR!)/.test(line))[0] ?? 'npm ci failed'
  stop(
    `The packages could not be installed (${reason.trim()}).`,
    `Run the same command again; the details are in ${logPath}.`,
  )
}

/** Node 24 runs our TypeScript as it is. It comes with the packages; a system Node that is new enough will do too. */
function handOver(script, args) {
  const brought = ownNode()
  const isNewEnough = Number(process.versions.node.split('.')[0]) >= 24
  if (!existsSync(brought) && !isNewEnough)
    stop(
      'The Node that this project brings is missing.',
      'Allow install scripts (`npm config delete ignore-scripts`), remove node_modules and run the same command again.',
    )
  const bin = join(modules, '.bin')
  const child = spawn(
    existsSync(brought) ? brought : process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, script), ...args],
    {
      // The channel tells the child when this process is gone, even by kill -9.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        PATH: `${bin}:${process.env.PATH}`,
        MEDUSA_DISABLE_TELEMETRY: '1',
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
  )
  // Ctrl-C reaches the child by itself, for it is in the same terminal; here it only must not end us first.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('error', (error) =>
    stop(
      `Node could not be started: ${error.message}`,
      'Remove node_modules and run the same command again.',
    ),
  )
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
}

function ownNode() {
  return join(modules, '.bin', 'node')
}

function writeStamp(content) {
  try {
    writeFileSync(stamp, content)
  } catch {
    // A node_modules that may only be read is fine, too: it is checked again next time.
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

function showProgress(label) {
  const begun = Date.now()
  const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`
  if (!process.stdout.isTTY) process.stdout.write(`  ${label} ...\n`)
  const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'
  let turn = 0
  const timer = setInterval(() => {
    if (process.stdout.isTTY)
      process.stdout.write(`\r\x1b[2K${frames[turn++ % frames.length]} ${label}  ${seconds()}`)
  }, 120)
  return (result) => {
    clearInterval(timer)
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[2K')
    process.stdout.write(`✓ ${result}  ${seconds()}\n`)
  }
}

function stop(sentence, wayOut) {
  process.stderr.write(`\n✗ ${sentence}\n  ${wayOut}\n`)
  process.exit(1)
}
