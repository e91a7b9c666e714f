/** The first that matches counts: several browsers also name those they descend from. */
const browsers: readonly [string, RegExp][] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
]
const systems: readonly [string, RegExp][] = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
]

/** A browser by a name that its owner recognises, such as `Firefox, Android`; empty for one that is unknown. Nothing finer is kept. */
export function deviceName(user_agent: string | null): string {
  const named = (names: readonly [string, RegExp][]) =>
    names.find(([, pattern]) => pattern.test(user_agent ?? ''))?.[0]
  return [named(browsers), named(systems)].filter(Boolean).join(', ')
}
