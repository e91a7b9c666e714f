import type { MailLocale } from './order-mail-data'

/** The HTML body of a mail: plain paragraphs, escaped, with their addresses made into links. */
export function mailHtml(paragraphs: readonly string[], locale: MailLocale): string {
  const body = paragraphs.map((text) => `<p>${linked(escaped(text)).replaceAll('\n', '<br>')}</p>`).join('\n')
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><body style="margin:0;background:#FBF8F2">
<div style="max-width:36rem;margin:0 auto;padding:24px;font:16px/1.6 system-ui,sans-serif;color:#1F2A24">
<p style="font-weight:700;color:#1E6B4E">Lapak Binaan</p>
${body}
</div></body></html>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function linked(html: string): string {
  return html.replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}" style="color:#1E6B4E">${url}</a>`)
}
