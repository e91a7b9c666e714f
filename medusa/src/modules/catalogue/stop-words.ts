/** Little words that stand in no listing's index, since the Indonesian stemmer keeps them (stack.md). */
const STOP_WORDS = new Set(
  'ada adalah agar akan antara atau bagi bahwa buat bisa dalam dan dapat dari dengan di hingga ini itu jadi juga ke karena kepada khas maupun mau oleh pada para per punya saja sampai sangat satu sebagai sebuah secara sekali seperti serta si sudah supaya tanpa telah tentang terhadap tetapi untuk yaitu yakni yang'.split(
    ' ',
  ),
)

/** The words of a search that can tell goods apart; all of them when nothing else is left. */
export function searchWords(q: string | undefined): string[] {
  const words = (q ?? '').split(/\s+/).filter(Boolean)
  const telling = words.filter((word) => !STOP_WORDS.has(word.toLowerCase()))
  return telling.length > 0 ? telling : words
}
