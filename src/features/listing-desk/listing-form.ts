import type { DeskListing, ListingInput } from '../../../medusa/src/contract/catalogue.ts'
import { formatCount } from '../../lib/money.ts'
import { numberOrText, rowsOf } from '../desk/form-values.ts'

/** The fields that hold whole numbers, in the units their names tell. */
const NUMBERS = [
  'price_rupiah',
  'cost_rupiah',
  'stock_quantity',
  'weight_grams',
  'length_cm',
  'width_cm',
  'height_cm',
  'lead_time_days_min',
  'lead_time_days_max',
] as const
type NumberField = (typeof NUMBERS)[number]

/** Numbers that count as nothing, rather than as unknown, when left empty. */
const ZERO_WHEN_EMPTY: readonly NumberField[] = ['cost_rupiah', 'stock_quantity']

/** What the form says, as the backend reads it. A field that goes with the other way of supply is left out. */
export function listingBody(values: Record<string, string>): Record<keyof ListingInput, unknown> {
  const number = (name: NumberField) => {
    const read = numberOrText(values[name])
    return read === null && ZERO_WHEN_EMPTY.includes(name) ? 0 : read
  }
  const is_made_to_order = values.mode === 'made_to_order'
  return {
    name: values.name ?? '',
    category: values.category || undefined,
    kind: values.kind || null,
    is_made_inside: values.is_made_inside === 'true',
    description: values.description ?? '',
    materials: commaList(values.materials),
    length_cm: number('length_cm'),
    width_cm: number('width_cm'),
    height_cm: number('height_cm'),
    weight_grams: number('weight_grams') ?? undefined,
    price_rupiah: number('price_rupiah') ?? undefined,
    cost_rupiah: number('cost_rupiah'),
    stock_quantity:
      values.mode === 'made_to_order' || values.mode === 'harvest' ? 0 : number('stock_quantity'),
    workshop_id: values.workshop_id ?? '',
    mode: values.mode || undefined,
    lead_time_days_min: is_made_to_order ? number('lead_time_days_min') : null,
    lead_time_days_max: is_made_to_order ? number('lead_time_days_max') : null,
    food_labels: rowsOf(values, 'food_labels').filter((label) => label.name && label.value),
  }
}

/** Fields with something else than a whole number in them, with the sentence that says so. */
export function notNumbers(values: Record<string, string>, sentence: string): Record<string, string> {
  const wrong = NUMBERS.filter((name) => typeof numberOrText(values[name]) === 'string')
  return Object.fromEntries(wrong.map((name) => [name, sentence]))
}

/** The form of an existing listing. */
export function listingValues(listing: DeskListing): Record<string, string> {
  const text = (value: number | null) => (value === null ? '' : String(value))
  return {
    name: listing.name,
    category: listing.category,
    kind: listing.kind ?? '',
    is_made_inside: String(listing.is_made_inside),
    description: listing.description,
    materials: listing.materials.join(', '),
    length_cm: text(listing.length_cm),
    width_cm: text(listing.width_cm),
    height_cm: text(listing.height_cm),
    weight_grams: text(listing.weight_grams),
    price_rupiah: formatCount(listing.price_rupiah),
    cost_rupiah: formatCount(listing.cost_rupiah),
    stock_quantity: text(listing.stock_quantity),
    workshop_id: listing.workshop.id,
    mode: listing.mode,
    lead_time_days_min: text(listing.lead_time_days_min),
    lead_time_days_max: text(listing.lead_time_days_max),
    ...Object.fromEntries(
      listing.food_labels.flatMap(({ name, value }, index) => [
        [`food_labels.${index}.name`, name],
        [`food_labels.${index}.value`, value],
      ]),
    ),
  }
}

/** The labels that the form offers: those it has, then the usual ones it lacks. At most eight. */
export function offeredLabels(
  values: Record<string, string>,
  usual: readonly string[],
): { name: string; value: string }[] {
  const given = rowsOf(values, 'food_labels').map((row) => ({ name: row.name ?? '', value: row.value ?? '' }))
  const missing = usual.filter((name) => !given.some((label) => label.name === name))
  return [...given, ...missing.map((name) => ({ name, value: '' }))].slice(0, 8)
}

/** Sentences by the form's own fields: the backend numbers the parts of a list, the form has one field for them. */
export function listingErrors(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, sentence]) => [
      name.replace(/^materials\.\d+$/, 'materials'),
      sentence,
    ]),
  )
}

function commaList(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
}
