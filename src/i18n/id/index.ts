/** One line for each noun, in alphabetical order. */
export { desk } from './desk.ts'
export { desk_order } from './desk_order.ts'
export { form } from './form.ts'
export { list } from './list.ts'
export { role } from './role.ts'
export { session } from './session.ts'
export { site } from './site.ts'
