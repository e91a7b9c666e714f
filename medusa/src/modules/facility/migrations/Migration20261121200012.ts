import { Migration } from '@medusajs/framework/mikro-orm/migrations'

/** Counters of failed logins, shared by all backend processes (the form that rate-limiter-flexible expects). */
export class Migration20261121200012 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE TABLE login_throttle (key varchar(255) PRIMARY KEY, points int NOT NULL DEFAULT 0, expire bigint)`,
    )
  }
}
