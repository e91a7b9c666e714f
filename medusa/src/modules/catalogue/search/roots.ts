/**
 * Root words of goods, materials and crafts. A word with affixes belongs to the longest root that is left when they are
 * taken off; only words without a root here go to the general stemmer, which cuts some roots in two (lemari → lemar,
 * menulis → ulis, kemeja → meja).
 */
export const ROOTS: readonly string[] = [
  // furniture and its parts
  ...words(`kursi bangku sofa dingklik meja lemari almari bufet nakas rak laci ranjang dipan kasur bantal guling tidur
    tempat pintu jendela kusen daun panel gagang engsel taman kebun teras ruang tamu makan kerja belajar rapat kantor lipat
    santai ayun gantung tinggi rendah anak dapur kamar mandi rumah baju pakaian buku televisi tv sepatu susun tingkat bundar
    bulat oval kotak kaki pajang rias cermin kaca partisi sekat pagar tangga mebel meubel furnitur furnitor furniture perabot
    interior mimbar lesehan bale balai gazebo pot kandang peti koper`),
  // wood, fibres, metal
  ...words(`kayu jati mahoni sungkai trembesi sonokeling pinus ulin merbau nantu palapi ampupu karet cempaka suar bambu rotan
    pandan enceng eceng gondok mendong sabut serat kelapa tempurung batok lidi ijuk pelepah pisang rami goni purun anyam
    rajut sulam bordir tenun songket songke ikat batik tulis cap sablon jumput lurik sutra sutera katun linen kanvas drill
    kain benang perca wol kulit besi baja las kuningan tembaga perak aluminium seng semen batako paving keramik gerabah tanah
    liat kertas plastik resin lilin malam warna cat pernis pelitur minyak`),
  // crafts and household
  ...words(`rajin ukir pahat sungging lukis gambar hias dinding lampu lampion lentera tas dompet ransel topi ikat
    pinggang sabuk gelang kalung cincin anting bros peniti gantung kunci miniatur perahu kapal patung wayang topeng boneka
    mainan sapu pel keset kesed tikar karpet sajadah mukena kerudung jilbab hijab peci kopiah kemeja kebaya gaun rok celana
    sarung selendang syal taplak serbet tatak tisu celemek apron mangkuk mangkok piring sendok garpu talenan cobek ulekan
    nampan baki keranjang bakul besek wadah toples stoples vas bunga bingkai pigura sabun sampo aroma wangi kado hadiah
    cendera mata suvenir souvenir oleh bingkis parsel hampers undangan nikah wisuda motif nusantara adat tradisi`),
  // farm
  ...words(`sayur buah kangkung bayam sawi pakcoy pakcoi selada wortel tomat terong terung cabai cabe lombok rawit keriting
    bawang merah putih jahe kunyit lengkuas laos serai sereh kencur kemiri ketumbar lada merica pala cengkeh vanili kayumanis
    jagung kacang kedelai kedelei ubi singkong ketela talas kentang labu timun mentimun buncis jamur tiram kuping melon
    semangka pepaya mangga jeruk nanas alpukat salak durian rambutan kakao cokelat coklat kopi teh telur telor ayam bebek itik
    kambing sapi domba ikan lele nila gurame gurami mas patin mujair udang kepiting bibit benih tanam pupuk kompos organik
    kandang kebun tani ternak panen hidroponik padi beras gabah kelor madu lebah`),
  // food
  ...words(`pangan kuliner makanan minuman camil cemil keripik kripik kerupuk krupuk amplang rempeyek peyek emping abon dendeng asin
    teri tongkol tenggiri cakalang roa katombo sambal balado bumbu rempah kecap saus garam gula aren semut nira tepung terigu
    tapioka sagu roti tawar sobek donat bolu kue nastar kastengel putri salju lapis basah kering bakpia dodol wajik tahu tempe
    tauco oncom susu keju mentega selai sirup sari jamu instan bubuk minum masak goreng bakar kukus asap pedas manis gurih
    asam asin halal vco virgin robusta arabika luwak sangrai giling tubruk mi mie bakso sosis siomay pempek rendang`),
  // general
  ...words(`lebaran belas pakai cetak perhiasan tukang bengkel seni daur ulang limbah alami tangan jahit potong bentuk ukur panjang lebar besar kecil mini
    hitam putih biru hijau kuning merah ungu cokelat abu emas adat sekolah masjid gereja ibadah bayi wanita pria lelaki
    perempuan dewasa tua muda segar murni kuat halus kasar tebal tipis ringan lembut`),
]

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
