import { createTransport, type Transporter } from 'nodemailer'

/** Hands one mail to a mail server; throws when the server did not take it. */
export type SendMail = (mail: {
  id: string
  recipient: string
  subject: string
  body_text: string
  body_html: string
}) => Promise<void>

let transport: { url: string; transporter: Transporter } | undefined

/** Sends through SMTP_URL (smtp://user:password@host:port); undefined when none is configured. */
export function smtpFromEnvironment(): SendMail | undefined {
  const url = process.env.SMTP_URL
  if (!url) return undefined
  if (transport?.url !== url) {
    transport?.transporter.close()
    transport = {
      url,
      transporter: createTransport({ url, connectionTimeout: 10_000, socketTimeout: 20_000 }),
    }
  }
  const { transporter } = transport
  const from = process.env.MAIL_FROM ?? 'Lapak Binaan <pesanan@lapak-binaan.example>'
  return async (mail) => {
    await transporter.sendMail({
      from,
      to: mail.recipient,
      subject: mail.subject,
      text: mail.body_text,
      html: mail.body_html,
      // The same id on every attempt lets the receiving side drop a duplicate.
      messageId: `<${mail.id}@lapak-binaan>`,
    })
  }
}
