import type { approveInBulk } from '../../../medusa/src/contract/approval.ts'
import type { BodyOf } from '../../lib/medusa.ts'

type Chosen = BodyOf<typeof approveInBulk>['orders'][number]

/** The value of an order's check box: which order, and exactly what the officer saw of it. */
export function chosenValue(order: { id: string; version: number; content_hash: string }): string {
  return `${order.id}~${order.version}~${order.content_hash}`
}

/** The orders whose boxes were checked. */
export function bulkBody(form: FormData): { orders: Chosen[] } {
  const values = form.getAll('order').filter((value) => typeof value === 'string')
  return {
    orders: values.map((value) => {
      const [id = '', expected_version = '', content_hash = ''] = value.split('~')
      return { id, expected_version, content_hash }
    }),
  }
}
