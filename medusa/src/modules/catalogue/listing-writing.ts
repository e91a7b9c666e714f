import { generateEntityId } from '@medusajs/framework/utils'
import type { Picture } from '../../contract/picture'
import { row, type Sql } from '../../database/sql'
import type { Listing, ListingContent, ListingEvent, ListingGoods, PublishedSnapshot } from './listing'

export interface NewListing extends ListingContent, ListingGoods {
  id: string
  facility_id: string
  handle: string
  account_code: string
  last_edited_by: string
  price_edited_by: string
}

/** The columns of the content, in the order of `contentValues`. */
const CONTENT_COLUMNS = [
  'workshop_id',
  'name',
  'name_en',
  'category',
  'kind',
  'is_made_inside',
  'description',
  'description_en',
  'materials',
  'length_cm',
  'width_cm',
  'height_cm',
  'weight_grams',
  'price_rupiah',
  'cost_rupiah',
  'mode',
  'lead_time_days_min',
  'lead_time_days_max',
  'food_labels',
] as const satisfies readonly (keyof ListingContent)[]

function contentValues(content: ListingContent): unknown[] {
  return CONTENT_COLUMNS.map((column) => {
    const value = content[column]
    if (typeof value === 'bigint') return value.toString()
    return column === 'food_labels' ? JSON.stringify(value) : value
  })
}

export async function insertListing(sql: Sql, listing: NewListing, now: Date): Promise<void> {
  const columns = [
    'id',
    'facility_id',
    'handle',
    'product_id',
    'variant_id',
    'inventory_item_id',
    'account_code',
    'last_edited_by',
    'price_edited_by',
  ] as const
  const all = [...columns, 'state', 'created_at', 'updated_at', ...CONTENT_COLUMNS]
  await sql.raw(`INSERT INTO listing (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})`, [
    ...columns.map((column) => listing[column]),
    'draft',
    now,
    now,
    ...contentValues(listing),
  ] as never)
}

/** Writes an edited content and who edited it; the state and the version follow with `writeMove`. */
export async function updateContent(
  sql: Sql,
  id: string,
  edited: ListingContent & Pick<Listing, 'account_code' | 'last_edited_by' | 'price_edited_by'>,
): Promise<void> {
  const sets = [...CONTENT_COLUMNS, 'account_code', 'last_edited_by', 'price_edited_by']
  await sql.raw(`UPDATE listing SET ${sets.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`, [
    ...contentValues(edited),
    edited.account_code,
    edited.last_edited_by,
    edited.price_edited_by,
    id,
  ] as never)
}

/** What a transition may change besides the state. */
export interface ListingMove extends ListingEvent {
  listing_id: string
  proposed_by?: string
  /** A new snapshot shows the listing, null hides it, undefined leaves the shop as it is. */
  publication?: { snapshot: PublishedSnapshot; published_by: string } | null
}

/** Appends the event and moves the projection one version on (design D3). */
export async function writeMove(sql: Sql, move: ListingMove): Promise<void> {
  await sql.raw(
    `INSERT INTO listing_event (id, listing_id, seq, act, from_state, to_state, staff_id, role, note, content_hash, at, price_rupiah)
      SELECT ?, ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT price_rupiah FROM listing WHERE id = ?)
        FROM listing_event WHERE listing_id = ?`,
    [
      generateEntityId(undefined, 'lsevt'),
      move.listing_id,
      move.act,
      move.from_state,
      move.to_state,
      move.staff_id,
      move.role,
      move.note as string,
      move.content_hash,
      move.at,
      move.listing_id,
      move.listing_id,
    ],
  )
  const sets = ['state = ?', 'version = version + 1', 'updated_at = ?']
  const values: unknown[] = [move.to_state, move.at]
  if (move.proposed_by) {
    sets.push('proposed_by = ?')
    values.push(move.proposed_by)
  }
  if (move.publication !== undefined) {
    sets.push('published = ?', 'published_by = ?', 'published_at = ?')
    const { snapshot, published_by } = move.publication ?? {}
    values.push(
      snapshot ? JSON.stringify(snapshot) : null,
      published_by ?? null,
      snapshot?.published_at ?? null,
    )
  }
  await sql.raw(`UPDATE listing SET ${sets.join(', ')} WHERE id = ?`, [...values, move.listing_id] as never)
}

/** Adds a picture at the end; the same picture twice is one. */
export async function insertPicture(
  sql: Sql,
  listing_id: string,
  picture: Omit<Picture, 'id'>,
): Promise<Picture> {
  const saved = await row<{ id: string }>(
    sql,
    `INSERT INTO listing_picture (id, listing_id, hash, width, height, average_colour, alt, widths, is_illustration, position)
      SELECT ?, ?, ?, ?, ?, ?, ?, ?::int[], ?, coalesce(max(position), 0) + 1 FROM listing_picture WHERE listing_id = ?
      ON CONFLICT (listing_id, hash) DO UPDATE SET alt = EXCLUDED.alt RETURNING id`,
    [
      generateEntityId(undefined, 'pict'),
      listing_id,
      picture.hash,
      picture.width,
      picture.height,
      picture.average_colour,
      picture.alt,
      picture.widths,
      picture.is_illustration,
      listing_id,
    ],
  )
  return { ...picture, id: (saved as { id: string }).id }
}

/** Takes a picture off a listing. Its files stay: a published snapshot may still show them. */
export async function deletePicture(sql: Sql, listing_id: string, picture_id: string): Promise<boolean> {
  const removed = await row(sql, `DELETE FROM listing_picture WHERE listing_id = ? AND id = ? RETURNING id`, [
    listing_id,
    picture_id,
  ])
  return removed !== undefined
}
