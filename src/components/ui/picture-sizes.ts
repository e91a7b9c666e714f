/** How wide pictures stand in the places that a page may preload one for: `<img sizes>`. */
export const pictureSizes = {
  hero: '(width < 62rem) 46vw, 22rem',
  gallery: '(width < 62rem) 94vw, 38rem',
  card: '(width < 40rem) 46vw, (width < 62rem) 30vw, 17rem',
  place: '(width < 72rem) 100vw, 72rem',
}
