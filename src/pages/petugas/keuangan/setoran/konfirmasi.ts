import type { APIRoute } from 'astro'
import type { readConfirmationFile } from '../../../../../medusa/src/contract/deposit-paper.ts'
import { readDeskFile } from '../../../../features/deposit-desk/desk-file.ts'
import type { ResponseOf } from '../../../../lib/medusa.ts'
import { withQuery } from '../../../../paths.ts'

/** The deposits of a month for the KPPN to confirm, as a CSV file. */
export const GET: APIRoute = (context) =>
  readDeskFile<ResponseOf<typeof readConfirmationFile>>(
    context,
    withQuery('/facility/deposits/confirmation-file', { month: context.url.searchParams.get('bulan') }),
    ({ file_name, csv }) => ({
      media_type: 'text/csv; charset=utf-8',
      file_name,
      bytes: new TextEncoder().encode(csv),
    }),
  )
