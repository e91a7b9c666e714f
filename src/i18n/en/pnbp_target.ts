import type { Words } from '../words.ts'

export const pnbp_target: Words['pnbp_target'] = {
  form_title: (year) => `Set the target of ${year}`,
  form_lead:
    'One target for each account code. A target that is changed becomes a new version; the one before it is kept.',
  account_code: 'PNBP account code',
  amount: 'Target of the year',
  amount_hint: 'In whole rupiah, for instance 25.000.000.',
  save: 'Save the target',
  current: (title, amount, version) => `${title}: ${amount} (version ${version})`,
  progress: (year, percent) => `Target of ${year}: ${percent} reached`,
  no_target: (year) => `No target set for ${year}`,
  of: (deposited, target) => `${deposited} deposited of a target of ${target}`,
}
