import type { Random } from '../fixtures/random.ts'
import {
  type AuditedBook,
  type AuditedDeposit,
  type AuditedOrder,
  type AuditedPayout,
  dayLater,
  lastDay,
  nextMonth,
} from './book.ts'
import type { Answer, Engine } from './engine.ts'
import type { AuditedLine } from './shares.ts'

const CODES = ['425112', '425119', '425699'] as const

type Act = () => Promise<void>

/** Random acts on one book, each carried out by the product and by the auditor, whose answers must agree. */
export class Walk {
  commands = 0
  readonly counts: Record<string, number> = {}
  private readonly deposits: AuditedDeposit[] = []
  private readonly orders: AuditedOrder[] = []
  private readonly ntpns: string[] = []
  private names = 0

  constructor(
    private readonly book: AuditedBook,
    private readonly engine: Engine,
    private readonly random: Random,
    private readonly first_month: string,
  ) {}

  async run(commands: number): Promise<void> {
    while (this.commands < commands) await this.step()
    await this.compare()
  }

  private async step(): Promise<void> {
    this.commands += 1
    const act = this.random.weighted<Act>([
      [10, () => this.captureNew()],
      [2, () => this.captureLate()],
      [3, () => this.captureAgain()],
      [9, () => this.settle()],
      [2, () => this.refundDue()],
      [3, () => this.refundPaid()],
      [4, () => this.bill()],
      [4, () => this.pay()],
      [1, () => this.renew()],
      [1, () => this.close()],
      [3, () => this.reverse()],
      [3, () => this.stepClaim()],
      [2, () => this.prepare()],
      [2, () => this.decide()],
      [1, () => this.void()],
      [2, () => this.journal()],
      [2, () => this.nextDay()],
    ])
    await act()
    if (this.commands % 250 === 0) await this.compare()
  }

  /** Every balance, and the number of transactions. */
  async compare(): Promise<void> {
    const wanted = new Map([...this.book.balances].filter(([, balance]) => balance !== 0n).sort())
    const found = new Map([...(await this.engine.balances(this.book.facility_id))].sort())
    const text = (balances: Map<string, bigint>) =>
      [...balances].map(([code, balance]) => `${code} ${balance}`).join(', ')
    if (text(wanted) !== text(found))
      throw new Error(`${this.book.facility_id} stands at ${text(found)}, the auditor at ${text(wanted)}`)
    const transactions = await this.engine.transactions(this.book.facility_id)
    if (transactions !== this.book.transactions)
      throw new Error(
        `${this.book.facility_id} has ${transactions} transactions, the auditor ${this.book.transactions}`,
      )
  }

  private async agree(what: string, may: boolean, answer: Promise<Answer>): Promise<void> {
    const got = await answer
    const name = `${what} ${may ? 'done' : 'refused'}`
    this.counts[name] = (this.counts[name] ?? 0) + 1
    if ((got === 'done') !== may)
      throw new Error(
        `command ${this.commands}, ${this.book.facility_id} on ${this.book.today}: ${what} should be ${may ? 'done' : 'refused'}, but: ${JSON.stringify(got)}`,
      )
  }

  private newOrder(): AuditedOrder {
    const lines = Array.from({ length: this.random.int(1, 3) }, (): AuditedLine => {
      const total = BigInt(this.random.int(1, 3_000_000))
      return {
        total,
        cost: BigInt(this.random.int(0, Number(total) + 50_000)),
        account_code: this.random.pick(CODES),
      }
    })
    const order: AuditedOrder = {
      id: `${this.book.facility_id}_order_${++this.names}`,
      lines,
      shipping: this.random.chance(0.5) ? BigInt(this.random.int(1, 200_000)) : 0n,
      unique_code: BigInt(this.random.int(0, 999)),
      state: 'placed',
      received_on: '',
      settled_on: '',
      refund_on: '',
      divided: new Map(),
      covered_by: new Map(),
    }
    this.orders.push(order)
    return order
  }

  private async captureNew(): Promise<void> {
    const order = this.newOrder()
    await this.capture(order, dayLater(this.book.today, -this.random.int(0, 2)))
  }

  /** The bank's statement is found weeks later; its month may be closed. */
  private async captureLate(): Promise<void> {
    const day = dayLater(this.book.today, -this.random.int(3, 60))
    if (day < `${this.first_month}-01`) return
    await this.capture(this.newOrder(), day)
  }

  private async capture(order: AuditedOrder, received_on: string): Promise<void> {
    const on = received_on < `${this.first_month}-01` ? `${this.first_month}-01` : received_on
    await this.agree(
      'capture',
      this.book.capture(order, on),
      this.engine.capture(this.book.facility_id, order, on),
    )
  }

  /** The same fact again changes nothing; the same payment with another amount or day is a conflict. */
  private async captureAgain(): Promise<void> {
    const order = this.pickOrder()
    if (!order || order.state === 'placed') return
    const { facility_id } = this.book
    if (this.random.chance(0.5)) {
      await this.agree('same capture', true, this.engine.capture(facility_id, order, order.received_on))
      return
    }
    const other = { ...order, unique_code: order.unique_code + 1n }
    await this.agree('other capture', false, this.engine.capture(facility_id, other, order.received_on))
  }

  private async settle(): Promise<void> {
    const order = this.pickOrder(this.random.chance(0.85) ? 'paid' : undefined)
    if (!order) return
    const { facility_id, today } = this.book
    const is_divided = order.state === 'divided'
    await this.agree(
      'settle',
      this.book.settle(order) || is_divided,
      this.engine.settle(facility_id, order, today),
    )
  }

  private async refundDue(): Promise<void> {
    const order = this.pickOrder(this.random.pick(['paid', 'paid', 'divided', 'refund_due'] as const))
    if (!order) return
    const is_again = order.state === 'refund_due' && order.refund_on === this.book.today
    const what =
      order.state === 'divided'
        ? order.covered_by.size > 0
          ? 'refund of deposited'
          : 'refund of divided'
        : 'refund due'
    const may = this.book.refundDue(order) || is_again
    await this.agree(what, may, this.engine.refundDue(this.book.facility_id, order, this.book.today))
  }

  /** The treasurer asks for it; now and then the same person would approve it as well. */
  private async reverse(): Promise<void> {
    const order = this.pickOrder('divided')
    if (!order) return
    const by = this.random.chance(0.2) ? 'treasurer' : 'head'
    const may = by === 'head' && this.book.reverse(order)
    await this.agree(
      `reversal by ${by}`,
      may,
      this.engine.reverse(this.book.facility_id, order, by, this.book.today),
    )
  }

  private async stepClaim(): Promise<void> {
    const open = this.book.claims.filter(({ state }) => state !== 'granted' && state !== 'borne')
    const claim = open.length > 0 ? this.random.pick(open) : undefined
    if (!claim) return
    const to = this.random.pick(['sent', 'sent', 'granted', 'refused', 'borne'] as const)
    const { facility_id, today } = this.book
    await this.agree(
      `claim ${to}`,
      this.book.stepClaim(claim, to),
      this.engine.stepClaim(facility_id, claim, to, today),
    )
  }

  private async prepare(): Promise<void> {
    const account = this.random.pick(['2401', '2402', '2502.1', '2601'] as const)
    const owed = this.book.owed(account)
    if (owed <= 0n) return
    const payout: AuditedPayout = {
      name: `KW-${this.book.facility_id}-${++this.names}`,
      account,
      amount: (owed * BigInt(this.random.int(1, 12))) / 10n + 1n,
      paid_on: this.book.today,
      state: 'waiting',
    }
    await this.agree(
      'payout prepared',
      this.book.prepare(payout),
      this.engine.prepare(this.book.facility_id, payout),
    )
  }

  /** What was prepared on another day is refused: it would need the balances of that day. */
  private async decide(): Promise<void> {
    const { facility_id, today, payouts } = this.book
    const payout = payouts.find(({ state }) => state === 'waiting') ?? payouts.at(-1)
    if (!payout) return
    if (payout.state === 'waiting' && payout.paid_on !== today) {
      payout.state = 'refused'
      await this.agree('payout turned down', true, this.engine.refuse(facility_id, payout, today))
      return
    }
    const by = this.random.chance(0.2) ? 'treasurer' : 'head'
    const may = by === 'head' && this.book.approve(payout)
    await this.agree(`payout approved by ${by}`, may, this.engine.approve(facility_id, payout, by, today))
  }

  private async refundPaid(): Promise<void> {
    const order = this.pickOrder(this.random.chance(0.8) ? 'refund_due' : 'paid')
    if (!order) return
    const may = this.book.refundPaid(order)
    await this.agree('refund', may, this.engine.refundPaid(this.book.facility_id, order, this.book.today))
  }

  private async bill(): Promise<void> {
    const account_code = this.random.pick(CODES)
    const owed = this.book.uncovered(account_code)
    const some = owed.filter(() => this.random.chance(0.7)).slice(0, 20)
    const amount = some.reduce((sum, order) => sum + (order.divided.get(`2301.${account_code}`) ?? 0n), 0n)
    const is_wrong = this.random.chance(0.2)
    const deposit: AuditedDeposit = {
      name: `${this.book.facility_id} deposit ${++this.names}`,
      account_code,
      amount: is_wrong ? amount + BigInt(this.random.int(1, 5)) : amount,
      orders: some.map((order) => order.id),
      billing_code: this.newBillingCode(),
      state: 'billed',
    }
    if (some.length === 0) return
    const may = this.book.bill(deposit)
    if (may) this.deposits.push(deposit)
    await this.agree('bill', may, this.engine.bill(this.book.facility_id, deposit, this.book.today))
  }

  private async pay(): Promise<void> {
    const billed = this.deposits.filter(({ state }) => state === 'billed')
    const deposit =
      this.random.chance(0.85) && billed.length > 0
        ? this.random.pick(billed)
        : this.random.pick([...this.deposits, undefined])
    if (!deposit) return
    const { facility_id, today } = this.book
    const ntpn = `${this.random.int(10 ** 7, 10 ** 8 - 1)}${facility_id.slice(-3).toUpperCase()}${String(++this.names).padStart(5, '0')}`
    const used = this.random.chance(0.15) ? this.ntpns.at(-1) : undefined
    const paid_on = dayLater(today, this.random.int(-2, 1))
    const may = !used && this.book.pay(deposit, paid_on)
    await this.agree('deposit', may, this.engine.pay(facility_id, deposit, used ?? ntpn, paid_on, today))
    if (may) this.ntpns.push(ntpn)
  }

  private async void(): Promise<void> {
    const deposit = this.deposits.at(-this.random.int(1, 5))
    if (!deposit) return
    const { facility_id, today } = this.book
    await this.agree('bill void', this.book.void(deposit), this.engine.void(facility_id, deposit, today))
  }

  /** Between the funds of the facility and the bank, on a day that may be closed. */
  private async journal(): Promise<void> {
    const accounts = ['1101', '2401', '2402', '2601'] as const
    const debit = this.random.pick(accounts)
    const credit = this.random.pick(accounts.filter((account) => account !== debit))
    const amount = BigInt(this.random.int(1, 400_000))
    const by = this.random.chance(0.2) ? 'treasurer' : 'head'
    const earlier = dayLater(this.book.today, -this.random.int(0, 40))
    const day = earlier < `${this.first_month}-01` ? this.book.today : earlier
    const { facility_id, today } = this.book
    const may = by === 'head' && this.book.journal(debit, credit, amount)
    await this.agree(
      `journal by ${by}`,
      may,
      this.engine.journal(facility_id, { debit, credit, amount }, by, day, today),
    )
  }

  private async renew(): Promise<void> {
    const deposit = this.deposits.at(-this.random.int(1, 5))
    if (!deposit) return
    const billing_code = this.newBillingCode()
    const may = deposit.state === 'billed'
    if (may) deposit.billing_code = billing_code
    await this.agree('new billing code', may, this.engine.renew(this.book.facility_id, deposit, billing_code))
  }

  private async close(): Promise<void> {
    const next = this.book.closed_until ? nextMonth(this.book.closed_until.slice(0, 7)) : this.first_month
    const month = this.random.chance(0.8) ? next : nextMonth(next)
    const may = this.book.close(month)
    const { facility_id, today } = this.book
    await this.agree('close', may, this.engine.close(facility_id, `${month}-01`, lastDay(month), today))
  }

  private async nextDay(): Promise<void> {
    this.book.today = dayLater(this.book.today, this.random.int(1, 2))
  }

  private pickOrder(state?: AuditedOrder['state']): AuditedOrder | undefined {
    const some = state ? this.orders.filter((order) => order.state === state) : this.orders
    return some.length > 0 ? this.random.pick(some.slice(-60)) : undefined
  }

  private newBillingCode(): string {
    return `8${this.book.facility_id.length}${String(this.random.int(0, 10 ** 7 - 1)).padStart(7, '0')}${String(++this.names).padStart(6, '0')}`
  }
}
