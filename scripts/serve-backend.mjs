// The built backend in a plain Node process: faster to start than the Medusa command, and it can seed before it opens.
// Runs with medusa/.medusa/server as its working directory.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const directory = process.cwd()
const require = createRequire(join(directory, 'package.json'))
const own = (path) => require(join(directory, 'src', path))
const { BACKEND_PORT = '9000', BACKEND_HOST = '127.0.0.1', SEED_SCRIPTS = '' } = process.env

const storeKey = own('http/default-store-key.js').defaultStoreKey()
const app = require('express')()
app.get('/health', (_request, response) => response.send('OK'))
app.use('/store', storeKey.handler)
const { container, shutdown } = await require('@medusajs/medusa/loaders/index').default({
  directory,
  expressApp: app,
})
const { publishable_key } = await own('workflows/facility/prepare-store.js').prepareStore(container)
storeKey.use(publishable_key)

// Seeding happens in the process that goes on to serve, so that what it set in motion (search, mails) is finished.
for (const name of SEED_SCRIPTS.split(',').filter(Boolean)) {
  await own(`scripts/${name}.js`).default({ container, args: [] })
  process.send?.({ seeded: name })
}

const server = createServer(app)
server.listen(Number(BACKEND_PORT), BACKEND_HOST, () => process.send?.('ready'))

let isStopping = false
async function stop() {
  if (isStopping) return
  isStopping = true
  setTimeout(() => process.exit(0), 8000).unref()
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  await closed
  await shutdown()
  process.exit(0)
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
// Whoever started us is gone, without having been able to say so.
process.on('disconnect', stop)
