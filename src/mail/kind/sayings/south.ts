/** What programs say in Hindi, Thai, Vietnamese, Indonesian and Malay. */
import type { Sayings } from './sayings.ts'

export const HINDI: Sayings = {
  common: '',
  away: 'छुट्टी|अवकाश|कार्यालय से बाहर|कार्यालय में नहीं|दौरे पर|उपलब्ध नहीं|बंद (?:है|रहेगा)',
  closed: 'बंद',
  until: 'तक|लौट|वापस|वर्तमान|आज|से .{0,12}\\d',
  urgent: 'आवश्यक|ज़रूरी|जरूरी|तत्काल|अत्यावश्यक|आपात|अनुपस्थिति|मामलों',
  contact: 'संपर्क|फोन|फ़ोन|कॉल|लिखें|ईमेल करें',
  access: 'ईमेल नहीं|सीमित',
  later: 'जवाब|उत्तर',
  thanks: '(?:ईमेल|संदेश|मेल|संपर्क|पत्र)[^।]{0,30}(?:धन्यवाद|आभार)|धन्यवाद[^।]{0,30}(?:ईमेल|संदेश|संपर्क)',
  received: 'प्राप्त (?:हुआ|हो|कर|हुई)|मिल (?:गया|गई)|दर्ज|मिल (?:गया|गई|गये)|प्राप्त',
  number: '(?:संख्या|नंबर|क्रमांक)[^।\\d]{0,15}\\d',
  promise: '(?:जवाब|उत्तर|संपर्क)[^।]{0,20}(?:देंगे|करेंगे|दिया|करेगा)|शीघ्र|कार्य दिवस|घंटे|के भीतर|उत्तर देंगे|जवाब देंगे|संपर्क करेंगे',
  quiet: 'उत्तर न दें|जवाब न दें|कार्य समय',
  unanswered: '(?:उत्तर|जवाब) (?:न|ना) दें',
  message: 'अनुरोध|संदेश|ईमेल|शिकायत|आवेदन|पत्र',
  automatic: 'स्वचालित',
  polite: 'धन्यवाद|नमस्ते|सादर|क्षमा|नमस्कार|धैर्य',
  and: 'और|इसलिए',
  but: 'लेकिन|परंतु|मगर|किंतु',
  matter: 'ठीक है|हाँ|संलग्न|पढ़ लिया|पढ़ा|ऑर्डर|कल (?:मैं|ही)|रुपये|अगले सप्ताह',
  own: 'मैं[^।]{0,30}(?:जवाब|उत्तर|लिख|फ़ोन)',
  turns: 'बात (?:करते|करेंगे)',
  takes: 'मैं (?:देख|संभाल)',
}

export const THAI: Sayings = {
  common: '',
  away: 'ลาพัก|ลาหยุด|ไม่อยู่|ลาคลอด|ลาป่วย|ลากิจ|ปิดทำการ|ลาออก|ไม่สามารถตอบ|เดินทาง|ลางาน|ต่างประเทศ|วันหยุด|อยู่ระหว่างลา|ประชุม|สัมมนา',
  closed: 'ปิด(?:ทำการ|บริการ|ร้าน)',
  until:
    'ถึง|จนถึง|กลับมา|ขณะนี้|วันนี้|ตั้งแต่|ระหว่าง|มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม',
  urgent: 'ด่วน|ฉุกเฉิน|เร่งด่วน|ระหว่างนี้',
  contact: 'ติดต่อ|โทร',
  access: 'เข้าถึงอีเมล|อ่านอีเมล',
  later: 'ตอบกลับ|ตอบอีเมล|เมื่อกลับ',
  thanks: 'ขอบคุณ(?:สำหรับ|ที่)[^ ]{0,40}(?:อีเมล|ข้อความ|ติดต่อ|เมล)',
  received: 'ได้รับ(?:ข้อความ|อีเมล|คำขอ|เรื่อง|ใบสมัคร|การติดต่อ)|ได้รับ(?:ใบสมัคร|เอกสาร|เรื่องของคุณ)',
  number: '(?:หมายเลข|เลขที่)[^\\d]{0,20}\\d',
  promise: 'ติดต่อกลับ|ตอบกลับ|โดยเร็ว|วันทำการ|ภายใน|ดำเนินการ',
  quiet: 'อย่าตอบกลับ|ไม่ต้องตอบ|เวลาทำการ|กรุณาอย่า',
  unanswered: 'อย่าตอบ|ไม่ต้องตอบ|งดตอบ|ห้ามตอบ',
  message: 'ข้อความ|อีเมล|คำขอ|เรื่อง|ใบสมัคร|ร้องเรียน',
  automatic: 'อัตโนมัติ',
  polite: 'ขออภัย|ขอแสดงความนับถือ|สวัสดี|เรียน|ขอบคุณ',
  and: '',
  but: '(?<!ตั้ง)แต่',
  matter: 'ใช้ได้|เรียบร้อย|แนบ|ตกลง|เมื่อวาน|สั่งซื้อ|บาท|อ่านแล้ว|สัปดาห์หน้า',
  own: '(?:ผม|ดิฉัน)[^ ]{0,10}ตอบ',
  turns: 'คุยกัน|โทรหา(?:ผม|ฉัน)',
  takes: '(?:ผม|ดิฉัน)(?:รับช่วง|ดูแลแทน)',
}

const vietnamese: Sayings = {
  common:
    'tôi đang nghỉ đến xin chào cảm ơn bạn đã chúng vui lòng liên hệ của và sẽ trong ngày quý khách anh *ạ *ế *ệ *ộ *ư *ơ',
  away: 'nghỉ phép|vắng mặt|đi công tác|nghỉ (?:thai sản|ốm|lễ|việc)|không có mặt|không còn làm|ngoài văn phòng|đóng cửa|đang nghỉ|nghỉ thai sản|nghỉ ốm|đang ốm|hội thảo|ở nước ngoài|nghỉ (?:phép|mát|tết)|phép năm',
  closed: '<đóng cửa>',
  until: 'đến (?:hết|ngày|thứ)|<đến|trở lại|hiện|hôm nay|từ ngày|quay lại|cho tới',
  urgent: 'khẩn|gấp|cấp bách|trong thời gian|cần hỗ trợ|vắng mặt|khi cần|nếu cần|cần thiết|vui lòng',
  contact: 'liên hệ|liên lạc|gọi|gửi (?:email|thư) (?:cho|đến)|điện thoại|số|phụ trách|đảm nhận|thay tôi|xin gửi',
  access: 'kiểm tra email|truy cập email|hạn chế',
  later: 'trả lời|phản hồi|hồi âm',
  thanks: 'cảm ơn[^.]{0,30}(?:email|thư|liên hệ|tin nhắn|quan tâm)',
  received:
    '(?:đã )?(?:nhận được|tiếp nhận|ghi nhận)[^.]{0,30}(?:yêu cầu|email|thư|tin|hồ sơ|phản ánh)|(?:yêu cầu|email|thư|tin nhắn)[^.]{0,30}(?:được (?:tiếp nhận|ghi nhận)|đã nhận)',
  number: '(?:mã|số)[^.\\d]{0,15}\\d',
  promise:
    '(?:phản hồi|trả lời|liên hệ|xử lý)[^.]{0,40}(?:sớm|trong|giờ|ngày|lại)|sẽ (?:phản hồi|trả lời|liên hệ)|(?:liên hệ|phản hồi|trả lời)[^.]{0,20}sớm nhất|(?:kỹ thuật viên|nhân viên|chuyên viên|đồng nghiệp|bộ phận)[^.]{0,40}(?:liên hệ|gọi|liên lạc)',
  quiet: 'không trả lời|giờ làm việc|vui lòng không',
  unanswered: '(?:không|đừng)(?: cần)? (?:trả lời|phản hồi|hồi âm)',
  message: 'yêu cầu|<thư>|email|tin nhắn|hồ sơ|phản ánh|khiếu nại',
  automatic: '(?:thư|tin nhắn|email|trả lời|đây là)[^.]{0,20} tự động',
  polite: 'trân trọng|cảm ơn$|xin lỗi|thông cảm|kính|xin chào|chúc',
  and: 'và|nên|rồi',
  but: 'nhưng|tuy nhiên',
  matter:
    'đã (?:đọc|xem|sửa|kiểm tra)|đính kèm|<vâng>|<ok>|ổn|đồng ý|hôm qua|tuần (?:sau|tới|trước)|đồng>|đặt hàng|thử lại',
  own: '<(?:tôi|mình|em) sẽ (?:trả lời|phản hồi|gọi|viết|kiểm tra)',
  turns: '<(?:nói chuyện sau|gặp nhau|gọi (?:cho )?(?:tôi|mình|em) sau)>',
  takes: '<(?:tôi|mình|em) (?:đang )?phụ trách',
}

const indonesian: Sayings = {
  common:
    'saya sedang cuti di untuk anda terima kasih kami yang dan telah akan hubungi silakan tidak dengan sampai hingga atas pada bercuti kepada',
  away: '<(?:cuti|bercuti)>|di luar (?:kantor|kota|negeri|pejabat)|tidak (?:di kantor|berada di|masuk|ada di)|dinas luar|perjalanan dinas|tidak lagi bekerja|sudah tidak bekerja|kantor[^.]{0,30} (?:tutup|libur)|sakit|cuti (?:melahirkan|sakit|tahunan|bersama)|luar negeri|rapat|pelatihan|seminar|tutup|<cuti>|tidak (?:dapat|bisa) dihubungi',
  closed: '<(?:tutup|libur)>',
  until: 'sampai|hingga|kembali|saat ini|hari ini|mulai|sejak|dari tanggal',
  urgent: 'mendesak|darurat|segera>|keperluan|penting|kecemasan|urusan|selama',
  contact: 'hubungi|telepon|kirim|telefon|e-?mail ke|kontak|wa>|rekan saya|digantikan',
  access:
    'akses|email[^.]{0,30}(?:terbatas|diteruskan)|tidak (?:membuka|membaca|memeriksa) (?:email|surel|e-mel)|(?:email|pesan|surel|e-mel)[^.]{0,20} tidak (?:akan )?(?:dibaca|dibuka|dipantau)',
  later: 'balas|merespon|menjawab|setelah kembali|secepat|tertunda|lambat',
  thanks: 'terima kasih[^.]{0,30}(?:email|pesan|menghubungi|surat|minat|lamaran|e-mel|mesej)',
  received:
    '(?:telah|sudah)[^.]{0,15}(?:terima|menerima|diterima|tercatat|terdaftar)|kami terima|berhasil diterima|(?:lamaran|pesan|permintaan|email)[^.]{0,20} (?:sudah|telah)[^.]{0,15} (?:terima|diterima)|(?:tercatat|terdaftar|diterima) (?:dengan|pada)|(?:laporan|permintaan|pengaduan|keluhan|lamaran)[^.]{0,20}(?:tercatat|terdaftar|diterima)',
  number: '(?:nomor|no|nombor)[^.\\d]{0,15}\\d',
  promise:
    '(?:akan|segera)[^.]{0,30}(?:proses|balas|hubungi|respon|tindak|menjawab|menghubungi|membalas)|secepatnya (?:kami|akan)|menghubungi kandidat|memenuhi syarat|menindaklanjuti|segera (?:kami|di)\\p{L}*|1x24|x24 jam|(?:teknisi|petugas|rekan|tim|staf|kolega|admin|juruteknik|pegawai)[^.]{0,40}(?:hubungi|menghubungi|telepon|menelepon|meninjau)|biasanya',
  quiet:
    'jangan (?:membalas|balas)|tidak perlu (?:membalas|dibalas)|jam (?:kerja|operasional)|senin (?:-|sampai|hingga|s/d)',
  unanswered: '(?:jangan|tidak(?: perlu)?) (?:mem|di)?balas|(?:jangan|tidak(?: perlu)?) (?:me)?respon',
  message: 'pesan|e-?mail|laporan|permintaan|lamaran|tiket|surel|surat|mesej|aduan|permohonan',
  automatic: 'otomatis|automatik',
  polite: 'salam|hormat|mohon maaf|pengertian|kesabaran|^terima kasih|selamat|yth|halo',
  and: 'dan|jadi|lalu',
  but: 'tetapi|tapi|namun',
  matter:
    'sudah (?:saya )?(?:baca|lihat|periksa|memperbaiki)|lampir|<ya>|<ok>|cocok|setuju|kemarin|minggu depan|minggu lalu|rupiah|pesan\\.|pesan$|coba lagi|akan saya (?:hubungi|telepon|kirim)|setelah (?:di)?(?:baca|periksa|bicara)',
  own: '<(?:saya|aku) (?:akan )?(?:balas|jawab|kabari|hubungi|cek)>|<kami cek dulu',
  turns: '<kita (?:bicara|ngobrol|bahas|ketemu)|<telepon saya (?:nanti|setelah)',
  takes: '<saya (?:yang )?(?:menangani|gantikan|mengambil alih)',
}

export const LATIN_SOUTH: readonly Sayings[] = [vietnamese, indonesian]
