import type { HarvestBatch, HarvestInput } from '../../../medusa/src/contract/harvest.ts'
import { formatCount } from '../../lib/money.ts'
import { numberOrText } from '../desk/form-values.ts'

/** What the form of a harvest says, as the backend reads it. A harvest without a last day is of one day. */
export function harvestBody(values: Record<string, string>): Record<keyof HarvestInput, unknown> {
  return {
    harvest_from: values.harvest_from ?? '',
    harvest_to: values.harvest_to || values.harvest_from || '',
    order_before: values.order_before ?? '',
    total_quantity: numberOrText(values.total_quantity) ?? '',
  }
}

/** The form of a batch that is changed; its cut-off on the facility's own clock. */
export function harvestValues(batch: HarvestBatch): Record<string, string> {
  return {
    harvest_from: batch.harvest_from,
    harvest_to: batch.harvest_to,
    order_before: localMinute(batch.order_before, batch.time_zone),
    total_quantity: formatCount(batch.total_quantity),
  }
}

/** `2026-12-08T12:00`, as an input of day and time wants it. */
function localMinute(instant: string, time_zone: string): string {
  const text = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: time_zone,
  })
  return text.format(new Date(instant)).replace(' ', 'T')
}
