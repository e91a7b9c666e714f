/** An order after it was placed: tracking, payment, approval, making, handing over; custom orders. */
export const ORDERS: Readonly<Record<string, string>> = {
  // Tracking and payment
  'Isi nomor pesanan.': 'Enter the order number.',
  'Tidak ada pesanan dengan nomor dan telepon ini. Periksa keduanya; nomor pesanan berbentuk LB-000123.':
    'There is no order with this number and phone. Check both; an order number looks like LB-000123.',
  'Sudah ada lima bukti untuk pembayaran ini. Hubungi UPT bila ada yang keliru.':
    'There are five proofs for this payment already. Contact the facility if something is wrong.',
  'Tidak ada pembayaran yang sedang ditunggu untuk bagian pesanan ini.':
    'No payment is awaited for this part of the order.',
  'Tidak ada pembayaran yang ditunggu untuk pesanan ini.': 'No payment is awaited for this order.',
  'Isi jumlah yang masuk di rekening.': 'Enter the amount that came into the account.',
  'Isi rupiah bulat.': 'Enter whole rupiah.',
  'Jumlah harus persis {0}, termasuk kode unik. Bila yang masuk berbeda, jangan konfirmasi; hubungi pembeli.':
    'The amount must be exactly {0}, unique code included. If another amount came in, do not confirm it; contact the buyer.',
  'Semua kode unik untuk jumlah ini sedang dipakai. Coba lagi setelah salah satu pembayaran selesai.':
    'All unique codes for this amount are in use. Try again when one of the payments is done.',
  'Tanggal masuk tidak boleh di masa depan.': 'The day it came in cannot be in the future.',
  'Tanggal masuk tidak boleh sebelum permintaan bayar ({0}).':
    'The day it came in cannot be before the payment was asked for ({0}).',
  'UPT ini belum punya rekening penerimaan. Minta kantor wilayah mendaftarkannya dahulu.':
    'This facility has no receipts account yet. Ask the regional office to register one first.',

  // The transition table
  'Anda sudah menyetujui langkah sebelumnya, jadi langkah ini harus diputuskan pejabat lain.':
    'You approved an earlier step, so another officer must decide this one.',
  'Anda terakhir mengubah harga salah satu barang ini, jadi keputusan harus diambil pejabat lain.':
    'You were the last to change the price of one of these goods, so another officer must decide.',
  'Anda yang memasukkan atau mengubah pesanan ini, jadi keputusan harus diambil pejabat lain.':
    'You entered or changed this order, so another officer must decide.',
  'Anda yang menetapkan pengembalian dana ini, jadi pejabat lain yang mencatat pembayarannya.':
    'You ordered this refund, so another officer records its payment.',
  'Bagian UPT lain dari pesanan ini belum diputuskan.':
    'Parts of this order at other facilities are not decided yet.',
  'Barang belum diterima lengkap. Hitung dan terima dahulu sesuai jumlah yang diserahkan.':
    'The goods have not all been accepted. Count and accept what was handed over first.',
  'Barang sudah diterima lengkap.': 'All goods have been accepted already.',
  'Batas waktu langkah ini sudah lewat, jadi pesanan ini dianggap ditolak.':
    'The time for this step is over, so this order counts as rejected.',
  'Batas waktunya belum lewat.': 'Its time is not over yet.',
  'Belum ada koperasi yang melayani UPT ini.': 'No cooperative serves this facility yet.',
  'Hanya keputusan terakhir Anda sendiri yang dapat diurungkan, selama belum ada langkah sesudahnya.':
    'Only your own last decision can be undone, while no step has followed it.',
  'Ini langkah terakhir: persetujuannya memutuskan pesanan.':
    'This is the last step: approving it decides the order.',
  'Isi kurir dan nomor resi.': 'Enter the courier and the tracking number.',
  'Keputusan ini masih dapat diurungkan oleh pejabatnya.': 'Its officer can still undo this decision.',
  'Kode pengambilan tidak cocok. Minta pembeli menunjukkan kodenya.':
    'The pick-up code does not match. Ask the buyer to show theirs.',
  'Langkah ini menunggu keputusan {0}.': 'This step waits for the decision of: {0}.',
  'Langkah ini tidak mungkin dalam keadaan pesanan sekarang.':
    'This is not possible in the present state of the order.',
  'Masa pengembalian barang belum berakhir, jadi hasil belum boleh dibagi.':
    'The return window is still open, so the proceeds may not be divided yet.',
  'Masih ada langkah persetujuan sesudah langkah ini.': 'There are steps of approval after this one.',
  'Pembayaran belum dibuka.': 'Payment is not open yet.',
  'Pembayaran belum dikonfirmasi bendahara.': 'The treasurer has not confirmed the payment yet.',
  'Pembayaran ini sudah dikonfirmasi.': 'This payment is confirmed already.',
  'Pembayaran sudah dibuka.': 'Payment is open already.',
  'Pesanan ini diambil di tempat, bukan diserahkan ke koperasi.':
    'This order is picked up, not handed to the cooperative.',
  'Pesanan ini dikirim melalui koperasi, bukan diambil di tempat.':
    'This order is shipped by the cooperative, not picked up.',
  'Pesanan ini tidak sedang menunggu persetujuan.': 'This order is not waiting for approval.',
  'Pesanan sudah dibayar; pembatalan harus melalui kepala dengan pengembalian dana.':
    'The order is paid; only the head can cancel it, with a refund.',
  'Sudah lewat 10 detik, jadi keputusan ini tidak dapat diurungkan lagi.':
    'More than 10 seconds have passed, so this decision can no longer be undone.',
  'Isi pesanan berubah sejak Anda membukanya. Periksa kembali sebelum memutuskan.':
    'The order has changed since you opened it. Check it again before you decide.',
  '{0} sudah lebih dahulu mengubah pesanan ini{1}. Periksa keadaan terbarunya.':
    '{0} has changed this order before you did{1}. Check its newest state.',

  // Deciding
  'Jelaskan alasannya dalam catatan.': 'Explain the reason in the note.',
  'Pilih alasan pembatalan.': 'Choose the reason for cancelling.',
  'Pilih alasan penolakan.': 'Choose the reason for rejecting.',
  'Pilih paling sedikit satu pesanan.': 'Choose at least one order.',
  'Paling banyak 50 pesanan sekaligus.': 'At most 50 orders at once.',
  'Pesanan tidak ditemukan.': 'The order was not found.',
  'Pesanan ini tidak seragam dan kecil. Buka pesanannya, lalu putuskan tersendiri.':
    'This order is not uniform and small. Open it, then decide it by itself.',
  'Pesanan ini punya catatan yang harus dibaca. Buka pesanannya, lalu putuskan tersendiri.':
    'This order has notes that must be read. Open it, then decide it by itself.',
  'Barang ini tidak ada dalam pesanan.': 'This item is not in the order.',
  'Belum ada yang diubah. Ubah tanggal, jumlah, harga, alamat, atau jenis pembeli dahulu.':
    'Nothing has been changed yet. Change a date, a quantity, a price, the address or the kind of buyer first.',
  'Harga paling sedikit Rp1.': 'The price: at least Rp1.',
  'Harga tidak boleh lebih tinggi daripada yang disetujui pembeli.':
    'A price cannot be higher than the one the buyer agreed to.',
  'Jelaskan perubahannya; pembeli membacanya.': 'Explain the change; the buyer reads it.',
  'Paling banyak {0}, sebanyak yang dipesan.': 'At most {0}, as many as were ordered.',
  'Pesanan ini diambil di tempat, jadi tidak ada alamat yang diubah.':
    'This order is picked up, so there is no address to change.',

  // Handing over
  'Isi jumlah yang diterima.': 'Enter how many were accepted.',
  'Isi nama kurir atau ekspedisi.': 'Enter the name of the courier.',
  'Isi nomor resi.': 'Enter the tracking number.',
  'Jumlah berbeda dari yang diserahkan; jelaskan dalam catatan.':
    'The number differs from what was handed over; explain it in the note.',
  'Serah terima dicatat oleh petugas.': 'Staff records a hand-over.',
  'Serah terima dicatat oleh petugas koperasi.': 'Staff of the cooperative records a hand-over.',
  'Tidak boleh lebih dari yang diserahkan ({0}).': 'It cannot be more than was handed over ({0}).',
  '{0}: serahkan {1} buah sesuai pesanan. Bila kurang, selesaikan dahulu.':
    '{0}: hand over {1} as ordered. If some are missing, finish them first.',

  // Custom orders
  'Alasan paling banyak 500 huruf.': 'The reason: at most 500 characters.',
  'Belum ada penawaran untuk permintaan ini.': 'There is no quote for this request yet.',
  'Biaya bahan tidak boleh melebihi harga satuan.': 'The cost of material cannot exceed the unit price.',
  'Masa berlaku penawaran ini sudah lewat, jadi tidak dapat diterima lagi. Anda dapat mengajukan permintaan yang sama sekali lagi.':
    'This quote has run out, so it cannot be accepted any more. You can ask for the same once more.',
  'Ongkos kirim atau jumlahnya berubah sejak halaman ini dibuka. Periksa jumlah yang baru, lalu terima lagi.':
    'Delivery or the total has changed since this page was opened. Check the new total, then accept again.',
  'Paling banyak {0} gambar untuk satu permintaan.': 'At most {0} pictures for one request.',
  'Penawaran harus berlaku paling tidak sampai hari ini.': 'A quote must hold until today at least.',
  'Penawaran ini sudah diganti dengan yang baru. Baca penawaran terbaru, lalu terima yang itu.':
    'This quote was replaced by a newer one. Read the newest quote, then accept that one.',
  'Penawaran ini sudah diterima dengan cara penerimaan atau alamat lain. Buka pesanannya di halaman ini.':
    'This quote was accepted with another way of receiving it, or another address. Open its order on this page.',
  'Permintaan dari halaman ini sudah pernah dikirim dengan isian lain. Kirim sekali lagi bila memang permintaan baru.':
    'A request from this page was sent before with other content. If this is a new one, send it once more.',
  'Permintaan ini sudah ditutup.': 'This request is closed.',
  'Permintaan ini sudah ditutup, jadi gambarnya tidak dapat ditambah.':
    'This request is closed, so no picture can be added.',
  'Permintaan ini sudah ditutup, jadi penawarannya tidak dapat diterima lagi.':
    'This request is closed, so its quote cannot be accepted any more.',
  'Pilih provinsi sampai desa atau kelurahan.': 'Choose from the province down to the village.',
  'Pilih tempat pembuatnya.': 'Choose who makes it.',
  'Tanggal kebutuhan harus sesudah hari ini.': 'The day it is needed must be after today.',
  'Tempat ini tidak menerima pesanan khusus. Pilih dari daftar.':
    'This place takes no custom orders. Choose one from the list.',
  'Waktu terlama tidak boleh lebih singkat daripada yang tercepat.':
    'The longest time cannot be shorter than the shortest.',
  '{0} sudah lebih dahulu membuat penawaran. Periksa yang terbaru.':
    '{0} has made a quote before you did. Check the newest one.',
}
