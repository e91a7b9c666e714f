/** One line for each noun, in alphabetical order. */
export { form } from './form.ts'
export { list } from './list.ts'
export { site } from './site.ts'
