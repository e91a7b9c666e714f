import { fork } from 'node:child_process'
import { join } from 'node:path'
import { builtMedusaDir } from '../../../scripts/project.ts'
import type { BenchCase } from '../bench-case.ts'
import { quantile } from '../quantile.ts'

interface Sample {
  cpu_ms: number
  wall_ms: number
}

const TARGET_RATIO = 4

const checkout: BenchCase = {
  name: 'checkout-cpu',
  target: `POST /store/checkout places at least ${TARGET_RATIO} times as many orders per CPU second as the eight stock calls`,
  async run(shop) {
    const { databaseUrl } = await shop()
    const { stock, ours } = await race(databaseUrl)
    const cpu = (samples: Sample[]) =>
      quantile(
        samples.map(({ cpu_ms }) => cpu_ms),
        0.5,
      )
    const wall = (samples: Sample[]) =>
      quantile(
        samples.map(({ wall_ms }) => wall_ms),
        0.5,
      )
    const ratio = cpu(stock) / cpu(ours)
    const row = (name: string, samples: Sample[]) => ({
      orders: name,
      'CPU ms (median)': Math.round(cpu(samples)),
      'ms (median)': Math.round(wall(samples)),
      'orders per CPU s': (1000 / cpu(samples)).toFixed(1),
    })
    return {
      isMet: ratio >= TARGET_RATIO,
      rows: [row('stock, cart to complete', stock), row('POST /store/checkout', ours)],
      figures: { ratio, stock_cpu_ms: cpu(stock), own_cpu_ms: cpu(ours), rounds: ours.length },
    }
  },
}

export default checkout

function race(databaseUrl: string): Promise<{ stock: Sample[]; ours: Sample[] }> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, '../checkout/race.mjs'), {
      cwd: builtMedusaDir,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        LOG_LEVEL: 'error',
        DATABASE_URL: databaseUrl,
        JWT_SECRET: 'only-for-tests-and-builds',
        COOKIE_SECRET: 'only-for-tests-and-builds',
      },
    })
    child.once('message', (message) => resolve(message as { stock: Sample[]; ours: Sample[] }))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The race ended early (exit code ${code}).`)))
  })
}
