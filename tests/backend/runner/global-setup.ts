import { startTestDatabase } from '../../../scripts/testing/test-database.ts'

/** One Postgres server and one migrated template for the whole run; `npm test` brings its own. */
export default async function setUp() {
  if (process.env.TEST_TEMPLATE) return
  const database = await startTestDatabase()
  Object.assign(process.env, database.environment)
  return () => database.stop()
}
