/** Split schemes: proposal, preview, adoption; and what making the goods costs. */
export const scheme_desk = {
  title: 'Skema pembagian',
}
