/** `Rp1.250.000`, the same in both languages. */
export function rupiahText(amount_rupiah: number | bigint): string {
  return `Rp${amount_rupiah.toLocaleString('id-ID')}`
}
