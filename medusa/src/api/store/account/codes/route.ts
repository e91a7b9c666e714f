import { requestSignInCode as contract } from '../../../../contract/buyer-account'
import { handle } from '../../../../http/handle'
import { throttleCodes } from '../../../../http/sign-in-code-throttle'
import { requestCode } from '../../../../workflows/buyer-account/request-code'

export const POST = handle(contract, async ({ body, container, remote_address, now }) => {
  await throttleCodes(container, [
    ['codes_of_caller', remote_address],
    ['code_of_address', body.email],
    ['codes_of_day', body.email],
  ])
  return requestCode(container, { ...body, purpose: 'sign_in', now })
})
