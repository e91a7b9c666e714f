import { expect, test } from 'vitest'
import { databaseSuite } from './runner/database-suite.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

medusaSuite('The backend', (app) => {
  test('answers once it has started', async () => {
    const response = await fetch(`${app().url}/store/facilities`)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ facilities: [] })
  })

  test('gets its database back after a test has changed it', async () => {
    await app().sql.raw('CREATE TABLE scribble (id int)')
    await app().restore()
    const { rows } = await app().sql.raw("SELECT to_regclass('scribble') AS found")
    expect(rows).toEqual([{ found: null }])
  })
})

databaseSuite('The bare database', (sql) => {
  test('belongs to a role that is no superuser', async () => {
    const { rows } = await sql().raw('SELECT rolsuper FROM pg_roles WHERE rolname = current_user')
    expect(rows).toEqual([{ rolsuper: false }])
  })
})
