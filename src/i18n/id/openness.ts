/** The public figures: sold, shared, deposited. */
export const openness = {
  title: 'Keterbukaan',
}
