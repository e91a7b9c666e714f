import type { APIRoute } from 'astro'
import { paths } from '../../paths.ts'

/** The cooperative's work begins with what is handed over to it. */
export const GET: APIRoute = ({ redirect }) => redirect(paths.handOvers(), 302)
