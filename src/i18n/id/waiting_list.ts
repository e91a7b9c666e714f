/** What a buyer may do about a part that could not be had. */
export const waiting_list = {
  title: 'Yang dapat Anda lakukan',
  similar: (name: string) => `Serupa dengan ${name}, di UPT lain`,
  none: (name: string) => `Saat ini belum ada barang serupa dengan ${name} di UPT lain.`,
  join: 'Beri tahu saya bila ada lagi',
  join_text: (name: string) => `Kami mengirim satu surel bila ${name} dapat dipesan lagi.`,
  email: 'Alamat surel',
  email_hint: 'Hanya untuk satu kabar tentang barang ini.',
  will_write: (email: string) => `Kami mengirim satu surel ke ${email} begitu barang ini dapat dipesan.`,
  waiting: (name: string) => `Anda akan diberi tahu bila ${name} ada lagi.`,
  leave: 'Tidak usah diberi tahu',
  joined: 'Anda masuk daftar tunggu.',
  left: 'Anda sudah keluar dari daftar tunggu.',
  count: (count: number) => `${count} pembeli menunggu barang ini tersedia lagi.`,
}
