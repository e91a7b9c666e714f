import { type AuditedLine, type AuditedScheme, divide } from './shares.ts'

/*
 * The auditor's own book of one facility: what the money should be, kept in memory. Balances are positive by debit. Every act answers
 * whether it may be done; only then it changes anything. What the product answers is never looked at here.
 */

/** One part of an order, from its payment to wherever its money went. */
export interface AuditedOrder {
  id: string
  lines: readonly AuditedLine[]
  shipping: bigint
  unique_code: bigint
  state: 'placed' | 'paid' | 'refund_due' | 'refunded' | 'divided'
  received_on: string
  settled_on: string
  refund_on: string
  /** What the present division owes, by account. */
  divided: Map<string, bigint>
  /** Account codes of its state revenue that a bill covers, with the deposit's name. */
  covered_by: Map<string, string>
}

export interface AuditedDeposit {
  name: string
  account_code: string
  amount: bigint
  orders: readonly string[]
  billing_code: string
  state: 'billed' | 'paid' | 'void'
}

/** State revenue of one order that was deposited and is wanted back. */
export interface AuditedClaim {
  order: AuditedOrder
  account_code: string
  amount: bigint
  state: 'requested' | 'sent' | 'refused' | 'granted' | 'borne'
}

export interface AuditedPayout {
  name: string
  account: '2401' | '2402' | '2502.1' | '2601'
  amount: bigint
  paid_on: string
  state: 'waiting' | 'paid' | 'refused'
}

export class AuditedBook {
  readonly balances = new Map<string, bigint>()
  readonly orders = new Map<string, AuditedOrder>()
  readonly deposits = new Map<string, AuditedDeposit>()
  readonly claims: AuditedClaim[] = []
  readonly payouts: AuditedPayout[] = []
  /** Last day of the last closed month; nothing is closed before the first. */
  closed_until = ''
  /** How many transactions the book must have. */
  transactions = 0

  constructor(
    readonly facility_id: string,
    readonly scheme: AuditedScheme,
    public today: string,
  ) {}

  /** Moves amounts, each from one account to another, as one transaction. */
  post(moves: readonly (readonly [debit: string, credit: string, amount: bigint])[]): void {
    const real = moves.filter(([, , amount]) => amount > 0n)
    if (real.length === 0) return
    for (const [debit, credit, amount] of real) {
      this.balances.set(debit, (this.balances.get(debit) ?? 0n) + amount)
      this.balances.set(credit, (this.balances.get(credit) ?? 0n) - amount)
    }
    this.transactions += 1
  }

  /** What a buyer paid in all. */
  static paid(order: AuditedOrder): bigint {
    return order.lines.reduce((sum, line) => sum + line.total, 0n) + order.shipping + order.unique_code
  }

  capture(order: AuditedOrder, received_on: string): boolean {
    if (order.state !== 'placed') return false
    order.state = 'paid'
    order.received_on = received_on
    this.orders.set(order.id, order)
    this.post([['1101', '2101', AuditedBook.paid(order)]])
    return true
  }

  settle(order: AuditedOrder): boolean {
    if (order.state !== 'paid') return false
    order.divided = divide(this.scheme, order)
    order.state = 'divided'
    order.settled_on = this.today
    order.covered_by = new Map()
    this.post([...order.divided].map(([account, amount]) => ['2101', account, amount] as const))
    return true
  }

  /** What was divided is taken back first; what was deposited of it is claimed from the state. */
  refundDue(order: AuditedOrder): boolean {
    if (order.state !== 'paid' && order.state !== 'divided') return false
    if (order.state === 'divided') {
      if (this.isBilled(order)) return false
      this.takeBack(order)
      this.claim(order)
    }
    order.state = 'refund_due'
    order.refund_on = this.today
    this.post([['2101', '2102', AuditedBook.paid(order)]])
    return true
  }

  /** A division that was a mistake; the order can be divided again. */
  reverse(order: AuditedOrder): boolean {
    if (order.state !== 'divided' || order.covered_by.size > 0) return false
    this.takeBack(order)
    order.state = 'paid'
    return true
  }

  /** Some of its state revenue is on a bill that nobody has paid. */
  isBilled(order: AuditedOrder): boolean {
    return [...order.covered_by.values()].some((name) => this.deposits.get(name)?.state === 'billed')
  }

  private takeBack(order: AuditedOrder): void {
    const kept = [...order.divided].filter(
      ([account]) => !order.covered_by.has(account.slice('2301.'.length)),
    )
    this.post(kept.map(([account, amount]) => [account, '2101', amount] as const))
  }

  private claim(order: AuditedOrder): void {
    const claims = [...order.covered_by.keys()].map((account_code) => ({
      order,
      account_code,
      amount: order.divided.get(`2301.${account_code}`) as bigint,
      state: 'requested' as const,
    }))
    this.claims.push(...claims)
    this.post(claims.map(({ amount }) => ['1301', '2101', amount] as const))
  }

  /** One step of a claim on the state; the facility bears a refused one only if it can. */
  stepClaim(claim: AuditedClaim, to: AuditedClaim['state']): boolean {
    const before = {
      requested: null,
      sent: 'requested',
      refused: 'sent',
      granted: 'sent',
      borne: 'refused',
    } as const
    if (claim.state !== before[to]) return false
    if (to === 'borne' && this.owed('2401') < claim.amount) return false
    claim.state = to
    if (to === 'granted') this.post([['1101', '1301', claim.amount]])
    if (to === 'borne') this.post([['2401', '1301', claim.amount]])
    return true
  }

  /** What a liability holds. */
  owed(account: string): bigint {
    return -(this.balances.get(account) ?? 0n)
  }

  prepare(payout: AuditedPayout): boolean {
    const prepared = this.payouts
      .filter(({ account, state }) => account === payout.account && state === 'waiting')
      .reduce((sum, { amount }) => sum + amount, 0n)
    if (payout.amount > this.owed(payout.account) - prepared) return false
    this.payouts.push(payout)
    return true
  }

  /** By another person than who prepared it. */
  approve(payout: AuditedPayout): boolean {
    const bank = this.balances.get('1101') ?? 0n
    if (payout.state !== 'waiting' || this.owed(payout.account) < payout.amount || bank < payout.amount)
      return false
    payout.state = 'paid'
    this.post([[payout.account, '1101', payout.amount]])
    return true
  }

  refundPaid(order: AuditedOrder): boolean {
    if (order.state !== 'refund_due') return false
    order.state = 'refunded'
    this.post([['2102', '1101', AuditedBook.paid(order)]])
    return true
  }

  /** State revenue that no bill covers, under one code. */
  uncovered(account_code: string): AuditedOrder[] {
    return [...this.orders.values()].filter(
      (order) =>
        order.state === 'divided' &&
        order.divided.has(`2301.${account_code}`) &&
        !order.covered_by.has(account_code),
    )
  }

  bill(deposit: AuditedDeposit): boolean {
    const account = `2301.${deposit.account_code}`
    const orders = deposit.orders.map((id) => this.orders.get(id) as AuditedOrder)
    const is_owed = orders.every(
      (order) =>
        order?.state === 'divided' &&
        order.divided.has(account) &&
        !order.covered_by.has(deposit.account_code),
    )
    const owed = orders.reduce((sum, order) => sum + (order?.divided.get(account) ?? 0n), 0n)
    if (orders.length === 0 || !is_owed || owed !== deposit.amount) return false
    for (const order of orders) order.covered_by.set(deposit.account_code, deposit.name)
    this.deposits.set(deposit.name, deposit)
    return true
  }

  /** `paid_on` is a day up to today, and not before the last division it covers. */
  pay(deposit: AuditedDeposit, paid_on: string): boolean {
    const settled = deposit.orders.map((id) => (this.orders.get(id) as AuditedOrder).settled_on).sort()
    if (deposit.state !== 'billed' || paid_on > this.today || paid_on < (settled.at(-1) as string))
      return false
    deposit.state = 'paid'
    this.post([[`2301.${deposit.account_code}`, '1101', deposit.amount]])
    return true
  }

  /** Gives up a bill; what it covered waits for a deposit again. */
  void(deposit: AuditedDeposit): boolean {
    if (deposit.state !== 'billed') return false
    deposit.state = 'void'
    for (const id of deposit.orders) this.orders.get(id)?.covered_by.delete(deposit.account_code)
    return true
  }

  /** A journal by two people; it leaves no account that it touches below zero. */
  journal(debit: string, credit: string, amount: bigint): boolean {
    const after = (account: string, change: bigint) => {
      const by_debit = (this.balances.get(account) ?? 0n) + change
      return account.startsWith('1') ? by_debit : -by_debit
    }
    if (after(debit, amount) < 0n || after(credit, -amount) < 0n) return false
    this.post([[debit, credit, amount]])
    return true
  }

  /** Months close one after the other, once they are over. */
  close(month: string): boolean {
    const ends_on = lastDay(month)
    const is_next = this.closed_until === '' || nextMonth(this.closed_until.slice(0, 7)) === month
    if (!is_next || ends_on >= this.today) return false
    this.closed_until = ends_on
    return true
  }
}

export function lastDay(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

export function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7)
}

export function dayLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
