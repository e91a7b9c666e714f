import type { PartnerSeed } from './organisation-seed'

/** Organisations that train and co-produce with a facility. */
export const partners: PartnerSeed[] = [
  {
    slug: 'skb-randong',
    name: 'SKB Randong',
    kind: 'training',
    facilities: ['rutan-ruteng'],
    description: {
      id: 'Sanggar kegiatan belajar yang mengajar pertukangan dan memberi sertifikat kepada setiap peserta.',
      en: 'A public learning centre that teaches carpentry and certifies everyone who takes part.',
    },
  },
  {
    slug: 'elite-jaya-meubel',
    name: 'Elite Jaya Meubel',
    kind: 'company',
    facilities: ['rutan-ruteng'],
    description: {
      id: 'Perusahaan mebel di Ruteng yang menitipkan bahan, membimbing mutu, dan ikut mengerjakan pesanan besar.',
      en: 'A furniture maker in Ruteng that lends material, coaches quality and shares large orders.',
    },
  },
]
