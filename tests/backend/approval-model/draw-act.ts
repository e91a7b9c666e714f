import type { Random } from '../fixtures/random.ts'
import type { BuyerType } from './office.ts'
import { DAY } from './open-minutes.ts'
import {
  type Act,
  barsOf,
  type Change,
  type Checkout,
  isLifted,
  type Part,
  type Seen,
  seatOf,
  seenNow,
  type World,
} from './order.ts'

type Kind = Act['kind']

/** What somebody might try on an order: mostly what makes sense, often what must be refused. */
export function drawAct(world: World, random: Random, checkout: Checkout, at: number): Act {
  const index = random.int(0, checkout.parts.length - 1)
  const part = checkout.parts[index] as Part
  const kind = random.weighted<Kind>(
    part.state === 'awaiting_approval'
      ? [
          [60, 'approve'],
          [5, 'reject'],
          [10, 'undo'],
          [7, 'change'],
          [1, 'cancel'],
          [3, 'conclude'],
        ]
      : [
          [6, 'approve'],
          [4, 'reject'],
          [30, 'undo'],
          [4, 'change'],
          [5, 'cancel'],
          [25, 'conclude'],
        ],
  )
  if (kind === 'conclude') return { kind }
  const seen = drawSeen(random, part)
  const who = drawPerson(world, random, part, kind, at)
  switch (kind) {
    case 'reject':
      return { kind, part: index, who, seen, reason: random.chance(0.93) ? 'no_capacity' : undefined }
    case 'change':
      return { kind, part: index, who, seen, change: drawChange(random, part) }
    case 'cancel':
      return { kind, part: index, who: random.chance(0.6) ? null : who, seen }
    default:
      return { kind, part: index, who, seen }
  }
}

/** Now and then a screen that is older than the order, or one that showed something else. */
function drawSeen(random: Random, part: Part): Seen {
  const now = seenNow(part)
  return random.weighted<() => Seen>([
    [92, () => now],
    [4, () => ({ ...now, version: now.version - random.int(1, 2) })],
    [2, () => ({ ...now, content: part.rounds[0]?.content ?? '' })],
    [2, () => ({ ...now, content: 'something that was never ordered' })],
  ])()
}

function drawPerson(world: World, random: Random, part: Part, kind: Kind, at: number): string {
  const office = world.offices[part.office]
  const people = office?.people ?? []
  const seated = people.filter((person) => seatOf(world, part, person, at) !== null)
  const free = seated.filter((person) => {
    const role = seatOf(world, part, person, at)?.role
    return role && (barsOf(part, person).length === 0 || isLifted(world, part, person, role, at))
  })
  const anybody = Object.values(world.people)
  const workshop = people.filter(({ roles }) =>
    roles.some((role) => ['catalogue_staff', 'kasubsi', 'kasi_giatja'].includes(role)),
  )
  if (kind === 'undo' && part.last_decision && random.chance(0.8)) return part.last_decision.staff_id
  if (kind === 'change' && random.chance(0.85)) return random.pick(workshop).id
  const among = random.weighted([
    [50, free],
    [18, seated],
    [26, people],
    [6, anybody],
  ])
  return random.pick(among.length ? among : people).id
}

function drawChange(random: Random, part: Part): Change {
  const line = random.pick(part.lines)
  const facility_order_line_id = line.id
  return random.weighted<() => Change>([
    [20, () => ({ promised_to: dayAfter(part.promised_to, random.int(1, 9)) })],
    [4, () => ({ promised_from: dayAfter(part.promised_to, random.int(1, 3)) })],
    [20, () => ({ lines: [{ facility_order_line_id, quantity: random.int(1, line.quantity) }] })],
    [4, () => ({ lines: [{ facility_order_line_id, quantity: line.quantity + 1 }] })],
    [15, () => ({ lines: [{ facility_order_line_id, unit_price_rupiah: line.price - random.int(1, 900) }] })],
    [3, () => ({ lines: [{ facility_order_line_id, unit_price_rupiah: line.price + 1 }] })],
    [2, () => ({ lines: [{ facility_order_line_id: 'facline_elsewhere', quantity: 1 }] })],
    [15, () => ({ buyer_type: random.pick<BuyerType>(['person', 'office', 'reseller']) })],
    [12, () => ({ address: { street: `Jalan Melati ${random.int(1, 99)}`, postal_code: '10310' } })],
    [3, () => ({})],
  ])()
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}
