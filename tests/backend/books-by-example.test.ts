import { expect, test } from 'vitest'
import { verifyOn } from '../../medusa/src/workflows/verify/verify-all'
import { examples, FACILITY } from './examples/acts.ts'
import { balanceTable, lastNumber, postingTable } from './examples/tables.ts'
import { bareContainer } from './fixtures/bare-container.ts'
import { rawFacilities } from './fixtures/raw-facilities.ts'
import { databaseSuite } from './runner/database-suite.ts'

/*
 * Goal: whoever wants to know how a rupiah is booked reads docs/books-by-example.md, and it is true. Method: the product carries out
 * the acts on a real database; what the book then holds, read from raw rows, is the document. Delete the file and run this test to
 * have it written again.
 */

const INTRODUCTION = `# The books by example

One facility, four buyers, two months. The product did each of these acts on a real database; the tables are what its book then
held. \`tests/backend/books-by-example.test.ts\` does it again on every run and fails when a single figure differs.
`

const WHAT_IS_LEFT = `The table’s money is held for its buyer. The wood was bought from working capital that went back to the buyer of the bookshelf
afterwards: the book shows what the facility has to make good.`

databaseSuite('The books by example', (sql) => {
  test('hold what docs/books-by-example.md says', async () => {
    await rawFacilities(sql())
    const parts = [INTRODUCTION]
    for (const [index, { title, text, act }] of (await examples(sql(), bareContainer(sql()))).entries()) {
      const before = await lastNumber(sql(), FACILITY)
      await act()
      parts.push(`## ${index + 1}. ${title}\n\n${text}\n\n${await postingTable(sql(), FACILITY, before)}\n`)
    }
    parts.push(`## What is left\n\n${WHAT_IS_LEFT}\n\n${await balanceTable(sql(), FACILITY)}\n`)
    await expect(parts.join('\n')).toMatchFileSnapshot('../../docs/books-by-example.md')
    for (const { book, violations } of await verifyOn(sql())) expect(violations, book).toEqual([])
  })
})
