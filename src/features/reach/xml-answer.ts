/** An XML document as an answer that may be kept for a minute: who reads feeds and site maps is in no hurry. */
export function xmlAnswer(body: BodyInit, media_type: 'application/xml' | 'application/rss+xml'): Response {
  return new Response(body, {
    headers: {
      'Content-Type': `${media_type}; charset=utf-8`,
      'Cache-Control': 'public, max-age=60, s-maxage=60, stale-if-error=86400',
    },
  })
}
