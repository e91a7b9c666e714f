import { type Failure, medusa, type Result } from '../../lib/medusa.ts'
import { withQuery } from '../../paths.ts'

type Query = Record<string, string | number | undefined>

/** Longest wait for one photo: it is re-encoded into every width before the backend answers. */
const UPLOAD_TIMEOUT_MS = 60_000

/** The backend as one staff member sees it. Every call carries the token: it is the backend that authorises. */
export interface DeskBackend {
  get<T>(path: string, query?: Query): Promise<Result<T>>
  post<T>(path: string, body: unknown): Promise<Result<T>>
  /** Sends a file's bytes as they are. */
  postFile<T>(path: string, query: Query, file: Blob): Promise<Result<T>>
  delete<T>(path: string): Promise<Result<T>>
  /** A file as the backend streams it. */
  download(path: string, query?: Query): Promise<Response | Failure>
}

/** The backend for calls that carry these headers. */
export function deskBackend(headers: Record<string, string>): DeskBackend {
  return {
    get: (path, query = {}) => medusa.call(withQuery(path, query), { headers }),
    post: (path, body) => medusa.call(path, { method: 'POST', body, headers }),
    postFile: (path, query, file) =>
      medusa.call(withQuery(path, query), {
        method: 'POST',
        body: file,
        headers: { ...headers, 'content-type': 'application/octet-stream' },
        timeout_ms: UPLOAD_TIMEOUT_MS,
      }),
    delete: (path) => medusa.call(path, { method: 'DELETE', headers }),
    download: (path, query = {}) => medusa.download(withQuery(path, query), { headers }),
  }
}
