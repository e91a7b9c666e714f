import type { PublishedGood } from '../../../../medusa/src/contract/published.ts'

export const shop = 'https://lapakbinaan.example'

/** One of the goods; what a test is about is given on top. */
export function good(about: Partial<PublishedGood> = {}): PublishedGood {
  return {
    id: 'listing_01JABCDEFGHJKMNPQRSTVWXYZ0',
    handle: 'meja-lipat',
    variant_id: 'variant_1',
    name: 'Meja lipat',
    name_en: 'Folding table',
    category: 'mebel',
    kind: null,
    is_made_inside: true,
    price_rupiah: 850_000,
    mode: 'made_to_order',
    available_quantity: null,
    harvest: null,
    rating: null,
    lead_time_days: { min: 7, max: 14 },
    facility: { id: 'fac_1', slug: 'rutan-ruteng', name: 'Rutan Ruteng' },
    workshop_name: 'Bengkel Kayu',
    picture: {
      id: 'pic_1',
      hash: 'a'.repeat(20),
      width: 1600,
      height: 1200,
      widths: [320, 640, 1600],
      average_colour: '#aabbcc',
      alt: 'Meja',
      is_illustration: false,
    },
    description: 'Meja dari kayu jati.',
    description_en: null,
    weight_grams: 9000,
    materials: ['kayu jati', 'besi'],
    delivery: { most_rupiah: 189_000, transit_days: { min: 1, max: 14 } },
    published_at: '2027-01-04T03:00:00.000Z',
    ...about,
  }
}
