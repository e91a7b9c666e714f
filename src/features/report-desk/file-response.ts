/** Headers of a file that go on to the browser; all others are between the backend and the shop. */
const PASSED_ON = ['content-type', 'content-disposition', 'cache-control'] as const

/** The backend's file, streamed on to the browser. */
export function fileResponse(file: Response): Response {
  const headers = new Headers()
  for (const name of PASSED_ON) {
    const value = file.headers.get(name)
    if (value) headers.set(name, value)
  }
  return new Response(file.body, { headers })
}
