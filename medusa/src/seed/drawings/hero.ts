import { paintBackdrop } from './backdrop'
import { moringa, songke } from './cloth-patterns'
import { IVORY, PANDAN } from './colour'
import type { DrawnSvg } from './goods-pictures'
import { foldedCloth, hangingShawl } from './motifs/cloth'
import { bowlOf, crisps } from './motifs/kitchen'
import { emblems, oilBottle, standingPouch } from './motifs/packages'
import { caneChair } from './motifs/seats'
import { roundBasket } from './motifs/woven'
import { pottedPlant, rug } from './props'
import { group } from './shapes'
import { Sketch } from './sketch'
import { board, tableTop, taperedLeg, timber } from './wooden-parts'

/** The picture of the home page: a room with some of everything. 1600 × 1000. */
export function heroPicture(): DrawnSvg {
  const s = new Sketch('beranda', 1600, 1000)
  paintBackdrop(s, { kind: 'hills', wall: '#e3e6d2', floor: '#c39a6c', horizon: 760 })
  const wood = timber(s, '#9a5a2a')
  const small = (x: number, y: number, scale: number, drawing: string) =>
    group({ transform: `translate(${x} ${y}) scale(${scale})` }, drawing)
  s.add(
    rug(s, 420, 900, 400, 66, '#6f9683'),
    small(20, -40, 0.56, hangingShawl(s, moringa(s), '#d2b45c', { width: 420 })),
    pottedPlant(s, 120, 900, 1.05, IVORY),
    caneChair(s, 440, 900, { scale: 0.78, cushion: IVORY }),
    s.shadow(1110, 944, 440, 40),
    taperedLeg(wood, 770, 640, 44, 300, 8),
    taperedLeg(wood, 1410, 640, 44, 300, -8),
    board(wood, 790, 640, 640, 34),
    tableTop(wood, 700, 540, 820, 70, 30, 60),
    standingPouch(s, 850, 584, { colour: '#4c382d', label: '#efe3cb', emblem: emblems.coffee(), scale: 0.5 }),
    oilBottle(s, 1050, 580, { oil: '#f3efdb', cap: PANDAN, emblem: emblems.coconut(), tall: 300, half: 72 }),
    small(1012, 246, 0.36, foldedCloth(s, songke(s), '#1d1a1c', '#9b3a2c')),
    bowlOf(s, 985, 612, '#1e6b4e', crisps.banana, 0.3),
    small(700, 492, 0.46, roundBasket(s)),
  )
  return {
    svg: s.toSvg(),
    alt: 'Kursi rotan, selendang tenun, keranjang, kain songke, kopi, dan minyak kelapa dalam satu ruangan',
  }
}
