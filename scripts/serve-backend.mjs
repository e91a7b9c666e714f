// The built backend in a plain Node process: faster to start than the Medusa command, and it can seed before it opens.
// Runs with medusa/.medusa/server as its working directory, or with medusa itself to serve its sources.
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const directory = process.cwd()
const require = createRequire(join(directory, 'package.json'))
if (existsSync(join(directory, 'medusa-config.ts')))
  require('ts-node').register({ cwd: directory, swc: true, transpileOnly: true })
const own = (path) => require(join(directory, 'src', path))
const { BACKEND_PORT = '9000', BACKEND_HOST = '127.0.0.1', SEED_SCRIPTS = '' } = process.env

const storeKey = own('http/default-store-key').defaultStoreKey()
const app = require('express')()
app.get('/health', (_request, response) => response.send('OK'))
app.use('/store', storeKey.handler)
const { container, shutdown } = await require('@medusajs/medusa/loaders/index').default({
  directory,
  expressApp: app,
})
const { publishable_key } = await own('workflows/facility/prepare-store').prepareStore(container)
storeKey.use(publishable_key)

// Seeding happens in the process that goes on to serve, so that what it set in motion (search, mails) is finished.
for (const name of SEED_SCRIPTS.split(',').filter(Boolean)) {
  await own(`scripts/${name}`).default({ container, args: [] })
  process.send?.({ seeded: name })
}

const server = createServer(app)
server.listen(Number(BACKEND_PORT), BACKEND_HOST, () => process.send?.('ready'))

// What a killed predecessor left half done is finished now, not at the next full minute.
own('workflows/facility-order/sweep')
  .sweep(container, new Date())
  .catch((error) => console.error('The sweep after the start failed:', error))

let isStopping = false
async function stop() {
  if (isStopping) return
  isStopping = true
  setTimeout(() => process.exit(0), 8000).unref()
  const closed = new Promise((resolve) => server.close(resolve))
  own('shop-change/change-feed').answerAllWaiting()
  server.closeIdleConnections()
  await closed
  await shutdown()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
// Whoever started us is gone, without having been able to say so.
process.on('disconnect', stop)
