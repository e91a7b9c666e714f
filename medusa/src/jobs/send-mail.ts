import type { MedusaContainer } from '@medusajs/framework/types'
import { sendDueMail } from '../workflows/mail/send-due-mail'

/** The sweep behind every mail: what a crash or a failing server left unsent goes out here. */
export default async function sendMail(container: MedusaContainer): Promise<void> {
  await sendDueMail(container, { now: new Date() })
}

export const config = { name: 'send-mail', schedule: '* * * * *' }
