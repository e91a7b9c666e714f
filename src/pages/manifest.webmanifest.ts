import type { APIRoute } from 'astro'
import { manifest } from '../features/reach/manifest.ts'

/** Read when the shop is put beside the apps of a phone. */
export const GET: APIRoute = ({ locals }) =>
  new Response(JSON.stringify(manifest(locals.locale)), {
    headers: {
      'Content-Type': 'application/manifest+json; charset=utf-8',
      'Cache-Control': 'public, max-age=86400',
    },
  })
