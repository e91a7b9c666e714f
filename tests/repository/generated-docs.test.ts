import { expect, test } from 'vitest'
import { ROUTES } from '../../medusa/src/contract/index'
import { openApiDocument } from '../../medusa/src/contract/openapi'
import { transitionsMarkdown } from '../../medusa/src/modules/facility-order/transitions-markdown'

// `npm run docs` writes these files; a difference here means that it was forgotten.
test('docs/openapi.json says what the routes really validate', async () => {
  await expect(`${JSON.stringify(openApiDocument(ROUTES), null, 2)}\n`).toMatchFileSnapshot(
    '../../docs/openapi.json',
  )
})

test('docs/transitions.md says what the transition table really allows', async () => {
  await expect(transitionsMarkdown()).toMatchFileSnapshot('../../docs/transitions.md')
})
