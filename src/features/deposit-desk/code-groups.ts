/** A code in groups that an eye can compare: `0A1B 2C3D 4E5F 6G7H`, `820 220 922 465 628`. */
function inGroups(code: string, size: number): string {
  return code.match(new RegExp(`.{1,${size}}`, 'g'))?.join(' ') ?? ''
}

/** A billing code of the treasury, in groups of three. */
export const billingGroups = (code: string) => inGroups(code, 3)

/** An NTPN, in groups of four. */
export const ntpnGroups = (ntpn: string) => inGroups(ntpn, 4)
