import type { RegionSeed } from './organisation-seed'

/** The regional offices above the facilities of the demo. */
export const regions: RegionSeed[] = [
  region('kanwil-maluku-utara', 'Maluku Utara', '82'),
  region('kanwil-kalimantan-barat', 'Kalimantan Barat', '61'),
  region('kanwil-ntt', 'Nusa Tenggara Timur', '53'),
  region('kanwil-sulawesi-tengah', 'Sulawesi Tengah', '72'),
  region('kanwil-banten', 'Banten', '36'),
  region('kanwil-dki-jakarta', 'DKI Jakarta', '31'),
]

function region(slug: string, province: string, province_code: string): RegionSeed {
  return { slug, name: `Kanwil Ditjenpas ${province}`, province_code, email: `${slug}@ditjenpas.example` }
}
