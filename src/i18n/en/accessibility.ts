import type { InfoWords } from '../../features/info/info-words.ts'

export const accessibility: InfoWords = {
  title: 'Accessibility',
  lead: 'This shop is made so that everybody can use it: with a keyboard, a screen reader, a small screen or a slow line.',
  sections: [
    {
      id: 'ukuran',
      title: 'What we measure by',
      body: [
        'We aim at the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. We check conformance ourselves; nobody from outside has examined it yet.',
      ],
    },
    {
      id: 'bisa',
      title: 'What you can expect',
      body: [
        {
          list: [
            'Every page works with a keyboard alone, with visible focus and a link straight to the content.',
            'Buying, from search to payment, works without JavaScript.',
            'Errors stand beside their field and are summed up on top; what you typed is not lost.',
            'Text can be enlarged, and pages fit a screen of 320 pixels without scrolling sideways.',
            'There is less motion when your device asks for it.',
            'States and prices are told in words, not by colour alone.',
          ],
        },
      ],
    },
    {
      id: 'periksa',
      title: 'How we check',
      body: [
        'Changes are tested in a real browser with the tool axe, on wide and narrow screens. Such tools find only a part of the problems. Testing with disabled people has not been done yet.',
      ],
    },
    {
      id: 'belum',
      title: 'What is not good yet',
      body: [
        {
          list: [
            'Staff write the descriptions of photographs, so their quality differs.',
            'Not all goods have an English description.',
            'PDF reports for staff have no structure for screen readers; the same reports are tables on the page.',
          ],
        },
      ],
    },
    {
      id: 'kabari',
      title: 'Tell us',
      body: [
        'If something is in your way, use the [complaint form](complaint) or call the place that makes the goods. Orders can be talked over by phone as well.',
      ],
    },
  ],
}
