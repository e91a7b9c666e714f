import node from '@astrojs/node'
import { defineConfig, envField } from 'astro/config'

const MEBIBYTE = 1024 * 1024

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'middleware', bodySizeLimit: 64 * MEBIBYTE }),
  trailingSlash: 'ignore',
  session: false,
  prefetch: false,
  // Pictures are made once, at upload, by the backend; nothing is re-encoded here.
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  build: { inlineStylesheets: 'never' },
  security: {
    checkOrigin: true,
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "object-src 'none'",
      ],
    },
    // Any host the front is reached by: it is the front that decides which ones it serves.
    allowedDomains: [{}],
  },
  env: {
    schema: {
      BACKEND_URL: envField.string({
        context: 'server',
        access: 'secret',
        default: 'http://localhost:9000',
        url: true,
      }),
      SHOP_URL: envField.string({
        context: 'server',
        access: 'secret',
        default: 'http://localhost:4321',
        url: true,
      }),
      // Proves to the backend that the visitor's address in a call is told by this shop.
      STOREFRONT_SECRET: envField.string({ context: 'server', access: 'secret', optional: true }),
    },
  },
  devToolbar: { enabled: false },
})
