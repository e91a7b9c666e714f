import { row, rows, type Sql } from '../../database/sql'

/** An area with its Kemendagri code: 2 digits a province, 2.2 a regency, 2.2.2 a district, 2.2.2.4 a village. */
export interface Area {
  code: string
  name: string
}

/** The names from a village up to its province; a coarser code leaves the finer names empty. */
export interface AreaPath {
  village: string
  district: string
  regency: string
  province: string
}

/** Areas directly below `parent_code`, by name; the provinces when it is absent. */
export function areasBelow(sql: Sql, parent_code: string | undefined): Promise<Area[]> {
  if (!parent_code) return rows<Area>(sql, `SELECT code, name FROM area WHERE level = 1 ORDER BY name`)
  return rows<Area>(sql, `SELECT code, name FROM area WHERE parent_code = ? ORDER BY name`, [parent_code])
}

/** A province with the areas of the next level. */
export interface ProvinceAreas extends Area {
  regencies: Area[]
}

/** All provinces with their regencies, by name. */
export function provincesWithRegencies(sql: Sql): Promise<ProvinceAreas[]> {
  return rows<ProvinceAreas>(
    sql,
    `SELECT p.code, p.name, json_agg(json_build_object('code', r.code, 'name', r.name) ORDER BY r.name) AS regencies
      FROM area p JOIN area r ON r.parent_code = p.code WHERE p.level = 1 GROUP BY p.code, p.name ORDER BY p.name`,
  )
}

/** The names above and at `code`, or undefined for a code that does not exist. */
export async function areaPath(sql: Sql, code: string): Promise<AreaPath | undefined> {
  const found = await rows<{ level: number; name: string }>(
    sql,
    `SELECT level, name FROM area WHERE code IN (?, left(?, 2), left(?, 5), left(?, 8))`,
    [code, code, code, code],
  )
  const depth = code.split('.').length
  if (!found.some((area) => area.level === depth)) return undefined
  const named = (level: number) => found.find((area) => area.level === level)?.name ?? ''
  return { village: named(4), district: named(3), regency: named(2), province: named(1) }
}

const CHUNK_ROWS = 10_000

/** Writes the whole register of areas, with what its villages are found by, in few statements; does nothing when it is complete already. Returns how many are new. */
export async function writeAreas(sql: Sql, areas: readonly Area[]): Promise<number> {
  const known = await row<{ count: string }>(sql, `SELECT count(*) AS count FROM area`)
  if (Number(known?.count) === areas.length) return 0
  let written = 0
  for (let start = 0; start < areas.length; start += CHUNK_ROWS) {
    const chunk = areas.slice(start, start + CHUNK_ROWS)
    const inserted = await rows(
      sql,
      `INSERT INTO area (code, name, parent_code, level)
        SELECT code, name, nullif(regexp_replace(code, '[.]{0,1}[0-9]+$', ''), ''), cardinality(string_to_array(code, '.'))
          FROM unnest(?::text[], ?::text[]) AS given (code, name)
        ON CONFLICT (code) DO NOTHING RETURNING 1`,
      [chunk.map((area) => area.code), chunk.map((area) => area.name)],
    )
    written += inserted.length
  }
  await sql.raw(`SELECT fill_area_search()`)
  return written
}
