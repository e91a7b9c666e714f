import { SHOP_URL } from 'astro:env/server'
import type { APIRoute } from 'astro'
import { robots } from '../features/reach/robots.ts'

export const GET: APIRoute = () =>
  new Response(robots(SHOP_URL), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
