import type { PersonalMark } from '../../contract/review'
import { isOffPlatform, MOBILE_NUMBER, withoutNumbers } from '../approval/off-platform-note'

/** Sixteen digits, as on an identity card, written in one or in groups. */
const NATIONAL_ID = /(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/
/** A landline with its area code: (0385) 21234, 021-5551234. */
const LANDLINE = /(?<![\d.,/-])\(?0[2-9]\d{1,2}\)?[ -]?\d{5,8}(?!\d)/
const EMAIL = /[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+/i
const LINK = /https?:\/\/|\bwww\.|\b[\w-]+\.(?:com|co\.id|id|net|org|me|ly|shop|store|info|biz|example)\b/i
const INMATE = /\b(?:napi|narapidana|tahanan|wbp|warga binaan|inmates?|prisoners?|convicts?)\b/i

const MARKS: readonly (readonly [PersonalMark, (text: string) => boolean])[] = [
  ['phone', (text) => MOBILE_NUMBER.test(text) || LANDLINE.test(text)],
  ['email', (text) => EMAIL.test(text)],
  ['link', (text) => LINK.test(text.replace(new RegExp(EMAIL, 'gi'), ' '))],
  ['national_id', (text) => NATIONAL_ID.test(text)],
  // Numbers and links have marks of their own.
  [
    'off_platform',
    (text) => isOffPlatform(withoutNumbers(text).replace(/https?:\/\/|\bwa\.me\b|\bt\.me\b/gi, ' ')),
  ],
  ['inmate', (text) => INMATE.test(text)],
]

/** What a text holds that should not be published unseen. A sum of money, a size or a date is none of it. */
export function personalMarks(text: string): PersonalMark[] {
  const plain = text.replace(/\s+/g, ' ')
  return MARKS.filter(([, finds]) => finds(plain)).map(([mark]) => mark)
}

/** Marks by which somebody could be reached: no name may hold one. */
const CONTACTS: readonly PersonalMark[] = ['phone', 'email', 'link', 'national_id']

/** Whether a text says where somebody can be reached. */
export function hasContact(text: string): boolean {
  return personalMarks(text).some((mark) => CONTACTS.includes(mark))
}
