import type { APIRoute } from 'astro'
import type { readDepositProof } from '../../../../../../medusa/src/contract/deposit-paper.ts'
import { readDeskFile } from '../../../../../features/deposit-desk/desk-file.ts'
import type { ResponseOf } from '../../../../../lib/medusa.ts'

/** A paper of a deposit, as a download: whatever is in the file, no browser opens it as a page of ours. */
export const GET: APIRoute = (context) =>
  readDeskFile<ResponseOf<typeof readDepositProof>>(
    context,
    `/facility/deposit-proofs/${encodeURIComponent(context.params.id ?? '')}`,
    ({ media_type, file_name, base64 }) => ({
      media_type,
      file_name,
      bytes: Uint8Array.from(Buffer.from(base64, 'base64')),
    }),
  )
