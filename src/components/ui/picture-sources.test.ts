import { expect, it } from 'vitest'
import { pictureSources } from './picture-sources.ts'

it('offers every width in both formats, narrowest first', () => {
  expect(pictureSources({ hash: 'ab12', widths: [960, 320, 640] })).toEqual({
    avif: '/media/ab12-320.avif 320w, /media/ab12-640.avif 640w, /media/ab12-960.avif 960w',
    webp: '/media/ab12-320.webp 320w, /media/ab12-640.webp 640w, /media/ab12-960.webp 960w',
    fallback: '/media/ab12-640.webp',
  })
})
