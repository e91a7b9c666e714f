import { authenticate, defineMiddlewares } from '@medusajs/framework/http'
import { ROUTES } from '../contract'
import { answerError } from '../http/answer-error'
import { throttleLogin } from '../http/login-throttle'
import { openRoutesOnly } from '../http/open-routes'
import { refuseInEnglish } from '../http/refuse-in-english'

const staffOnly = authenticate('staff', ['session', 'bearer'])

/** Uploads are read by their handler, bounded, instead of by the body parser. */
const rawBodies = ROUTES.filter((route) => route.raw_body_max_bytes !== undefined).map((route) => ({
  matcher: route.path,
  method: [route.method],
  bodyParser: false as const,
}))

export default defineMiddlewares({
  errorHandler: answerError,
  routes: [
    { matcher: '/', middlewares: [refuseInEnglish] },
    ...['/store', '/auth', '/cloud', '/hooks'].map((matcher) => ({ matcher, middlewares: [openRoutesOnly] })),
    ...['/staff', '/facility', '/cooperative', '/region', '/directorate'].map((matcher) => ({
      matcher,
      middlewares: [staffOnly],
    })),
    // The one stock admin route that Medusa leaves open.
    {
      matcher: '/admin/feature-flags',
      middlewares: [authenticate('user', ['session', 'bearer', 'api-key'])],
    },
    { matcher: '/auth/staff/emailpass', method: ['POST'], middlewares: [throttleLogin] },
    { matcher: '/auth/user/emailpass', method: ['POST'], middlewares: [throttleLogin] },
    ...rawBodies,
  ],
})
