import type { InfoWords } from '../../features/info/info-words.ts'

export const shipping_info: InfoWords = {
  title: 'Shipping and returns',
  lead: 'How the goods reach you, and what you can do when something is not right.',
  sections: [
    {
      id: 'dikirim',
      title: 'Delivered to you',
      body: [
        'Each prison ships its own part, through the cooperative that serves it. An order from two places comes in two consignments, each with its own fee.',
        {
          list: [
            'The fee depends on weight and on the distance to your regency or city, and is shown before you send the order. Above 20 kg cargo rates apply.',
            'When the cooperative has shipped, the courier and the tracking number are on the page of your order.',
            'A place that no cooperative serves offers collection only; checkout says so.',
          ],
        },
      ],
    },
    {
      id: 'diambil',
      title: 'Collected by you',
      body: [
        'Free of charge. When the goods are ready you get a collection code. Show it at the gate during collection hours; hours and addresses are in the [list of facilities](facilities).',
      ],
    },
    {
      id: 'kapan',
      title: 'When it is ready',
      body: [
        'The page of your order gives expected dates: 2 to 5 days for approval, payment and packing, and then the time it takes to make. It is an estimate made when you order; the courier’s journey is not included. When it would arrive in your regency is on the page of the item, under “Work out delivery”.',
      ],
    },
    {
      id: 'batal',
      title: 'Cancelling',
      body: [
        {
          facts: [
            ['Not paid yet', 'Cancel on the page of your order, without a reason and free of charge.'],
            [
              'Not paid by the deadline',
              'The part is cancelled by itself. The deadline is on the page of your order.',
            ],
            [
              'Paid, but not handed over yet',
              'Get in touch with the place that makes it. The head of the prison can cancel and have you refunded.',
            ],
          ],
        },
      ],
    },
    {
      id: 'kembali',
      title: 'Damaged, or not what was described',
      body: [
        {
          steps: [
            {
              title: 'Say so soon',
              text: 'You have the right to exchange or cancel within at least 2 working days of receiving it. Say so by a [complaint](complaint) or a call to the place that made it: the order number and what is wrong; keep photographs.',
            },
            {
              title: 'Agree how to return it',
              text: 'The place answers whether it exchanges, repairs or takes back, and who pays for the way back. This shop has no rule about that cost yet; ask for the answer in writing.',
            },
            {
              title: 'The head accepts the return',
              text: 'Once it is recorded, the page of your order shows that your money will be returned.',
            },
            {
              title: 'The treasurer refunds you',
              text: 'An officer other than the one who decided pays and records it; you are told.',
            },
          ],
        },
        'The proceeds are generally divided only after the return period: by default 3 days after delivery or collection, and each place may set another. Your rights do not end with it: a return can still be accepted later, but money already deposited with the treasury has to be claimed back first, which takes time.',
        {
          note: 'This shop has not set a longest time for refunds yet. The page of your order always shows where it stands.',
        },
      ],
    },
    {
      id: 'kontrak',
      title: 'What the contract contains',
      body: [
        'Government Regulation (Peraturan Pemerintah) 80 of 2019 on electronic commerce, article 53, names what an electronic contract must contain. In this shop you find it here:',
        {
          facts: [
            [
              'a. The parties',
              'Your name and the prison’s, on the page of your order; its address and phone on its own page.',
            ],
            [
              'b. Specification',
              'Size, material, weight and description on the page of the item; frozen when you order.',
            ],
            [
              'c. Legality of the goods',
              'Permit numbers and food labels, where there are any, on the page of the item. Each item is published by an officer other than its author.',
            ],
            [
              'd. Value of the transaction',
              'Price, shipping, unique code and total, each on a line of its own on the page of your order.',
            ],
            [
              'e. Terms and time of payment',
              'Bank transfer after approval; amount, account and deadline on the page of your order.',
            ],
            ['f. Delivery', '“Delivered to you” and “Collected by you” above.'],
            ['g. Returning what is not as described', '“Damaged, or not what was described” above.'],
            ['h. Cancelling', '“Cancelling” above.'],
            [
              'i. Settling disputes',
              'First with the place that made it, by a [complaint](contact). You may still go every way that consumer protection law opens. This shop does not ask you to give up that right.',
            ],
          ],
        },
        {
          note: 'We read this regulation in summaries that are open to the public. This page is not legal advice.',
        },
      ],
    },
  ],
}
