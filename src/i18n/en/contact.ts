import type { InfoWords } from '../../features/info/info-words.ts'

export const contact: InfoWords = {
  title: 'Contact and complaints',
  lead: 'Nobody knows more about a thing than the place that made it. Get in touch with them directly, or send a complaint from here.',
  sections: [
    {
      id: 'pesanan',
      title: 'About your order',
      body: [
        'Open the [page of your order](findOrder) first: it tells what is going on, who has to act, and the phone of the place that makes it.',
      ],
    },
    {
      id: 'pengaduan',
      title: 'Complaints',
      body: [
        'A complaint goes to the officers of the place that made the goods. You get a complaint number, and the answer comes by e-mail.',
        {
          steps: [
            {
              title: 'Fill in the form',
              text: 'Name, e-mail, the place it concerns, the order number if there is one, and what happened. [Send a complaint](complaint).',
            },
            {
              title: 'Officers read it',
              text: 'The officers for work and the head of that place are told at once.',
            },
            {
              title: 'You are answered',
              text: 'By e-mail, with your complaint number, within 14 days. If it takes longer, call the place and give the number; the regional office above it is named on its page.',
            },
          ],
        },
        'Government Regulation (Peraturan Pemerintah) 80 of 2019 requires a complaint service, and lets consumers report to the Minister of Trade, through the Directorate General of Consumer Protection and Trade Order: WhatsApp 0853 1111 1010 or simpktn.kemendag.go.id. Other rights of consumers stand in Law (Undang-Undang) 8 of 1999 on Consumer Protection.',
      ],
    },
    {
      id: 'penipuan',
      title: 'If somebody asks for money outside the shop',
      body: [
        'The bank account is written on the page of your order only. If somebody asks for money by message, by phone, or to another account, do not pay. Send a [complaint](complaint), then call the place.',
      ],
    },
    {
      id: 'tempat',
      title: 'Phones and addresses',
      body: ['WhatsApp, e-mail, address and collection hours are on the page of each place.'],
    },
  ],
}
