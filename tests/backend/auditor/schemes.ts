import type { NewSplitScheme } from '../../../medusa/src/modules/treasury/scheme/scheme'
import { partnerOf, type RawFacility } from '../fixtures/raw-facilities.ts'
import type { AuditedScheme } from './shares.ts'

interface BothWays {
  adopted: Omit<NewSplitScheme, 'facility_id'>
  audited: AuditedScheme
}

type Share = readonly [kind: NewSplitScheme['components'][number]['kind'], account: string, rate_bps: number]

function scheme(base: AuditedScheme['base'], shares: readonly Share[]): BothWays {
  return {
    adopted: {
      name: `Skema ${base}`,
      valid_from: '2026-12-01',
      base,
      legal_basis: 'Kepmen Kehakiman M.01-PP.02.01 Tahun 1990',
      components: shares.map(([kind, , rate_bps]) => ({
        code: kind.toLowerCase(),
        label: kind,
        kind,
        rate_bps,
        ...(kind === 'MITRA' ? { partner_id: partnerOf('fac_wit') } : {}),
      })),
      recorded_by: 'system',
    },
    audited: {
      base,
      components: shares.map(([, account, rate_bps]) => ({ account, rate_bps: BigInt(rate_bps) })),
    },
  }
}

/** Three facilities, three bases, rates that do not divide evenly. */
export const SCHEMES: Readonly<Record<RawFacility, BothWays>> = {
  fac_wib: scheme('NET_OF_COST', [
    ['PREMI', '2201', 5_000],
    ['PNBP', '2301', 1_500],
    ['MODAL', '2401', 3_500],
  ]),
  fac_wita: scheme('GROSS', [
    ['PREMI', '2201', 3_333],
    ['PROGRAM', '2402', 1_667],
    ['PNBP', '2301', 3_001],
    ['VICTIM_FUND', '2601', 1_999],
  ]),
  fac_wit: scheme('NET_OF_NEXT_COST', [
    ['KOPERASI', '2501', 777],
    ['MITRA', '2502.1', 1_111],
    ['PREMI', '2201', 6_112],
    ['PNBP', '2301', 2_000],
  ]),
}
