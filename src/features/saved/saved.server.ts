import type { AstroCookies } from 'astro'
import type { listListingCards } from '../../../medusa/src/contract/listing-cards.ts'
import { medusa, type ResponseOf, type Result } from '../../lib/medusa.ts'
import { withQuery } from '../../paths.ts'
import {
  decodeHandles,
  encodeHandles,
  type Handles,
  savedCookie,
  savedSeconds,
  withGood,
  withoutGood,
} from './saved-goods.ts'

/** The goods that this visitor has saved. */
export function readSaved(cookies: AstroCookies): Handles {
  return decodeHandles(cookies.get(savedCookie)?.value)
}

/** Saves a good or lets it go, as a posted form asks (`aksi`, `barang`). */
export function applySaveForm(cookies: AstroCookies, form: FormData, is_secure: boolean): void {
  const [handle] = decodeHandles(String(form.get('barang') ?? ''))
  if (!handle) return
  const saved = readSaved(cookies)
  const changed = form.get('aksi') === 'lepas' ? withoutGood(saved, handle) : withGood(saved, handle)
  const options = { path: '/', sameSite: 'lax', maxAge: savedSeconds, secure: is_secure } as const
  cookies.set(savedCookie, encodeHandles(changed), options)
}

/** The cards of these goods in their order, without those that are no longer sold. */
export function readCards(handles: Handles): Promise<Result<ResponseOf<typeof listListingCards>>> {
  return medusa.call(withQuery('/store/listings/cards', { handles: encodeHandles(handles) }))
}
