import {
  errorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from '@medusajs/framework/http'
import { MedusaError } from '@medusajs/framework/utils'

const medusaErrors = errorHandler()

/** Medusa's error answers, but for an address that cannot be decoded: a mistake of the caller (400), not a fault of ours. */
export function refuseUnreadable(
  error: MedusaError,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const is_undecodable = (error as Error) instanceof URIError
  const answered = is_undecodable
    ? new MedusaError(MedusaError.Types.INVALID_DATA, 'Alamat ini tidak dapat dibaca. Periksa tautannya.')
    : error
  medusaErrors(answered, req, res, next)
}
