const FRAMES = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'

/** Steps on the screen: a line with its time for each that is done, a spinner for those under way (terminals only). */
export class Progress {
  private readonly underWay = new Map<string, number>()
  private readonly isTerminal = process.stdout.isTTY === true
  private timer: NodeJS.Timeout | undefined
  private turn = 0

  /** Runs one step. `label` tells what is being done, `result` what has been. */
  async step<T>(label: string, result: string, act: () => Promise<T>): Promise<T> {
    const begun = Date.now()
    this.underWay.set(label, begun)
    this.spin()
    try {
      const value = await act()
      this.underWay.delete(label)
      this.line(`✓ ${result.padEnd(34)} ${seconds(begun).padStart(7)}`)
      return value
    } finally {
      this.underWay.delete(label)
      if (this.underWay.size === 0) this.rest()
    }
  }

  line(text: string) {
    this.clear()
    process.stdout.write(`${text}\n`)
  }

  private spin() {
    if (!this.isTerminal || this.timer) return
    this.timer = setInterval(() => {
      const doing = [...this.underWay].map(([label, begun]) => `${label} ${seconds(begun)}`).join(', ')
      const width = (process.stdout.columns ?? 80) - 3
      this.clear()
      process.stdout.write(`${FRAMES[this.turn++ % FRAMES.length]} ${doing.slice(0, width)}`)
    }, 100)
  }

  private rest() {
    clearInterval(this.timer)
    this.timer = undefined
    this.clear()
  }

  private clear() {
    if (this.isTerminal) process.stdout.write('\r\x1b[2K')
  }
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`
}
