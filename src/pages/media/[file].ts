import { BACKEND_URL } from 'astro:env/server'
import type { APIRoute } from 'astro'

/** Hands on a picture that the backend keeps. Its name holds the hash of its content, so it never changes. */
export const GET: APIRoute = async ({ params }) => {
  const file = params.file ?? ''
  if (!/^[\w-]{6,100}\.(avif|webp)$/.test(file)) return new Response(null, { status: 404 })
  const signal = AbortSignal.timeout(10_000)
  const answer = await fetch(new URL(`/media/${file}`, BACKEND_URL), { signal }).catch(() => null)
  if (!answer?.ok) return new Response('', { status: answer?.status === 404 ? 404 : 503 })
  return new Response(answer.body, {
    headers: {
      'Content-Type': file.endsWith('.avif') ? 'image/avif' : 'image/webp',
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
}
