import { type Backdrop, paintBackdrop } from './backdrop'
import { illustrationMark } from './illustration-mark'
import { Sketch } from './sketch'

/** One picture of a good: what it shows, in words and as a drawing. */
export interface DrawnPicture {
  /** Indonesian, for those who cannot see it. */
  alt: string
  draw: (s: Sketch) => void
}

/** Pictures by the handle of the good; the first is the main one. */
export type DrawnPictures = Record<string, DrawnPicture[]>

/** A thing in front of a wall. */
export function inRoom(alt: string, backdrop: Backdrop, draw: (s: Sketch) => string): DrawnPicture {
  return {
    alt,
    draw: (s) => {
      paintBackdrop(s, backdrop)
      s.add(draw(s))
    },
  }
}

/** A thing on a surface seen from above. */
export function fromAbove(
  alt: string,
  ground: (s: Sketch) => void,
  draw: (s: Sketch) => string,
): DrawnPicture {
  return {
    alt,
    draw: (s) => {
      ground(s)
      s.add(draw(s))
    },
  }
}

/** The finished sheet as SVG, with the mark that it is an illustration. `name` seeds everything that varies. */
export function svgOf(name: string, picture: DrawnPicture, width = 1600, height = 1200): string {
  const s = new Sketch(name, width, height)
  picture.draw(s)
  s.add(illustrationMark(width, height))
  return s.toSvg()
}
