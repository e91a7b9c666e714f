/** The yearly target of state revenue, set on its report's page. */
export const pnbp_target = {
  form_title: (year: number) => `Tetapkan target ${year}`,
  form_lead:
    'Satu target untuk setiap kode akun. Target yang diubah menjadi versi baru; versi sebelumnya tetap tersimpan.',
  account_code: 'Kode akun PNBP',
  amount: 'Target setahun',
  amount_hint: 'Dalam rupiah bulat, misalnya 25.000.000.',
  save: 'Simpan target',
  current: (title: string, amount: string, version: number) => `${title}: ${amount} (versi ${version})`,
  progress: (year: number, percent: string) => `Target ${year}: ${percent} tercapai`,
  no_target: (year: number) => `Target ${year} belum ditetapkan`,
  of: (deposited: string, target: string) => `${deposited} disetor dari target ${target}`,
}
