import { INK, IVORY } from './colour'
import { at, circle, rect, stroke } from './shapes'

/** The word "Ilustrasi" written with strokes, so that it needs no font on the machine that renders it. */
const LETTERS = [
  'M0 0V20',
  'M9 -2V20',
  'M16 7V14.5Q16 20 20.5 20T25 14.5V7M25 14V20',
  'M39 9.5Q38.500 7 35.200 7Q31.500 7 31.500 10.100Q31.500 13 35.300 13.500Q39.300 14 39.300 16.900Q39.300 20 35.300 20Q31.500 20 31 17.300',
  'M46 2V15.500Q46 20 50.500 20M43 7H50',
  'M56 7V20M56 12.500Q56.500 7.200 61.500 7.200',
  'M75 7V20M75 13.500Q75 7 70 7T65 13.500T70 20T75 13.500',
  'M89 9.500Q88.500 7 85.200 7Q81.500 7 81.500 10.100Q81.500 13 85.300 13.500Q89.300 14 89.300 16.900Q89.300 20 85.300 20Q81.500 20 81 17.300',
  'M96 7V20',
].join('')

/** A small plate in the corner that says this is a drawing and no photograph. */
export function illustrationMark(width: number, height: number): string {
  const plate = rect(-22, -17, 142, 54, IVORY, { rx: 27, opacity: 0.78 })
  const word = stroke(LETTERS, INK, 2.6, { opacity: 0.72 }) + circle(96, 1.5, 1.9, INK, { opacity: 0.72 })
  return at(width - 152, height - 62, plate + word)
}
