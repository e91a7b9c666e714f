import { BACKEND_URL } from 'astro:env/server'
import type { APIRoute } from 'astro'

/** Hands on the share card of an item, which the backend draws and keeps. Its name tells what it shows, so it never changes. */
export const GET: APIRoute = async ({ params }) => {
  const file = params.file ?? ''
  if (!/^[a-z0-9-]{1,160}\.jpg$/.test(file)) return new Response(null, { status: 404 })
  const signal = AbortSignal.timeout(10_000)
  const answer = await fetch(new URL(`/og/${file}`, BACKEND_URL), { signal }).catch(() => null)
  if (!answer?.ok) return new Response('', { status: answer?.status === 404 ? 404 : 503 })
  return new Response(answer.body, {
    headers: { 'Content-Type': 'image/jpeg', 'Cache-Control': 'public, max-age=31536000, immutable' },
  })
}
