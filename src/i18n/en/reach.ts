/** What feeds and installed apps say of the shop. */
export const reach = {
  feed_title: 'Lapak Binaan: new goods',
}
