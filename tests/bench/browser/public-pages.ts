/** One address of each type of public page that search engines may list, on the demo's goods. */
export async function publicPages(shopUrl: string): Promise<Record<string, string>> {
  const home = await fetch(shopUrl).then((answer) => answer.text())
  const product = /href="(\/produk\/[a-z0-9-]+)"/.exec(home)?.[1]
  if (!product) throw new Error('The home page shows no goods.')
  return {
    home: '/',
    category: '/produk?kategori=mebel',
    product,
    facility: '/lapas/rutan-ruteng',
    openness: '/keterbukaan',
    explanation: '/cara-kerja',
  }
}
