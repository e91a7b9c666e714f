/** Where a page of the queue ends: the deadline and the id of its last order. */
export function queueCursor(order: { due_at: Date; id: string }): string {
  return `${order.due_at.toISOString()}~${order.id}`
}

/** Where a page begins; null (the start) when the text is none that `queueCursor` writes. */
export function readQueueCursor(text = ''): { due_at: string; id: string } | null {
  const [due_at = '', id = ''] = text.split('~')
  const is_ours = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(due_at) && !Number.isNaN(Date.parse(due_at))
  return is_ours ? { due_at, id } : null
}
