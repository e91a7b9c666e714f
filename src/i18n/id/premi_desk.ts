/** Makers by code, their work, and what is owed and paid to them. */
export const premi_desk = {
  title: 'Premi',
}
