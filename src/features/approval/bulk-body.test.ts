import { expect, it } from 'vitest'
import { bulkBody, chosenValue } from './bulk-body.ts'

it('Checked orders are sent with the version and the content that the officer saw', () => {
  const seen = { id: 'facord_1', version: 2, content_hash: 'a'.repeat(64) }
  const form = new FormData()
  form.append('order', chosenValue(seen))
  form.append('order', chosenValue({ ...seen, id: 'facord_2' }))
  expect(bulkBody(form).orders).toEqual([
    { id: 'facord_1', expected_version: '2', content_hash: seen.content_hash },
    { id: 'facord_2', expected_version: '2', content_hash: seen.content_hash },
  ])
})

it('No checked order is an empty list, which the backend refuses with a sentence', () => {
  expect(bulkBody(new FormData())).toEqual({ orders: [] })
})
