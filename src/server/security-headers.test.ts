import { expect, it } from 'vitest'
import { securityHeaders } from './security-headers.ts'

it('no other site frames, opens or embeds a page, and its type is not guessed', () => {
  expect(securityHeaders('http://localhost:4321', 'text/html')).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': expect.stringContaining('geolocation=()'),
  })
})

it('a picture may be shown elsewhere', () => {
  expect(securityHeaders('https://lapak.example', 'image/png')).toMatchObject({
    'Cross-Origin-Resource-Policy': 'cross-origin',
  })
})

it('a browser that came by HTTPS comes by HTTPS for a year, and only then', () => {
  const transportOf = (url: string) => securityHeaders(url, 'text/html')['Strict-Transport-Security']
  expect(transportOf('https://lapak.example')).toBe('max-age=31536000')
  expect(transportOf('http://localhost:4321')).toBeUndefined()
})
