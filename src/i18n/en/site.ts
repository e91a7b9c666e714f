import type { Words } from '../words.ts'

export const site: Words['site'] = {
  name: 'Lapak Binaan',
  line: 'Made with patience. Sold with honesty.',
  description:
    'The national shop of Indonesia’s correctional workshops: furniture, crafts, farm produce and food, straight from the facilities.',
  skip: 'Skip to content',
  search: 'Search goods',
  search_hint: 'Search tables, weaving, coffee…',
  search_button: 'Search',
  nav: 'Main menu',
  nav_products: 'Goods',
  products: 'All goods',
  facilities: 'Facilities',
  track: 'Track an order',
  custom_orders: 'Custom orders',
  about: 'How it works',
  cart: 'Cart',
  staff: 'Staff sign-in',
  sign_out: 'Sign out',
  language: 'Language',
  other_language: 'Bahasa Indonesia',
  footer_about: 'About this shop',
  footer_help: 'Help',
  footer_promise:
    'An officer checks every order first. You are asked to pay only after it is approved, and the state’s share is on record all the way to the treasury.',
  footer_privacy: 'The maker of every item is a workshop. No name or face of an inmate is ever shown.',
  footer_contact:
    'Questions about an item: contact the facility that made it; its page tells you how to reach it.',
  where_money_goes: 'Where your money goes',
  openness: 'Open figures',
  breadcrumbs: 'You are here',
  home: 'Home',
  stale: 'The shop has lost its connection to the data centre; what you see is the last known state.',
  stale_title: 'Connection lost',
}
