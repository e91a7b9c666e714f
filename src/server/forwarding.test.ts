import { expect, it } from 'vitest'
import { keepTrustedForwarding } from './forwarding.ts'

function kept(headers: Record<string, string>, is_proxy_trusted: boolean) {
  const given = { host: 'lapak.example', ...headers }
  keepTrustedForwarding(given, is_proxy_trusted)
  return given
}

it('believes nobody about visitor and host when no proxy stands in front', () => {
  expect(kept({ 'x-forwarded-for': '203.0.113.9', 'x-forwarded-host': 'lain.example' }, false)).toEqual({
    host: 'lapak.example',
  })
})

it('believes the proxy, and not what a visitor wrote before it', () => {
  const headers = { 'x-forwarded-for': '10.0.0.1, 203.0.113.9', 'x-forwarded-proto': 'https' }
  expect(kept(headers, true)).toEqual({
    host: 'lapak.example',
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-proto': 'https',
  })
})
