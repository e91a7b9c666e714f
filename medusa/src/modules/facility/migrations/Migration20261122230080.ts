import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Villages can be found by typing their names, also misspelt: one text per village with all names above it, and the words of them all. */
export class Migration20261122230080 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE EXTENSION IF NOT EXISTS pg_trgm`)
    this.addSql(`ALTER TABLE area ADD COLUMN search_text text`)
    this.addSql(`CREATE TABLE area_word (word text PRIMARY KEY)`)
    this.addSql(FILL_SEARCH)
    this.addSql(`SELECT fill_area_search()`)
    this.addSql(`CREATE INDEX area_search ON area USING gin (search_text gin_trgm_ops) WHERE level = 4`)
    this.addSql(`CREATE INDEX area_word_similar ON area_word USING gin (word gin_trgm_ops)`)
  }
}

/**
 * Writes ` tenda | langke rembong | kabupaten manggarai | nusa tenggara timur ntt` for each village that lacks it. A name loses
 * its apostrophes; everything else that is no letter or digit parts its words.
 */
const FILL_SEARCH = `CREATE FUNCTION fill_area_search() RETURNS void LANGUAGE sql AS $$
  UPDATE area v SET search_text = ' ' || regexp_replace(
      lower(translate(concat_ws(' | ', v.name, d.name, r.name, concat_ws(' ', p.name, short.name)), '''’"', '')),
      '[^a-z0-9|]+', ' ', 'g')
    FROM area d, area r, area p
    LEFT JOIN (VALUES ('12', 'sumut'), ('13', 'sumbar'), ('16', 'sumsel'), ('19', 'babel'), ('21', 'kepri'), ('31', 'dki'),
      ('32', 'jabar'), ('33', 'jateng'), ('34', 'diy jogja'), ('35', 'jatim'), ('52', 'ntb'), ('53', 'ntt'), ('61', 'kalbar'),
      ('62', 'kalteng'), ('63', 'kalsel'), ('64', 'kaltim'), ('65', 'kaltara'), ('71', 'sulut'), ('72', 'sulteng'),
      ('73', 'sulsel'), ('74', 'sultra'), ('76', 'sulbar'), ('82', 'malut')) AS short (code, name) ON short.code = p.code
    WHERE v.level = 4 AND v.search_text IS NULL
      AND d.code = left(v.code, 8) AND r.code = left(v.code, 5) AND p.code = left(v.code, 2);
  INSERT INTO area_word SELECT DISTINCT word FROM area, regexp_split_to_table(search_text, '[ |]+') AS word
    WHERE level = 4 AND length(word) > 2 ON CONFLICT DO NOTHING
$$`
