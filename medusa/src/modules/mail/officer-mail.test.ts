import { expect, test } from 'vitest'
import { type OfficerMailData, officerMail } from './officer-mail'

const data: OfficerMailData = {
  reader_role: 'kasubsi',
  step_role: 'kasubsi',
  escalated_to: 'kasi_giatja',
  number: 'LB-2611-0001-1',
  facility_name: 'Rutan Ruteng',
  time_zone: 'Asia/Makassar',
  line_summary: '2 × Kursi <teras>',
  is_stuck: false,
  due_at: new Date('2026-11-24T01:30:00Z'),
  url: 'https://lapak.example/petugas/persetujuan/facord_1',
}

test('a reminder tells which goods wait, until when in the zone of the facility, and where', () => {
  const { subject, body_text, body_html } = officerMail('reminder', data)
  expect(subject).toBe('Pesanan LB-2611-0001-1 menunggu keputusan Anda')
  for (const text of ['2 × Kursi <teras>', '24 November 2026 pukul 09.30 WITA', data.url])
    expect(body_text).toContain(text)
  expect(body_html).toContain(`href="${data.url}"`)
  expect(body_html).not.toContain('<teras>')
})

test('an escalation tells the next role that it may decide too', () => {
  const { body_text } = officerMail('escalation', { ...data, reader_role: 'kasi_giatja' })
  expect(body_text).toContain('Yth. Kasi Kegiatan Kerja,')
  expect(body_text).toContain('belum diputuskan Kasubsi Kegiatan Kerja')
  expect(body_text).toContain('Anda juga dapat memutuskannya')
})

test('the regional office is told, and asked for no decision', () => {
  for (const escalated_to of ['kasi_giatja', null] as const) {
    const { body_text } = officerMail('escalation', { ...data, reader_role: 'region_officer', escalated_to })
    expect(body_text).toContain('keputusan tetap di tangan unit')
    expect(body_text).not.toContain('Anda juga dapat')
  }
})

test('a step that nobody of its role may take is not called late', () => {
  const { subject, body_text } = officerMail('escalation', {
    ...data,
    is_stuck: true,
    reader_role: 'region_officer',
    escalated_to: 'kasi_giatja',
  })
  expect(subject).toContain('beralih ke pejabat berikutnya')
  expect(body_text).toContain('tidak ada pejabat dengan peran itu yang boleh memutuskannya')
  expect(body_text).not.toContain('tiga perempat')
})
