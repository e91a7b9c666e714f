import { expect, it } from 'vitest'
import { wordsOf } from '../../i18n/words.ts'
import { appointmentBody, appointmentErrors, postsOf } from './substitute-form.ts'

it('offers every post with who holds it, and sends role and person', () => {
  const posts = postsOf(
    [
      { staff_id: 'a', title: 'Kasubsi Pembinaan', roles: ['kasubsi', 'treasurer'] },
      { staff_id: 'b', title: 'Kepala UPT', roles: ['head'] },
      { staff_id: 'c', title: 'Staf', roles: ['catalogue_staff'] },
    ],
    wordsOf('id').role,
  )
  expect(posts).toEqual([
    { value: 'kasubsi/a', label: 'Kasubsi Kegiatan Kerja: Kasubsi Pembinaan' },
    { value: 'head/b', label: 'Kepala UPT' },
  ])
  expect(appointmentBody({ post: 'kasubsi/a', staff_id: 'c' })).toMatchObject({
    role: 'kasubsi',
    substitute_for: 'a',
  })
  expect(appointmentErrors({ role: 'Pilih.', staff_id: 'Lain.' })).toEqual({
    post: 'Pilih.',
    staff_id: 'Lain.',
  })
})
