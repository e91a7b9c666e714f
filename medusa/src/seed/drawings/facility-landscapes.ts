import type { DrawnSvg } from './goods-pictures'
import { landscape, type Place } from './landscapes'

const palu = { sky: '#9cc3cf', ridge: '#7d8a5a', rise: 190, water: '#5f93a0', ground: '#cbb485' } as const

/** The place of every facility, by its slug. */
const places: Record<string, Place> = {
  'rutan-ternate': {
    alt: 'Gunung di pulau Ternate, laut, dan pohon kelapa',
    sky: '#8fc4d6',
    ridge: '#3f7f5a',
    rise: 215,
    is_volcano: true,
    water: '#3f8ea0',
    ground: '#d9c18a',
    foreground: 'palms',
  },
  'rutan-ruteng': {
    alt: 'Bukit Manggarai dengan sawah berbentuk jaring laba-laba',
    sky: '#b5cfd0',
    ridge: '#4a7d58',
    rise: 220,
    water: null,
    ground: '#8fae5a',
    foreground: 'terraces',
  },
  'lapas-ketapang': {
    alt: 'Muara dan rerumputan di pesisir Ketapang',
    sky: '#c4d3c4',
    ridge: '#5f8a6f',
    rise: 70,
    water: '#7aa39a',
    ground: '#a9a86a',
    foreground: 'reeds',
  },
  'lpp-tangerang': {
    alt: 'Kebun melati di tepi sungai',
    sky: '#d6cfe0',
    ridge: '#7d9a7a',
    rise: 90,
    water: '#8fb0b5',
    ground: '#7fa35f',
    foreground: 'blossom',
  },
  'rutan-pondok-bambu': {
    alt: 'Petak sayur berbaris di bawah langit pagi',
    sky: '#f0d2b8',
    ridge: '#8fa36a',
    rise: 80,
    water: null,
    ground: '#a98f5a',
    foreground: 'rows',
  },
  'lapas-palu': {
    ...palu,
    alt: 'Lembah Palu dengan barisan bawang dan pegunungan',
    water: null,
    foreground: 'rows',
  },
  'rutan-palu': { ...palu, alt: 'Teluk Palu dikelilingi pegunungan', sky: '#e8c9a8', foreground: 'reeds' },
  'bapas-palu': {
    ...palu,
    alt: 'Pagi di Teluk Palu dengan bunga di tepi jalan setapak',
    sky: '#e6d5b5',
    ground: '#8fa860',
    foreground: 'blossom',
  },
  'lpp-palu': {
    ...palu,
    alt: 'Bukit Sigi dengan semak berbunga',
    sky: '#cfdcc8',
    ridge: '#5f8a5a',
    water: null,
    ground: '#8aa65a',
    foreground: 'blossom',
  },
  'lapas-parigi': {
    ...palu,
    alt: 'Pohon kakao di tepi Teluk Tomini',
    sky: '#a8d0cc',
    ridge: '#4f8a62',
    foreground: 'cocoa',
  },
  'rutan-donggala': {
    ...palu,
    alt: 'Pantai Donggala dengan pohon kelapa saat senja',
    sky: '#e9b48f',
    ridge: '#8a7a6a',
    rise: 120,
    water: '#6f8fa0',
    foreground: 'palms',
  },
}

/** The drawing for the head of a facility's page; null for a facility without one. */
export function facilityLandscape(slug: string): DrawnSvg | null {
  const place = places[slug]
  return place ? { svg: landscape(slug, place), alt: place.alt } : null
}
