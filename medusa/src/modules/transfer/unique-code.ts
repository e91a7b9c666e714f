/**
 * The three-digit code (1–999) that makes an amount unique among the open requests of one bank account, so that the bank
 * statement alone tells which order was paid. `random` is in [0, 1). Null when all 999 amounts are taken.
 */
export function chooseUniqueCode(
  due_rupiah: bigint,
  taken_rupiah: ReadonlySet<bigint>,
  random: number,
): number | null {
  const start = Math.min(998, Math.floor(random * 999))
  for (let step = 0; step < 999; step++) {
    const code = ((start + step) % 999) + 1
    if (!taken_rupiah.has(due_rupiah + BigInt(code))) return code
  }
  return null
}
