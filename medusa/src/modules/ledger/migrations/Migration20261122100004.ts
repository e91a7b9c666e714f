import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/*
 * The chart of accounts as data. A book opens what the chart has on the day, and keeps the name under which an account was opened: it
 * is sealed with every posting. A row is never changed; a new name is a new row with a later `valid_from`. The row `2301.*` stands for
 * one account for each code of state revenue.
 *
 * `is_manual` says whether a manual journal may touch the account. Those that it may not have a register beside the book (orders,
 * settlements and deposits, makers' premi, returns of revenue), which would no longer agree with it.
 */
const accounts: readonly [
  code: string,
  name: string,
  kind: string,
  is_clearing: boolean,
  is_manual: boolean,
][] = [
  ['1101', 'Rekening penerimaan', 'asset', false, true],
  ['1201', 'Piutang gerbang pembayaran', 'asset', true, true],
  ['1301', 'Piutang pengembalian pendapatan', 'asset', false, false],
  ['2101', 'Dana titipan pembeli', 'liability', false, false],
  ['2102', 'Utang pengembalian dana', 'liability', false, false],
  ['2201', 'Utang premi warga binaan', 'liability', false, false],
  ['2301.*', 'Utang PNBP *', 'liability', false, false],
  ['2401', 'Dana modal kerja', 'liability', false, true],
  ['2402', 'Dana program pembinaan', 'liability', false, true],
  ['2501', 'Utang koperasi', 'liability', false, true],
  ['2502', 'Utang mitra', 'liability', false, true],
  ['2601', 'Dana bagi korban', 'liability', false, true],
  ['2701', 'Utang ongkos kirim', 'liability', false, true],
]

const schema: readonly string[] = [
  `CREATE TABLE ledger_chart (
    code         text NOT NULL CHECK (code ~ '^[0-9.]+\\*?$'),
    name         text NOT NULL CHECK (btrim(name) <> ''),
    kind         text NOT NULL CHECK (kind IN ('asset', 'liability', 'income', 'expense')),
    is_clearing  boolean NOT NULL DEFAULT false,
    is_manual    boolean NOT NULL,
    account_code text CHECK (account_code ~ '^\\d{6}$'),
    valid_from   date NOT NULL,
    PRIMARY KEY (code, valid_from)
  )`,
  `INSERT INTO ledger_chart (code, name, kind, is_clearing, is_manual, valid_from) VALUES
    ${accounts.map(([code, name, kind, is_clearing, is_manual]) => `('${code}', '${name}', '${kind}', ${is_clearing}, ${is_manual}, '2000-01-01')`).join(', ')}`,
  `CREATE TRIGGER ledger_chart_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_chart
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_append_only()`,
  `REVOKE UPDATE, DELETE, TRUNCATE ON ledger_chart FROM PUBLIC, CURRENT_USER`,
]

/** Keeps the chart of accounts as rows. */
export class Migration20261122100004 extends Migration {
  override async up(): Promise<void> {
    for (const statement of schema) this.addSql(statement)
  }
}
