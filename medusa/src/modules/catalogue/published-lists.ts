import { row, rows, type Sql } from '../../database/sql'
import type { PublishedSnapshot } from './listing'

/** A published item where only its address matters; `changed_at` is when its present form was let out. */
export interface HandleRow {
  handle: string
  changed_at: Date
}

/** Handles of published goods, alphabetically, from the one after `after` on. */
export function publishedHandles(
  sql: Sql,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<HandleRow[]> {
  return rows(
    sql,
    `SELECT l.handle, coalesce(e.at, l.published_at) AS changed_at FROM listing l
      LEFT JOIN LATERAL (SELECT max(at) AS at FROM listing_event WHERE listing_id = l.id AND act = 'publish') e ON true
      WHERE l.published IS NOT NULL AND l.handle > ? ORDER BY l.handle LIMIT ?`,
    [after ?? '', limit],
  )
}

export async function publishedTotal(sql: Sql): Promise<number> {
  const found = await row<{ total: number }>(
    sql,
    `SELECT count(*)::int AS total FROM listing WHERE published IS NOT NULL`,
  )
  return found?.total ?? 0
}

/** Published goods, newest first, from the one after the handle `after` on. */
export async function publishedNewest(
  sql: Sql,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<PublishedSnapshot[]> {
  const found = await rows<{ published: PublishedSnapshot }>(
    sql,
    `SELECT published FROM listing WHERE published IS NOT NULL
      AND (?::text IS NULL OR (published_at, id) < (SELECT published_at, id FROM listing WHERE handle = ?))
      ORDER BY published_at DESC, id DESC LIMIT ?`,
    [after ?? null, after ?? null, limit],
  )
  return found.map(({ published }) => published)
}
