import type { APIRoute } from 'astro'
import { isCategory } from '../../features/product/listing-query.ts'
import { paths } from '../../paths.ts'

/** A short address for each family, for posters and links; the list itself is one page. */
export const GET: APIRoute = ({ params, redirect }) =>
  isCategory(params.slug)
    ? redirect(paths.products({ kategori: params.slug }), 301)
    : new Response(null, { status: 404 })
