/** Receipts of state revenue, the rules of depositing it, and the comparison with the treasury. */
export const receipt_desk = {
  title: 'Buku penerimaan',
}
