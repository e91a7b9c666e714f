/** The text of the treasury's list from the form: the chosen file, or else what was pasted. */
export async function listText(form: FormData): Promise<string> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0) return file.text()
  const pasted = form.get('csv')
  return typeof pasted === 'string' ? pasted : ''
}
