import { cooperatives } from './cooperatives'
import { centralSulawesi } from './facilities/central-sulawesi'
import { easternIslands } from './facilities/eastern-islands'
import { westernIslands } from './facilities/western-islands'
import type { FacilitySeed } from './organisation-seed'
import { partners } from './partners'
import { regions } from './regions'

/** All eleven facilities, from Ternate to Jakarta. */
export const facilities: FacilitySeed[] = [...easternIslands, ...westernIslands, ...centralSulawesi]

/** Every organisation of the demo. */
export const organisations = { regions, cooperatives, partners, facilities }
