import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import { expect, test } from 'vitest'
import MailService from '../../medusa/src/modules/mail/service'
import { type LateStep, mailOfficers } from '../../medusa/src/workflows/approval/mail-officers'
import { rawOffice } from './fixtures/raw-office.ts'
import { databaseSuite } from './runner/database-suite.ts'

const WAITING_ORDER = `
  INSERT INTO checkout (id, idempotency_key, request_hash, token, order_id, order_number, buyer_type, buyer_name, buyer_phone,
    payment_method, parts, placed_at, total_rupiah)
  VALUES ('chk_1', 'key-0001', 'h', repeat('t', 26), 'order_1', 'LB-1', 'person', 'Ibu Pembeli', '+6281234567890', 'transfer', '[]',
    '2026-11-23T00:00:00Z', 500000);
  INSERT INTO facility_order (id, number, order_id, facility_id, state, version, content_hash, method, goods_rupiah, shipping_rupiah,
    total_rupiah, promised_from, promised_to, placed_at, due_at, buyer_type, round, step, step_role)
  VALUES ('facord_1', 'LB-1-1', 'order_1', 'fac_1', 'awaiting_approval', 1, repeat('a', 64), 'pickup', 500000, 0, 500000, '2026-11-24',
    '2026-11-24', '2026-11-23T00:00:00Z', '2026-11-24T01:30:00Z', 'person', 1, 1, 'kasubsi');
  INSERT INTO facility_order_line (id, facility_order_id, order_line_item_id, listing_id, variant_id, name, handle, workshop_name, mode,
    price_edited_by, quantity, unit_price_rupiah, total_rupiah, cost_rupiah, account_code, weight_grams)
  VALUES ('line_1', 'facord_1', 'item_1', 'lst_1', 'variant_1', 'Kursi teras', 'kursi', 'Bengkel Kayu', 'ready_stock', 'staff_maker', 2,
    250000, 500000, 0, '425151', 1000);
  INSERT INTO facility_order_event (id, facility_order_id, seq, transition, to_state, actor, content_hash, at)
  VALUES ('ev_1', 'facord_1', 1, 'place', 'awaiting_approval', 'system', repeat('a', 64), '2026-11-23T00:00:00Z')`

databaseSuite('Mail to officers', (sql) => {
  const now = new Date('2026-11-23T05:00:00Z')
  const write = (late: Partial<LateStep>) => {
    const mail = new MailService({ [ContainerRegistrationKeys.PG_CONNECTION]: sql() })
    const container = { resolve: () => mail } as unknown as MedusaContainer
    const step: LateStep = {
      kind: 'reminder',
      facility_order_id: 'facord_1',
      step_role: 'kasubsi',
      escalated_to: null,
      now,
      ...late,
    }
    return sql().transaction((trx) => mailOfficers(container, step, trx))
  }
  const written = async () =>
    (
      await sql().raw(
        'SELECT recipient, recipient_role, subject, body_text FROM outbox_mail ORDER BY recipient',
      )
    ).rows as { recipient: string; recipient_role: string; subject: string; body_text: string }[]
  const prepare = async () => {
    await rawOffice(sql())
    await sql().raw(WAITING_ORDER)
  }

  test('reminds who holds the waiting role and who acts in it, once each', async () => {
    await prepare()
    await sql().raw(`INSERT INTO role_substitute (id, facility_id, role, staff_id, substitute_for, starts_on, ends_on, letter_number,
        appointed_by, appointed_at)
      VALUES ('plh_1', 'fac_1', 'kasubsi', 'staff_treasurer', 'staff_kasubsi', '2026-11-20', '2026-11-23', 'W.20/1', 'staff_head', now()),
        ('plh_2', 'fac_1', 'kasubsi', 'staff_security', 'staff_kasubsi', '2026-11-24', '2026-11-30', 'W.20/2', 'staff_head', now())`)
    await write({})
    await write({})
    const mails = await written()
    expect(mails.map(({ recipient }) => recipient)).toEqual(['kasubsi@uji.example', 'treasurer@uji.example'])
    for (const { body_text, recipient_role } of mails) {
      expect(recipient_role).toBe('kasubsi')
      expect(body_text).toContain('2 × Kursi teras')
      expect(body_text).toContain('24 November 2026 pukul 09.30 WITA')
      expect(body_text).toContain('/petugas/persetujuan/facord_1')
      expect(body_text).not.toMatch(/Ibu Pembeli|Nama /)
    }
  })

  test('an escalation goes to the next role and to the regional office of this facility', async () => {
    await prepare()
    await sql().raw(
      `UPDATE membership SET valid_to = '2026-11-22' WHERE id = 'memb_kasubsi';
        INSERT INTO staff (id, email, display_name) VALUES ('staff_other', 'kanwil.lain@uji.example', 'Nama');
        INSERT INTO membership (id, staff_id, organisation_type, organisation_id, role, valid_from)
          VALUES ('memb_other', 'staff_other', 'region', 'kanwil_2', 'region_officer', '2026-01-01')`,
    )
    await write({ kind: 'escalation', escalated_to: 'kasi_giatja' })
    const mails = await written()
    expect(mails.map(({ recipient }) => recipient)).toEqual([
      'kasi_giatja@uji.example',
      'region_officer@uji.example',
    ])
    expect(mails[1]?.body_text).toContain('/wilayah/pesanan/facord_1')
    // Above the head there is nobody: the regional office alone is told.
    await sql().raw('DELETE FROM outbox_mail')
    await write({ kind: 'escalation', step_role: 'head', escalated_to: null })
    expect((await written()).map(({ recipient }) => recipient)).toEqual(['region_officer@uji.example'])
  })

  test('nobody whose membership has ended is written to', async () => {
    await prepare()
    await sql().raw(`UPDATE membership SET valid_to = '2026-11-22' WHERE id = 'memb_kasubsi'`)
    await write({})
    expect(await written()).toEqual([])
  })
})
