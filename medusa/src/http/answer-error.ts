import {
  errorHandler,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from '@medusajs/framework/http'
import { ContainerRegistrationKeys, MedusaError } from '@medusajs/framework/utils'

const UNIQUE_VIOLATION = '23505'
const medusaErrors = errorHandler()

/**
 * Medusa's error answers, but for two. An address that cannot be decoded is a mistake of the caller (400), not a fault of ours. And of
 * something that is there already Medusa tells table and values (422), or fails itself when the database names none.
 */
export function answerError(
  error: MedusaError,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  if (error.code === UNIQUE_VIOLATION) {
    req.scope.resolve(ContainerRegistrationKeys.LOGGER).warn(`Not unique at ${req.path}: ${error.message}`)
    res.status(409).json({
      type: 'already_there',
      message: 'Data yang sama sudah tersimpan. Muat ulang halaman, periksa, lalu ulangi bila masih perlu.',
    })
    return
  }
  const is_undecodable = (error as Error) instanceof URIError
  const answered = is_undecodable
    ? new MedusaError(MedusaError.Types.INVALID_DATA, 'Alamat ini tidak dapat dibaca. Periksa tautannya.')
    : error
  medusaErrors(answered, req, res, next)
}
