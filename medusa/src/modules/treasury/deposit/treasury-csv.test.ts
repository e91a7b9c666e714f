import { describe, expect, test } from 'vitest'
import { readTreasuryCsv } from './treasury-csv'

const LINE = {
  ntpn: '6A2F33K7M9PQ4T8W',
  ntb: '261130091502',
  billing_code: '820261127465628',
  account_code: '425119',
  amount_rupiah: 1_250_000n,
  paid_on: '2026-11-30',
}

describe('A list of the treasury', () => {
  test.each([
    [
      'semicolons, a byte order mark and dots in the amount',
      '\uFEFFNTPN;NTB;Kode Billing;Akun;Jumlah;Tanggal\r\n6A2F33K7M9PQ4T8W;261130091502;820261127465628;425119;1.250.000;30/11/2026\r\n',
    ],
    [
      'commas, quotes, other names and another order of columns',
      'No,Tgl Bayar,Kode Akun,"Nilai (Rp)",Nilai,NTB/NTP,ID Billing,N T P N\n1,2026-11-30 09:15,425119,x,"1,250,000.00",261130091502,820261127465628,6a2f33k7m9pq4t8w\n',
    ],
    [
      'tabs, and the amount bare',
      'ntpn\tntb\tbilling\tmap\tjumlah setor\ttgl buku\n6A2F 33K7 M9PQ 4T8W\t261130091502\t820261127465628\t425119\t1250000\t30-11-2026',
    ],
  ])('is read with %s', (_, text) => {
    expect(readTreasuryCsv(text)).toEqual({ lines: [LINE], errors: [] })
  })

  test('may lack NTB and billing code', () => {
    const { lines } = readTreasuryCsv('ntpn,akun,jumlah,tanggal\n6A2F33K7M9PQ4T8W,425119,5000,2026-11-30')
    expect(lines).toMatchObject([{ ntb: null, billing_code: null, amount_rupiah: 5_000n }])
  })

  test('says by line number what cannot be read', () => {
    const head = 'NTPN;Akun;Jumlah;Tanggal'
    const good = '6A2F33K7M9PQ4T8W;425119;5.000;30/11/2026'
    const { lines, errors } = readTreasuryCsv(
      [
        head,
        good,
        '',
        'ABC;425119;5.000;30/11/2026',
        '7A2F33K7M9PQ4T8W;42511;5.000;30/11/2026',
        '7A2F33K7M9PQ4T8W;425119;5,50;30/11/2026',
        '7A2F33K7M9PQ4T8W;425119;0;30/11/2026',
        '7A2F33K7M9PQ4T8W;425119;5.000;31/11/2026',
        '6A2F33K7M9PQ4T8W;425119;6.000;30/11/2026',
        good,
      ].join('\n'),
    )
    expect(lines).toHaveLength(1)
    expect(errors.map(({ line }) => line)).toEqual([4, 5, 6, 7, 8, 9])
    expect(errors.map(({ message }) => message.split(' ')[0])).toEqual([
      'NTPN',
      'Akun',
      'Jumlah',
      'Jumlah',
      'Tanggal',
      'NTPN',
    ])
  })

  test('without its columns, or with an open quote, is refused with a sentence', () => {
    expect(readTreasuryCsv('a,b\n1,2').errors).toEqual([
      { line: 1, message: 'Kolom NTPN, akun, jumlah, tanggal tidak ada.' },
    ])
    expect(readTreasuryCsv('').errors).toHaveLength(1)
    expect(readTreasuryCsv('ntpn,akun,jumlah,tanggal\n"6A2F').errors[0]?.message).toContain('kutip')
  })
})
