import type { InfoWords } from '../../features/info/info-words.ts'

export const approval_info: InfoWords = {
  title: 'Approval by officers',
  lead: 'Officers where the goods are made look at every part of an order. Before they approve, nobody asks for money.',
  sections: [
    {
      id: 'siapa',
      title: 'Who decides',
      body: [
        'Each prison sets its own order of steps. All begin with the first; the next ones follow only for large sums, things made to order, or institutional buyers.',
        {
          steps: [
            {
              title: 'Kasubsi Kegiatan Kerja (head of the work subsection)',
              text: 'Checks what the workshop can do, material, price, and the promised date.',
            },
            {
              title: 'Kasi Kegiatan Kerja (head of the work section)',
              text: 'Checks orders that are larger or made to order.',
            },
            { title: 'Head of the prison', text: 'Decides on large orders.' },
          ],
        },
        'The rules of a place may also give its security officers the right to refuse. You always see an office, never the name of a person.',
      ],
    },
    {
      id: 'berapa-lama',
      title: 'How long it takes',
      body: [
        'Each step has a deadline in working hours of that place’s time zone; weekends and public holidays do not count. The deadline is on the page of your order.',
        {
          facts: [
            ['Half of the time', 'The officer is reminded by mail.'],
            ['Three quarters', 'The officer above may decide as well, and the regional office is told.'],
            ['Time is up', 'The part counts as rejected, its stock is released, and you pay nothing.'],
          ],
        },
      ],
    },
    {
      id: 'uang',
      title: 'Why no money is taken before',
      body: [
        'A prison workshop is not a factory: what it can make is limited, material is sometimes missing, and what leaves the gate is controlled. Taking money for something that may not be made means having to give it back. So you get the amount and the account only when all parts are decided, and only for what was approved.',
        {
          note: 'Officers never ask for payment outside the page of your order. If somebody does, do not pay, and [tell us](contact).',
        },
      ],
    },
    {
      id: 'jujur',
      title: 'What keeps decisions fair',
      body: [
        {
          list: [
            'Whoever set a price or changed an order does not decide on it. A small office without enough officers may be exempt, and the exemption is recorded.',
            'If the content of an order changes, approval starts again and you are told.',
            'A decision can be taken back only by the same officer, within 10 seconds.',
            'Every decision is recorded with its time, office and reason; the record cannot be altered.',
          ],
        },
      ],
    },
    {
      id: 'ditolak',
      title: 'If it is rejected',
      body: [
        'You read the reason on the page of your order. Similar goods from other places are shown, and you can ask to be told when it is for sale again. The parts of other places go on.',
      ],
    },
  ],
}
