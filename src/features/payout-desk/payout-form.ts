import type { listPayouts, Payable, PREPARED_KINDS } from '../../../medusa/src/contract/payout.ts'
import type { Words } from '../../i18n/words.ts'
import type { ResponseOf } from '../../lib/medusa.ts'
import { formatRupiah } from '../../lib/money.ts'
import { numberOrText } from '../desk/form-values.ts'

type Payee = ResponseOf<typeof listPayouts>['payees'][number]

/** What may still be prepared: owed, and not prepared already. */
function freeOf({ balance_rupiah, waiting_rupiah }: Payable): number {
  return Math.max(0, balance_rupiah - waiting_rupiah)
}

/** Everything that can be paid out now, as one choice of purpose and payee. Premi is paid by codes on its own page. */
export function payoutChoices(
  payable: readonly Payable[],
  payees: readonly Payee[],
  words: Words['payout_desk'],
): { value: string; label: string }[] {
  return payable
    .filter((each) => each.kind !== 'PREMI' && freeOf(each) > 0)
    .flatMap((each) => {
      const label = (name: string | null) =>
        words.choice(words.kinds[each.kind], name, formatRupiah(freeOf(each)))
      // Of what schemes gave without naming a partner, any of them can be paid.
      if (each.kind === 'PARTNER')
        return payees
          .filter(({ type }) => type === 'partner')
          .map(({ id, name }) => ({ value: `${each.kind}/${id}`, label: label(name) }))
      return { value: `${each.kind}/${each.payee_id ?? ''}`, label: label(each.payee_name) }
    })
}

/** A payout from the form, as typed. */
export function payoutBody(values: Record<string, string>): Record<string, unknown> {
  const [kind, payee_id] = (values.target ?? '').split('/')
  const { paid_on, document_reference, memo } = values
  return {
    kind: (kind || undefined) as (typeof PREPARED_KINDS)[number] | undefined,
    payee_id: payee_id || null,
    amount_rupiah: numberOrText(values.amount_rupiah) ?? undefined,
    paid_on,
    document_reference,
    memo,
  }
}

/** The backend's sentences under the names of the form's own fields. */
export function payoutErrors(fields: Readonly<Record<string, string>>): Record<string, string> {
  const { kind, payee_id, ...others } = fields
  const target = kind ?? payee_id
  return { ...(target ? { target } : {}), ...others }
}
