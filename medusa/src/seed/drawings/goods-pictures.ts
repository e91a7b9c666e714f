import { clothPictures } from './cloth-pictures'
import { type DrawnPictures, svgOf } from './drawn-picture'
import { farmPictures } from './farm-pictures'
import { fibrePictures } from './fibre-pictures'
import { foodPictures } from './food-pictures'
import { furniturePictures } from './furniture-pictures'
import { householdPictures } from './household-pictures'

/** A picture of the demo, ready for the pipeline. */
export interface DrawnSvg {
  svg: string
  alt: string
}

const drawn: DrawnPictures = {
  ...furniturePictures,
  ...fibrePictures,
  ...clothPictures,
  ...householdPictures,
  ...farmPictures,
  ...foodPictures,
}

/** The pictures of one good, the main one first; empty when there is no such good. */
export function goodPictures(handle: string): DrawnSvg[] {
  return (drawn[handle] ?? []).map((picture, i) => ({
    svg: svgOf(`${handle}-${i}`, picture),
    alt: picture.alt,
  }))
}
