import { MedusaError } from '@medusajs/framework/utils'

/** What each refusal of the database means to a person, by SQLSTATE (see the migration) or by constraint. */
const sentences: Readonly<Record<string, string>> = {
  LB001: 'Buku besar hanya bertambah: catatan tidak dapat diubah atau dihapus. Buat jurnal balik.',
  LB002: 'Transaksi buku besar harus memiliki paling sedikit satu pos.',
  LB003: 'Periode untuk tanggal itu sudah ditutup. Pakai tanggal dalam periode yang masih terbuka.',
  LB004: 'Transaksi itu sudah selesai dibukukan dan tidak menerima pos lagi.',
  LB005: 'Segel buku besar dibuat oleh sistem saat transaksi selesai.',
  LB006: 'Jurnal balik harus kebalikan dari jurnal asal dan tidak boleh melebihi jumlahnya.',
  LB007: 'Periode belum dapat ditutup: akun kliring harus nol dan neraca saldo harus seimbang.',
  LB008: 'Tutup periode bulan demi bulan secara berurutan, setelah bulannya berakhir.',
  LB009: 'Buku besar hanya ditulis dalam transaksi READ COMMITTED.',
  LB010: 'Kejadian lama dibukukan pada hari terbuka pertama, dan hanya bila tanggalnya sudah ditutup.',
  LB011: 'Saldo harian dihitung oleh sistem dari pos yang sudah tersegel.',
  LB012: 'Nomor dan waktu pembukuan diberikan oleh sistem.',
  LB013: 'Jurnal manual itu sudah diputuskan dan tidak berubah lagi.',
  LB014: 'Jurnal manual tidak dapat memakai akun itu, atau yang dibukukan lain dari yang disetujui.',
  LB015: 'Pembukuan dengan tangan harus melalui jurnal manual yang disiapkan dan disetujui dua orang.',
  LB016: 'Masih ada jurnal manual bulan itu yang menunggu keputusan. Setujui atau tolak dahulu.',
  ledger_event_once: 'Peristiwa ini sudah dibukukan.',
  ledger_manual_needs_two_people: 'Jurnal manual perlu dua orang yang berbeda dan nomor dokumen.',
  manual_journal_two_people: 'Jurnal manual disetujui oleh orang lain dari yang menyiapkannya.',
  manual_journal_once: 'Jurnal dengan dokumen, tanggal dan pos yang sama sudah disiapkan.',
  ledger_posting_two_accounts: 'Akun debit dan akun kredit harus berbeda.',
  ledger_period_whole_months: 'Periode terdiri atas bulan kalender yang utuh.',
}

/** Runs a statement, and gives a refusal of the database as a MedusaError with a sentence; other errors pass through. */
export async function refusing<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    throw ledgerRefusal(error)
  }
}

/** The MedusaError for an error of the database, or the error itself. For commits too: seals are made there. */
export function ledgerRefusal(error: unknown): unknown {
  const { code, constraint } = error as { code?: string; constraint?: string }
  const sentence = sentences[code ?? ''] ?? sentences[constraint ?? '']
  // Two books at once under one key: the key alone says nothing of a book.
  if (constraint === 'ledger_transaction_idempotency_key_key') return keyConflict(keyOf(error))
  // Medusa takes a Postgres code on an error for an error of Postgres, so only our own go along.
  const our_code = code?.startsWith('LB') ? code : constraint
  return sentence ? new MedusaError(MedusaError.Types.NOT_ALLOWED, sentence, our_code) : error
}

function keyOf(error: unknown): string {
  const { detail = '' } = error as { detail?: string }
  return /\)=\((.*)\)/.exec(detail)?.[1] ?? ''
}

/** Same key, other content: something called twice with different intentions. */
export function keyConflict(idempotency_key: string): MedusaError {
  return new MedusaError(
    MedusaError.Types.CONFLICT,
    `Kunci ${idempotency_key} sudah dipakai untuk pembukuan dengan isi yang lain.`,
  )
}
