import { cooperatives } from './cooperatives'
import { centralSulawesi } from './facilities/central-sulawesi'
import { easternIslands } from './facilities/eastern-islands'
import { westernIslands } from './facilities/western-islands'
import type { DirectorateSeed, FacilitySeed } from './organisation-seed'
import { partners } from './partners'
import { regions } from './regions'

/** All eleven facilities, from Ternate to Jakarta. */
export const facilities: FacilitySeed[] = [...easternIslands, ...westernIslands, ...centralSulawesi]

const directorates: DirectorateSeed[] = [{ slug: 'ditjenpas', name: 'Direktorat Jenderal Pemasyarakatan' }]

/** Every organisation of the demo. */
export const organisations = { directorates, regions, cooperatives, partners, facilities }
