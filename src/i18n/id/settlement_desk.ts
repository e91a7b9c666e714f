/** How proceeds are divided: what is due, what was divided, taken back and returned. */
export const settlement_desk = {
  title: 'Pembagian hasil',
}
