/** The body of a run from its form: exactly the listed parts, with the count and sum that were shown. */
export function runBody(values: Record<string, string>) {
  return {
    facility_order_ids: (values.ids ?? '').split(',').filter(Boolean),
    expected_count: values.expected_count,
    expected_rupiah: values.expected_rupiah,
  }
}
