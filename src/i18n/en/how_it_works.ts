import type { InfoWords } from '../../features/info/info-words.ts'

export const how_it_works: InfoWords = {
  title: 'How to order',
  lead: 'From the cart to the goods in your hands, without an account and without paying in advance.',
  sections: [
    {
      id: 'langkah',
      title: 'Six steps',
      body: [
        {
          steps: [
            {
              title: 'Choose',
              text: 'Put things into the cart, from several prisons at once if you like; each place becomes one part of your order.',
            },
            {
              title: 'Send the order',
              text: 'Give your name and phone number, and choose delivery or collection. An e-mail address is optional. Nothing is paid yet.',
            },
            {
              title: 'Officers look at it',
              text: 'Officers where the goods are made approve or reject their part, by a deadline that you can see. [How approval works](approvalInfo).',
            },
            {
              title: 'You pay',
              text: 'Once every part is decided you get the exact amount and the bank account, for the approved parts only. The last three digits are how your payment is recognised.',
            },
            {
              title: 'The workshop makes it',
              text: 'The goods are made or prepared, then handed to a cooperative that ships them, or kept for you with a collection code.',
            },
            {
              title: 'You have it',
              text: 'After the return period the proceeds are divided and the state’s share is deposited with the treasury.',
            },
          ],
        },
      ],
    },
    {
      id: 'cara-jual',
      title: 'How things are sold',
      body: [
        {
          facts: [
            ['Ready', 'It exists already. The page says how many there are.'],
            ['Made to order', 'It is made after you have paid; the days it takes are written on its page.'],
            ['Harvest', 'Farm goods are ordered before a cut-off and handed out on the days of the harvest.'],
            [
              'Custom order',
              'Your size and shape. The workshop answers with a quote. [Ask for a quote](customOrder).',
            ],
          ],
        },
      ],
    },
    {
      id: 'halaman-pesanan',
      title: 'All news is on the page of your order',
      body: [
        'Every order has a page of its own at an address that cannot be guessed. It tells who has to act, and by when. If you lose the address, [find it by order number and phone](findOrder).',
      ],
    },
    {
      id: 'berubah-pikiran',
      title: 'If you change your mind',
      body: [
        'As long as a part is unpaid you can cancel it yourself on the page of your order. After that, get in touch with the place that makes it. [Cancelling and returning](shippingInfo).',
      ],
    },
  ],
}
