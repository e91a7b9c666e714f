/** What a workshop of the demo can show for its craft; numbers are invented, of the size the field reports. */
export interface WorkshopCertificateSeed {
  /** `facility/workshop`, by slug. */
  workshop: string
  title: string
  issuer: string
  /** Slug of the training partner, where it is one of ours. */
  partner?: string
  /** Years before the year of the demo. */
  years_ago: number
  holder_count: number
}

export const workshopCertificates: WorkshopCertificateSeed[] = [
  {
    workshop: 'rutan-ruteng/kayu',
    title: 'Pelatihan Pertukangan Kayu',
    issuer: 'SKB Randong',
    partner: 'skb-randong',
    years_ago: 1,
    holder_count: 14,
  },
  {
    workshop: 'rutan-ruteng/kayu',
    title: 'Finishing Mebel',
    issuer: 'Elite Jaya Meubel',
    partner: 'elite-jaya-meubel',
    years_ago: 0,
    holder_count: 6,
  },
  {
    workshop: 'rutan-ruteng/tenun',
    title: 'Tenun Songke dan Pewarna Alam',
    issuer: 'SKB Randong',
    partner: 'skb-randong',
    years_ago: 1,
    holder_count: 2,
  },
  {
    workshop: 'lapas-palu/mebel',
    title: 'Operator Mesin Kayu (BNSP)',
    issuer: 'BLK Palu',
    years_ago: 2,
    holder_count: 9,
  },
  {
    workshop: 'lapas-palu/dapur',
    title: 'Penyuluhan Keamanan Pangan',
    issuer: 'Dinas Kesehatan Kota Palu',
    years_ago: 1,
    holder_count: 11,
  },
  {
    workshop: 'lapas-parigi/kebun',
    title: 'Budidaya dan Sambung Pucuk Kakao',
    issuer: 'Dinas Pertanian Parigi Moutong',
    years_ago: 1,
    holder_count: 18,
  },
  {
    workshop: 'lapas-ketapang/las',
    title: 'Las Listrik SMAW 3G (BNSP)',
    issuer: 'BLK Ketapang',
    years_ago: 1,
    holder_count: 12,
  },
  {
    workshop: 'lapas-ketapang/jahit',
    title: 'Menjahit Pakaian Dasar',
    issuer: 'BLK Ketapang',
    years_ago: 2,
    holder_count: 16,
  },
  {
    workshop: 'lpp-tangerang/batik',
    title: 'Batik Tulis dan Cap',
    issuer: 'Balai Besar Kerajinan dan Batik',
    years_ago: 2,
    holder_count: 8,
  },
  {
    workshop: 'rutan-pondok-bambu/hidroponik',
    title: 'Budidaya Sayur Hidroponik',
    issuer: 'PPKD Jakarta Timur',
    years_ago: 0,
    holder_count: 20,
  },
]
