import { beforeAll, expect, test } from 'vitest'
import { rupiah } from '../../medusa/src/money/rupiah'
import { postPaymentReceived } from '../../medusa/src/workflows/proceeds/post-payment-received'
import { exportsAtRest } from '../../medusa/src/workflows/report/work-off-exports'
import { type Market, openMarket } from './fixtures/market.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/* Goal: reports over HTTP, by the real login, as the pages call them. */

const HOME = 'lapas-palu'
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Makassar' }).format(new Date())

medusaSuite(
  'The desk of reports',
  (app) => {
    let market: Market
    let treasurer: string
    const get = (path: string, token = treasurer) => market.call('GET', path, { token })
    const post = (path: string, body: unknown, token = treasurer) =>
      market.call('POST', path, { body, token })
    const fetchFile = (path: string, token = treasurer) =>
      fetch(`${app().url}${path}`, { headers: { authorization: `Bearer ${token}` } })

    beforeAll(async () => {
      market = await openMarket(app())
      treasurer = await market.token('treasurer', HOME)
      for (const [id, goods] of [
        ['fo_1', 1_000_000],
        ['fo_2', 250_000],
      ] as const)
        await app().sql.transaction((trx) =>
          postPaymentReceived(
            app().container,
            {
              facility_order_id: id,
              facility_id: market.facilities[HOME]!,
              goods_rupiah: rupiah(goods),
              shipping_rupiah: rupiah(0),
              unique_code_rupiah: rupiah(0),
              received_on: today,
              actor: 'staff_x',
            },
            trx,
          ),
        )
    })

    test('lists every report with what it takes', async () => {
      const { status, body } = await get('/facility/reports')
      expect(status).toBe(200)
      const book = body.reports.find(({ name }: { name: string }) => name === 'buku-pembantu')
      expect(book).toMatchObject({ period: 'month', group: 'books' })
      expect(book.parameters[0].options).toContainEqual({ value: '1101', label: '1101 Rekening penerimaan' })
    })

    test('shows the running month of the cash book, one row at a time, with the totals of all of it', async () => {
      const first = await get('/facility/reports/bku?limit=1')
      expect(first.body.report).toMatchObject({
        row_count: 2,
        totals: { debit: 1_250_000, credit: 0 },
        balances: { opening_rupiah: 0, closing_rupiah: 1_250_000 },
        in_words: { words: 'satu juta dua ratus lima puluh ribu rupiah' },
        rows: [{ debit: 1_000_000, balance: 1_000_000 }],
        notes: [expect.stringContaining('belum ditutup')],
      })
      const second = await get(`/facility/reports/bku?limit=1&after=${first.body.report.next}`)
      expect(second.body.report).toMatchObject({ rows: [{ balance: 1_250_000 }], next: null })
    })

    test.each([
      ['bku?month=2026-13', 'month', 'bulan'],
      ['bku?month=2099-01', 'month', 'belum tiba'],
      ['harian?on=2026-02-30', 'on', 'tanggal'],
      ['buku-pembantu', 'account', 'akun'],
      ['buku-pembantu?account=9999', 'account', 'akun'],
    ])('says beside the field what is wrong with %s', async (path, field, word) => {
      const refused = await get(`/facility/reports/${path}`)
      expect(refused).toMatchObject({
        status: 400,
        body: { fields: { [field]: expect.stringContaining(word) } },
      })
      expect((await fetchFile(`/facility/reports/${path.replace(/\?|$/, '/files/csv?')}`)).status).toBe(400)
    })

    test('knows no report that is none', async () => {
      expect((await get('/facility/reports/laba-rugi')).status).toBe(404)
    })

    test.each([
      ['csv', 'text/csv; charset=utf-8', '\uFEFF'],
      ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
      ['pdf', 'application/pdf', '%PDF-'],
    ])('gives a short report as %s at once, to be kept by nobody on the way', async (format, type, start) => {
      const response = await fetchFile(`/facility/reports/harian/files/${format}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe(type)
      expect(response.headers.get('content-disposition')).toMatch(
        new RegExp(`attachment; filename="harian-\\d{6}-${today}\\.${format}"`),
      )
      expect(response.headers.get('cache-control')).toBe('private, no-store')
      const bytes = Buffer.from(await response.arrayBuffer())
      expect(bytes.toString('utf8').startsWith(start)).toBe(true)
    })

    test('makes a long one in the background, for the facility alone', async () => {
      const asked = await post('/facility/reports/bku/exports', { format: 'xlsx', month: today.slice(0, 7) })
      expect(asked).toMatchObject({
        status: 201,
        body: { export: { state: 'waiting', title: 'Buku Kas Umum' } },
      })
      const { id } = asked.body.export
      await exportsAtRest()
      const { body } = await get(`/facility/reports/exports/${id}`)
      expect(body.export).toMatchObject({ state: 'done', rows_done: 2, rows_total: 2 })
      expect((await get('/facility/reports')).body.exports[0]).toMatchObject({ id, state: 'done' })
      const file = await fetchFile(`/facility/reports/exports/${id}/file`)
      expect(
        Buffer.from(await file.arrayBuffer())
          .toString('latin1')
          .startsWith('PK'),
      ).toBe(true)
      const elsewhere = await market.token('treasurer', 'rutan-ruteng')
      expect((await get(`/facility/reports/exports/${id}`, elsewhere)).status).toBe(404)
      expect((await get(`/facility/reports/exports/${id}/file`, elsewhere)).status).toBe(404)
    })

    test.each([
      ['region_officer', 'kanwil', '/region/reports', 'recap', 'Rekapitulasi Wilayah'],
      [
        'cooperative_clerk',
        undefined,
        '/cooperative/reports',
        'settlement-statement',
        'Rekening Koran Koperasi',
      ],
    ] as const)(
      'makes a file for the %s in the background, which nobody else sees',
      async (role, where, area, path, title) => {
        const token = await market.token(role, where ?? market.cooperativeOf(HOME))
        const asked = await post(
          `${area}/${path}/exports`,
          { format: 'csv', month: today.slice(0, 7) },
          token,
        )
        expect(asked).toMatchObject({ status: 201, body: { export: { state: 'waiting', title } } })
        const { id } = asked.body.export
        await exportsAtRest()
        const { body } = await get(`${area}/exports/${id}`, token)
        expect(body.export).toMatchObject({ id, state: 'done', asked: { month: today.slice(0, 7) } })
        expect((await get(`${area}/${path}`, token)).body.exports).toMatchObject([{ id, state: 'done' }])
        const file = await fetchFile(`${area}/exports/${id}/file`, token)
        expect(file.headers.get('content-disposition')).toContain('.csv')
        expect((await file.text()).length).toBeGreaterThan(20)
        expect((await get(`/facility/reports/exports/${id}`)).status).toBe(404)
        expect(
          (await get('/facility/reports')).body.exports.map((each: { id: string }) => each.id),
        ).not.toContain(id)
        const refused = await post(`${area}/${path}/exports`, { format: 'csv', month: 'kapan' }, token)
        expect(refused).toMatchObject({ status: 400, body: { fields: { month: expect.any(String) } } })
      },
    )

    test('refuses an export of what is no month now, and not when it is made', async () => {
      const refused = await post('/facility/reports/bku/exports', { format: 'pdf', month: 'November' })
      expect(refused).toMatchObject({
        status: 400,
        body: { fields: { month: expect.stringContaining('2026-11') } },
      })
      const formless = await post('/facility/reports/bku/exports', { format: 'doc' })
      expect(formless).toMatchObject({
        status: 400,
        body: { fields: { format: expect.stringContaining('PDF') } },
      })
    })
  },
  { restore: 'once' },
)
