import type { Words } from '../words.ts'

export const buyer_data: Words['buyer_data'] = {
  kinds: {
    address_book: 'The address book: name, phone and address of each recipient.',
    account: 'The account, its sign-ins, codes that were not used, and the copy of the cart.',
    waiting_lists: 'Waiting lists: you will not be told any more.',
    mails: 'The text of the mails that were written to you.',
    order_email:
      'Your e-mail on all orders and requests for custom orders. From then on there are no mails about them.',
    review_signatures: 'The name or place below your reviews, and the words of reviews that are not shown.',
    complaint_senders:
      'Name and e-mail of complaints. What is not answered yet cannot be answered to you any more.',
    custom_requests:
      'Name, phone, description and drawings of requests for custom orders. What has not become an order is withdrawn and erased at once.',
    order_contact: 'Phone, address and note of orders, and their copies elsewhere in this system.',
    unpaid_orders: 'Name and pictures of transfer slips of orders that were never paid.',
    paid_orders:
      'The payer’s name and pictures of transfer slips of orders that were paid: records of state revenue that must be kept (Law 9 of 2018). The name is shown no more once the order is finished.',
    approved_address:
      'The address of delivery in the file of the officers’ approval, without name, phone and e-mail. The file is sealed by a digital fingerprint as evidence of a decision on state revenue; changing it would break that evidence.',
    complaint_texts:
      'What complaints say and their answers, without name and e-mail: the record of the complaint service (Government Regulation 80 of 2019, art. 27).',
    published_reviews: 'Stars and words of published reviews, without a name: they point to you no more.',
  },
  fates: {
    erased: { title: 'Erased at once', text: '' },
    erased_when_finished: {
      title: 'Erased as soon as the order is finished',
      text: 'Of orders that are finished: at once. Of orders under way: once they are finished, because the goods still have to be made and to reach you.',
    },
    kept: {
      title: 'Kept',
      text: 'Orders, payments and their books stay. Of what is in them, only this still concerns you:',
    },
  },
  backups: 'Backup copies end with their own term.',
}
