import { requestDeletionCode as contract } from '../../../../contract/buyer-account'
import { handle } from '../../../../http/handle'
import { throttleCodes } from '../../../../http/sign-in-code-throttle'
import { requestCode } from '../../../../workflows/buyer-account/request-code'

export const POST = handle(contract, async ({ body, buyer, container, remote_address, now }) => {
  const { email } = buyer
  await throttleCodes(container, [
    ['codes_of_caller', remote_address],
    ['code_of_address', email],
    ['codes_of_day', email],
  ])
  return requestCode(container, { email, purpose: 'deletion', locale: body.locale, now })
})
