import { onDeletion } from '../../features/account/on-deletion.ts'
import type { InfoWords } from '../../features/info/info-words.ts'
import { buyer_data } from './buyer_data.ts'

export const privacy: InfoWords = {
  title: 'Personal data',
  lead: 'What we keep, what for, how long, and your rights under Law (Undang-Undang) 27 of 2022 on Personal Data Protection.',
  sections: [
    {
      id: 'data',
      title: 'What we keep',
      body: [
        {
          facts: [
            [
              'Orders',
              'Name, phone number, e-mail if given, kind of buyer, and the address for deliveries; goods, quantities, prices, and the whole history.',
            ],
            [
              'Transfer slips',
              'The picture you send. It is drawn anew, so that place and device inside the file are not kept.',
            ],
            ['Custom orders', 'Name, phone, e-mail if given, your description, and drawings.'],
            ['Waiting list', 'Your e-mail, until you stop it.'],
            ['Complaints', 'Name, e-mail, order number, and what was written, with the answer.'],
            [
              'Reviews',
              'Stars and your words, the name you choose if any, and the regency or city of delivery. A review is published after an officer has read it; order number and phone are not shown.',
            ],
            [
              'An account, if you make one',
              'E-mail, address book, a copy of the cart, and the browsers in which you are signed in. You can download and delete it yourself.',
            ],
            [
              'Mail',
              'Copies of the mails we send you. A mail with a sign-in code is deleted once it is sent.',
            ],
          ],
        },
        'We do not ask for an identity number, a date of birth or a card number. An account is not needed, and has no password.',
      ],
    },
    {
      id: 'tidak',
      title: 'What we do not do',
      body: [
        {
          list: [
            'No trackers, advertisements or measuring tools of others; every file of this page comes from this shop itself.',
            'Your data is not sold, and not used for promotion.',
            'Network addresses (IP) are remembered for a few minutes only, to slow down too many attempts; attempts to sign in are counted by a fingerprint of the address, for a day at most. The server that runs this shop may keep logs of its own.',
          ],
        },
      ],
    },
    {
      id: 'kue',
      title: 'Cookies in your browser',
      body: [
        {
          facts: [
            [
              'keranjang.*, isi_keranjang',
              'What is in the cart, the prices you saw last, and how many pieces; 30 days.',
            ],
            ['simpan', 'The goods you saved for later; one year.'],
            [
              'tujuan',
              'Code of the area you chose to estimate shipping and to sort goods by nearness; 180 days.',
            ],
            ['akun', 'Only if you sign in by e-mail: being signed in; 90 days from when it was last used.'],
            ['akun_masuk, akun_hapus', 'Waiting for a code from your e-mail; 10 minutes.'],
            ['bahasa, petugas', 'For staff only: the language, and being signed in.'],
          ],
        },
        'What you looked at last is remembered by your own browser (local storage), not by the shop.',
        'Your browser may also keep public pages that you opened lately, so that they can be read offline. Pages of orders, the cart and the desks are not kept.',
      ],
    },
    {
      id: 'siapa',
      title: 'Who reads it',
      body: [
        {
          list: [
            'Officers of the prison that makes your goods, each for orders of their own place only.',
            'The cooperative that ships your goods, and its courier.',
            'The regional office that supervises. Prisoners have no accounts in this system.',
          ],
        },
      ],
    },
    {
      id: 'untuk-apa',
      title: 'What for, and on what ground',
      body: [
        'To fulfil the order you asked for, to answer complaints, and to keep books of receipts that are partly the state’s. The waiting list only because you asked for it.',
      ],
    },
    {
      id: 'lama',
      title: 'How long',
      body: [
        'Orders, payments and their mails are part of the books and are not deleted by themselves. This shop has no schedule of deletion yet; we write it down so that you know. You can ask for deletion yourself at any time.',
      ],
    },
    {
      id: 'hapus',
      title: 'When you delete the account',
      body: [
        'What becomes of each kind of data, in the account and in orders with the same e-mail:',
        ...onDeletion(buyer_data).flatMap(({ title, text, list }) => [
          text ? `${title}. ${text}` : `${title}:`,
          { list },
        ]),
        buyer_data.backups,
      ],
    },
    {
      id: 'hak',
      title: 'Your rights',
      body: [
        {
          list: [
            'To be told what we keep, and to have a copy.',
            'To have what is wrong corrected.',
            'To have it deleted, or its use ended.',
            'To withdraw consent. For the waiting list, press “Do not tell me” on the page of your order.',
          ],
        },
        'Download or delete your data yourself at [Your data](accountData). You ordered without an account? Sign in with the e-mail of the order: it is found, and erased with the rest. For orders without an e-mail, and for everything else, use the [complaint form](complaint), addressed to the prison that holds them. If your data leaks, the law requires that you are told within 3 × 24 hours.',
      ],
    },
    {
      id: 'warga-binaan',
      title: 'Data of prisoners',
      body: [
        'We treat being a prisoner as specific personal data. No name, photograph or case stands on any page, mail or file that the public can read. Premiums are recorded by an internal number; this system does not keep the names of makers.',
      ],
    },
  ],
}
