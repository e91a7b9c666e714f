/** One picture as the backend describes it: its files in both formats and several widths. */
export interface PictureFile {
  alt: string
  width: number
  height: number
  average_colour: string
  files: readonly { format: 'avif' | 'webp'; width: number; url: string }[]
}

/** The `srcset` of each format, and the middle WebP as the file for browsers without `<source>`. */
export function pictureSources(picture: PictureFile) {
  const of = (format: 'avif' | 'webp') =>
    picture.files.filter((file) => file.format === format).sort((a, b) => a.width - b.width)
  const list = (format: 'avif' | 'webp') =>
    of(format)
      .map((file) => `${file.url} ${file.width}w`)
      .join(', ')
  const webp = of('webp')
  return {
    avif: list('avif'),
    webp: list('webp'),
    fallback: (webp[Math.floor(webp.length / 2)] ?? picture.files[0])?.url ?? '',
  }
}
