/** Raise this when anything below changes: names are hashed with it, so that old files stay right where they are cached. */
export const SETTINGS_VERSION = 1

/** Widths of the files, in pixels. A smaller original ends with its own width; nothing is ever enlarged. */
export const WIDTHS = [320, 640, 960, 1600] as const

export const LARGEST_WIDTH = 1600

export const MAX_UPLOAD_BYTES = 15 * 1024 * 1024

export const MAX_PIXELS = 50_000_000

/** Longer than this against its other side, a picture is a banner or an attack. */
export const MAX_ASPECT_RATIO = 6

/** Effort 3 costs a fifth of the default and gives 3 % larger files (measured on photos of 1,920 px). */
export const AVIF = { quality: 50, effort: 3, chromaSubsampling: '4:2:0' } as const

/** Our own drawings come by the hundred, before the first start is done: a third of the time for 12 % larger files. */
export const AVIF_OF_DRAWING = { ...AVIF, effort: 1 } as const

export const WEBP = { quality: 72, effort: 2 } as const

/** What shows through a transparent picture: the ivory of the shop. */
export const GROUND = '#fbf8f2'
