import { generateEntityId } from '@medusajs/framework/utils'
import { row, rows, type Sql } from '../../../database/sql'

export type ProofMediaType = 'image/webp' | 'application/pdf'

/** The paper of a deposit: a picture that was encoded anew, or a PDF as it came. */
export interface DepositProofFile {
  deposit_id: string
  media_type: ProofMediaType
  hash: string
  bytes: Buffer
  uploaded_by: string
  uploaded_at: Date
}

export interface KeptProof {
  id: string
  media_type: ProofMediaType
  uploaded_at: Date
}

/** Keeps a proof; the same file of the same deposit is kept once. */
export async function insertDepositProof(proof: DepositProofFile, sql: Sql): Promise<void> {
  await rows(
    sql,
    `INSERT INTO deposit_proof (id, deposit_id, media_type, hash, bytes, uploaded_by, uploaded_at) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (deposit_id, hash) DO NOTHING`,
    [
      generateEntityId(undefined, 'dprf'),
      proof.deposit_id,
      proof.media_type,
      proof.hash,
      proof.bytes,
      proof.uploaded_by,
      proof.uploaded_at,
    ],
  )
}

/** The proofs of a deposit, oldest first. */
export function depositProofs(deposit_id: string, sql: Sql): Promise<KeptProof[]> {
  return rows<KeptProof>(
    sql,
    'SELECT id, media_type, uploaded_at FROM deposit_proof WHERE deposit_id = ? ORDER BY uploaded_at, id',
    [deposit_id],
  )
}

/** A proof with its bytes, if the deposit is the facility's. */
export function depositProofFile(
  facility_id: string,
  id: string,
  sql: Sql,
): Promise<{ media_type: ProofMediaType; bytes: Buffer; ntpn: string } | undefined> {
  return row(
    sql,
    `SELECT p.media_type, p.bytes, d.ntpn FROM deposit_proof p JOIN pnbp_deposit d ON d.id = p.deposit_id
      WHERE p.id = ? AND d.facility_id = ?`,
    [id, facility_id],
  )
}
