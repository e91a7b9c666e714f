/** What all information pages share. */
export const info = {
  updated: 'Last updated',
  contents: 'On this page',
  beside: 'More about this shop',
  places: 'Facilities that sell',
  pages: {
    how_it_works: 'How to order',
    approval: 'Approval by officers',
    shipping: 'Shipping and returns',
    contact: 'Contact and complaints',
    ethics: 'Wages and voluntary work',
    privacy: 'Personal data',
    accessibility: 'Accessibility',
    about: 'About this shop',
  },
}
