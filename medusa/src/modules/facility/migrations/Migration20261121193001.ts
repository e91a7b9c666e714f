import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Facilities, cooperatives, regional offices, partners; the people who work there; Indonesia's areas (Kemendagri codes). */
export class Migration20261121193001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE area (
      code text PRIMARY KEY CHECK (code ~ '^\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?$'),
      name text NOT NULL,
      parent_code text,
      level smallint NOT NULL CHECK (level BETWEEN 1 AND 4)
    )`)
    this.addSql(`CREATE INDEX area_parent ON area (parent_code, name)`)
    this.addSql(`CREATE TABLE region_office (
      id text PRIMARY KEY, slug text NOT NULL UNIQUE, name text NOT NULL, province_code text NOT NULL
    )`)
    this.addSql(`CREATE TABLE facility (
      id text PRIMARY KEY,
      slug text NOT NULL UNIQUE,
      name text NOT NULL,
      type text NOT NULL CHECK (type IN ('lapas', 'rutan', 'lpp', 'bapas')),
      class text,
      region_office_id text NOT NULL REFERENCES region_office (id),
      satker_code text NOT NULL UNIQUE CHECK (satker_code ~ '^\\d{6}$'),
      kppn_code text NOT NULL CHECK (kppn_code ~ '^\\d{3}$'),
      street text NOT NULL,
      area_code text NOT NULL,
      postal_code text NOT NULL CHECK (postal_code ~ '^\\d{5}$'),
      time_zone text NOT NULL CHECK (time_zone IN ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
      pickup_hours jsonb NOT NULL,
      phone text NOT NULL CHECK (phone ~ '^\\+62\\d{7,13}$'),
      whatsapp text,
      email text,
      is_pkp boolean NOT NULL DEFAULT false,
      description text NOT NULL,
      description_en text NOT NULL DEFAULT '',
      sells boolean NOT NULL DEFAULT true,
      approval_deadline_hours int NOT NULL DEFAULT 48 CHECK (approval_deadline_hours > 0),
      payment_deadline_hours int NOT NULL DEFAULT 48 CHECK (payment_deadline_hours > 0),
      stock_location_id text UNIQUE,
      created_at timestamptz NOT NULL DEFAULT now()
    )`)
    this.addSql(`CREATE TABLE workshop (
      id text PRIMARY KEY, facility_id text NOT NULL REFERENCES facility (id),
      slug text NOT NULL, name text NOT NULL, craft text NOT NULL, UNIQUE (facility_id, slug), UNIQUE (id, facility_id)
    )`)
    this.addSql(`CREATE TABLE cooperative (
      id text PRIMARY KEY, slug text NOT NULL UNIQUE, name text NOT NULL,
      legal_form text NOT NULL, registration_status text NOT NULL CHECK (registration_status IN ('BELUM', 'SUDAH')),
      deed_number text, area_code text NOT NULL, phone text, email text
    )`)
    this.addSql(`CREATE TABLE cooperative_facility (
      cooperative_id text NOT NULL REFERENCES cooperative (id), facility_id text NOT NULL REFERENCES facility (id),
      valid_from date NOT NULL, valid_to date, PRIMARY KEY (cooperative_id, facility_id, valid_from)
    )`)
    this.addSql(`CREATE TABLE partner (
      id text PRIMARY KEY, slug text NOT NULL UNIQUE, name text NOT NULL, kind text NOT NULL, facility_id text REFERENCES facility (id)
    )`)
    this.addSql(`CREATE TABLE bank_account (
      id text PRIMARY KEY, owner_type text NOT NULL CHECK (owner_type IN ('facility', 'cooperative')), owner_id text NOT NULL,
      bank text NOT NULL, number text NOT NULL, holder text NOT NULL, valid_from date NOT NULL, valid_to date,
      UNIQUE (bank, number)
    )`)
    this.addSql(`CREATE TABLE staff (
      id text PRIMARY KEY, email text NOT NULL UNIQUE CHECK (email = lower(email)), display_name text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now()
    )`)
    this.addSql(`CREATE TABLE membership (
      id text PRIMARY KEY, staff_id text NOT NULL REFERENCES staff (id),
      organisation_type text NOT NULL CHECK (organisation_type IN ('facility', 'cooperative', 'region', 'partner')),
      organisation_id text NOT NULL, role text NOT NULL, valid_from date NOT NULL, valid_to date,
      UNIQUE (staff_id, organisation_id, role, valid_from)
    )`)
  }
}
