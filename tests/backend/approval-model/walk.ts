import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import type { Random } from '../fixtures/random.ts'
import { sweepAt } from '../fixtures/sweep-at.ts'
import { perform } from './acts.ts'
import { drawAct } from './draw-act.ts'
import { performReally } from './engine.ts'
import { actInOffice } from './office-acts.ts'
import { DAY, HOUR, MINUTE } from './open-minutes.ts'
import type { Act, Checkout, Part } from './order.ts'
import { orderAgain, orderSomething } from './place.ts'
import { contentsOf, type Found, pictureOf, readParts } from './rows.ts'
import { BEGINNING, type Stage } from './stage.ts'
import { passTime } from './time.ts'

/** So many orders are walked on at once; whoever is finished makes room for a new one. */
const AT_ONCE = 12

/** One walk: the model and the engine do the same, and are compared after every step. */
export class Walk {
  at = BEGINNING
  steps = 0
  readonly seen = new Map<string, number>()
  private live: Checkout[] = []
  /** Finished for officers, but a payment that nobody makes lapses still. */
  private open: Checkout[] = []
  readonly all: Checkout[] = []
  private readonly hash_of = new Map<string, string>()
  private readonly content_of = new Map<string, string>()

  constructor(
    private readonly stage: Stage,
    private readonly random: Random,
  ) {}

  async step(): Promise<void> {
    while (this.live.length < AT_ONCE) await this.place()
    this.at += this.random.int(0, 2500)
    const act = this.random.weighted<() => Promise<void>>([
      [40, () => this.actsOnSome()],
      [18, () => this.twoAtOnce()],
      [11, () => this.timePasses()],
      [7, () => this.officeAct()],
    ])
    await act()
    this.retire()
  }

  /** How often what matters came about, so that a walk that only ever refused cannot pass. */
  counts(): Record<string, number> {
    const parts = this.all.flatMap((checkout) => checkout.parts)
    const decisions = parts.flatMap((part) => part.decisions)
    const notices = parts.flatMap((part) => part.notices)
    const decided = (capacity: string) => decisions.filter((each) => each.capacity === capacity).length
    return {
      orders: this.all.length,
      own: decided('own'),
      substitute: decided('substitute'),
      escalation: decided('escalation'),
      veto: decided('veto'),
      small_office: decisions.filter((each) => each.small_office.length > 0).length,
      undone: decisions.filter((each) => each.is_undone).length,
      void: parts.filter((part) => part.rounds.length > 1 && part.decisions.some((each) => each.round === 1))
        .length,
      reminded: notices.filter((each) => each.kind === 'reminder').length,
      escalated: notices.filter((each) => each.kind === 'escalation').length,
      expired: parts.filter((part) => part.state === 'expired').length,
      rejected: parts.filter((part) => part.is_closed).length,
      asked_to_pay: parts.filter((part) => part.payment).length,
      lapsed: parts.filter((part) => part.payment?.state === 'lapsed').length,
      closed: this.all.filter((checkout) => checkout.closed_at !== null).length,
      later_rules: parts.filter((part) => part.rule.version > 1).length,
      refused_as_maker: this.seen.get('approve maker') ?? 0,
      stale: this.seen.get('approve stale_version') ?? 0,
    }
  }

  /** Everything that ever was, compared once more. */
  async compareAll(): Promise<void> {
    for (let from = 0; from < this.all.length; from += 100)
      await this.compare(this.all.slice(from, from + 100), 'at the end')
  }

  private async place(): Promise<void> {
    const { stage, random, at } = this
    const is_new = this.all.length < AT_ONCE || random.chance(0.04)
    const placed = is_new
      ? await orderSomething(stage, random, at)
      : await orderAgain(stage, random, random.pick(this.all.slice(0, AT_ONCE)), at)
    this.live.push(placed)
    this.all.push(placed)
    this.note(is_new ? 'ordered in the shop' : 'ordered again')
    await this.compare([placed], 'placed')
  }

  /** One act on each of some orders, all at the same moment: they have nothing to do with each other. */
  private async actsOnSome(): Promise<void> {
    const { world, app } = this.stage
    const chosen = this.live.filter(() => this.random.chance(0.5))
    const acts = chosen.map((checkout) => ({
      checkout,
      act: drawAct(world, this.random, checkout, this.at),
    }))
    this.at = Math.max(...acts.map(({ checkout, act }) => this.momentFor(checkout, act)), this.at)
    const expected = acts.map(({ checkout, act }) => perform(world, checkout, act, this.at))
    const found = await Promise.all(
      acts.map(({ checkout, act }) => performReally(app.container, checkout, act, this.at, this.hashFor)),
    )
    this.steps += acts.length
    for (const [index, { act }] of acts.entries()) {
      this.note(`${act.kind} ${expected[index]}`)
      if (expected[index] !== found[index])
        this.fail(tell(act), `the engine says ${found[index]}, the model ${expected[index]}`)
    }
    await this.compare(chosen, acts.map(({ act }) => tell(act)).join('\n'))
  }

  /** An undo often comes in the very last moment, or just after it. */
  private momentFor(checkout: Checkout, act: Act): number {
    if (act.kind !== 'undo') return this.at
    const decided = (checkout.parts[act.part] as Part).last_decision?.at ?? this.at
    return this.random.weighted([
      [80, this.at],
      [10, decided + 10_000],
      [10, decided + 10_001],
    ])
  }

  /** Two people at once: what happens must be what one after the other would have brought about, in one order or the other. */
  private async twoAtOnce(): Promise<void> {
    const { world, app } = this.stage
    const checkout = this.random.pick(this.live)
    const acts = [
      drawAct(world, this.random, checkout, this.at),
      drawAct(world, this.random, checkout, this.at),
    ] as const
    const orders = [acts, [acts[1], acts[0]]] as const
    const possible = orders.map((order, index) => {
      const after = structuredClone(checkout)
      const outcomes = order.map((act) => perform(world, after, act, this.at))
      return { after, outcomes: index === 0 ? outcomes : outcomes.reverse() }
    })
    const found = await Promise.all(
      acts.map((act) => performReally(app.container, checkout, act, this.at, this.hashFor)),
    )
    this.steps += 2
    const rows = await readParts(app.sql, [checkout.order_id])
    const told = `at once: ${acts.map(tell).join(' and ')}`
    const happened = possible.find(
      ({ after, outcomes }) => isDeepStrictEqual(outcomes, found) && differing(after, rows).length === 0,
    )
    if (!happened)
      this.fail(
        told,
        `the engine says ${found.join(' and ')}; the model ${possible.map(({ outcomes }) => outcomes.join(' and ')).join(', or ')}\n${JSON.stringify([...rows.values()], null, 1)}`,
      )
    const winners = happened.outcomes.filter((outcome) => outcome === 'done').length
    this.note(`two at once, ${winners} done`)
    Object.assign(checkout, happened.after)
    await this.compare([checkout], told)
  }

  /** The clock jumps, and the sweep does what is due; sometimes two sweeps come at once. */
  private async timePasses(): Promise<void> {
    const { world, app } = this.stage
    this.at += this.random.weighted<() => number>([
      [30, () => this.random.int(1, 60) * 1000],
      [35, () => this.random.int(1, 90) * MINUTE],
      [25, () => this.random.int(1, 9) * HOUR],
      [8, () => DAY],
      [2, () => this.random.int(2, 4) * DAY],
    ])()
    const unfinished = [...this.live, ...this.open]
    const before = new Map(unfinished.map((checkout) => [checkout, traceOf(checkout)]))
    passTime(world, unfinished, this.at)
    const once = () => sweepAt(app.container, this.at)
    const reports = await Promise.all(this.random.chance(0.05) ? [once(), once()] : [once()])
    this.steps += 1
    this.note('sweep')
    const failed = reports.flatMap((report) => report.failed)
    if (failed.length) this.fail('sweep', failed.join('\n'))
    const is_thorough = this.random.chance(0.1)
    await this.compare(
      unfinished.filter(
        (each) => is_thorough || this.live.includes(each) || traceOf(each) !== before.get(each),
      ),
      'sweep',
    )
    this.open = this.open.filter(({ closed_at }) => closed_at === null)
  }

  private async officeAct(): Promise<void> {
    const { name, expected, found } = await actInOffice(this.stage, this.random, this.at)
    this.steps += 1
    this.note(`${name} ${expected}`)
    if (expected !== found) this.fail(name, `the engine says ${found}, the model ${expected}`)
  }

  private retire(): void {
    const isOver = ({ closed_at, parts }: Checkout) =>
      closed_at !== null ||
      parts.every(({ state, payment }) => payment !== null || ['expired', 'cancelled'].includes(state))
    for (const checkout of this.live.filter(isOver))
      if (this.random.chance(0.15)) {
        this.live.splice(this.live.indexOf(checkout), 1)
        if (checkout.closed_at === null) this.open.push(checkout)
      }
  }

  private readonly hashFor = (_part: Part, content: string) => this.hash_of.get(content) ?? 'f'.repeat(64)

  private async compare(checkouts: readonly Checkout[], told: string): Promise<void> {
    if (checkouts.length === 0) return
    const found = await readParts(
      this.stage.app.sql,
      checkouts.map(({ order_id }) => order_id),
    )
    for (const checkout of checkouts) {
      for (const part of differing(checkout, found)) {
        const picture = found.get(part.id)?.picture
        this.fail(told, `the rows differ from the model:\n${difference(picture, pictureOf(part, checkout))}`)
      }
      for (const part of checkout.parts) this.compareHashes(part, found.get(part.id) as Found, told)
    }
  }

  /** The same content has the same hash, and another content has another, over all orders there ever were. */
  private compareHashes(part: Part, { hashes }: Found, told: string): void {
    for (const [index, content] of contentsOf(part).entries()) {
      const hash = hashes[index] as string
      const known = this.hash_of.get(content) ?? hash
      if (known !== hash || (this.content_of.get(hash) ?? content) !== content)
        this.fail(told, `hash ${hash} stands for two contents, or ${content} has two hashes`)
      this.hash_of.set(content, hash)
      this.content_of.set(hash, content)
    }
  }

  private note(what: string): void {
    this.seen.set(what, (this.seen.get(what) ?? 0) + 1)
  }

  private fail(told: string, why: string): never {
    throw new Error(`step ${this.steps}, ${new Date(this.at).toISOString()}, ${told}:\n${why}`)
  }
}

function tell(act: Act): string {
  return JSON.stringify(act, (key, value) => (key === 'content' ? undefined : value))
}

function differing(checkout: Checkout, found: Map<string, Found>): Part[] {
  return checkout.parts.filter(
    (part) => !isDeepStrictEqual(found.get(part.id)?.picture, pictureOf(part, checkout)),
  )
}

/** What a sweep may change of an order. */
function traceOf({ parts, closed_at }: Checkout): string {
  return `${closed_at} ${parts.map((part) => `${part.version} ${part.notices.length}`).join()}`
}

function difference(found: unknown, expected: unknown): string {
  try {
    expect(found).toEqual(expected)
    return 'only in what is undefined'
  } catch (error) {
    return `${(error as { diff?: string }).diff ?? ''}\n${JSON.stringify({ found, expected })}`
  }
}
