import { describe, expect, test } from 'vitest'
import { whyNotReversible } from './reversible'

const booked = (event: string) => whyNotReversible({ kind: 'automatic', event, lines: [] })

describe('A manual reversal of what the product booked', () => {
  test('names the page that takes it back', () => {
    expect(booked('premi_paid')).toContain('Pembayaran keluar')
    expect(booked('cooperative_paid')).toContain('Pembayaran keluar')
    expect(booked('refund_paid')).toContain('halaman Pembayaran.')
    expect(booked('proceeds_settled')).toContain('halaman Pembagian')
  })
})
