import type { APIRoute } from 'astro'
import { offerAreas } from '../features/checkout/area-choice.server.ts'

/** Villages for names as they are typed (`?q=tenda ruteng`), for the field that finds them. The register changes once a year. */
export const GET: APIRoute = async ({ url }) =>
  Response.json(
    { areas: await offerAreas(url.searchParams.get('q') ?? '') },
    { headers: { 'cache-control': 'public, max-age=3600' } },
  )
