import { expect, test } from 'vitest'
import { databaseSuite } from './runner/database-suite.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

medusaSuite('The backend', (app) => {
  const refusal = async (path: string, language: string): Promise<unknown> => {
    const answer = await fetch(`${app().url}${path}`, { headers: { 'accept-language': language } })
    return answer.json()
  }

  test('answers once it has started', async () => {
    const response = await fetch(`${app().url}/store/facilities`)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ facilities: [] })
  })

  test.each([
    ['/store/track/nobody-knows', 'Alamat ini tidak ditemukan.', 'This address was not found.'],
    ['/store/account', 'Masuk dahulu dengan surel Anda.', 'Sign in with your e-mail first.'],
    ['/store/carts', 'Alamat ini tidak ada.', 'There is no such address.'],
    [
      '/store/listings/%zz',
      'Alamat ini tidak dapat dibaca. Periksa tautannya.',
      'This address cannot be read. Check the link.',
    ],
  ])('refuses %s in the language that is asked for', async (path, indonesian, english) => {
    expect(await refusal(path, 'id,en;q=0.5')).toMatchObject({ message: indonesian })
    expect(await refusal(path, '*')).toMatchObject({ message: indonesian })
    expect(await refusal(path, 'en-GB,en;q=0.5')).toMatchObject({ message: english })
  })

  test('refuses each field in the language that is asked for', async () => {
    const path = '/store/listings?kind=A!&material=B!&per_page=many'
    expect(await refusal(path, 'id')).toMatchObject({
      message: expect.stringContaining('Pilih jenis barang. Pilih bahan.'),
      fields: {
        kind: 'Pilih jenis barang.',
        material: 'Pilih bahan.',
        per_page: expect.stringMatching(/^Input/),
      },
    })
    expect(await refusal(path, 'en')).toMatchObject({
      message: expect.stringContaining('Choose a kind of goods. Choose a material.'),
      fields: {
        kind: 'Choose a kind of goods.',
        material: 'Choose a material.',
        per_page: expect.stringMatching(/^Invalid/),
      },
    })
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
