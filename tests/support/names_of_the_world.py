# ruff: noqa: RUF001 - names in many scripts are what this file is for
"""Invented people by the language of their names, and what volunteers type for each of them."""

TYPED_IN: dict[str, dict[str, tuple[str, ...]]] = {
    "Vietnamese": {
        "Phạm Thị Hồng Đào": ("pham", "hong dao", "dao pham", "hongdao", "Phạm Đào", "fam hong"),
        "Đỗ Quỳnh Như": ("do", "quynh nhu", "nhu do", "Đỗ", "quynhnhu", "do quyn"),
        "Huỳnh Tấn Lộc": ("huynh", "loc huynh", "tan loc", "hynh tan"),
        "Thạch Thị Ưng": ("thach", "ung thach", "ưng"),
    },
    "Spanish": {
        "Gabriela Quiñones Echeverría": (
            "quinones",
            "echeverria",
            "gabriela echeverria",
            "echeveria",
            "quiñones",
            "kinones",
        ),
        "De la Peña y Zárate, Jesús Ángel": (
            "delapena",
            "pena",
            "zarate",
            "jesus angel",
            "angel zarate",
            "de la pena jesus",
        ),
        "Ma. Guadalupe Ybarra Villaseñor": (
            "guadalupe ibarra",
            "villasenor",
            "ybarra",
            "maria guadalupe villasenor",
        ),
        "Xóchitl Yáñez": ("xochitl", "yanez", "sochitl yanes", "xochil"),
    },
    "Portuguese": {
        "João Gusmão da Conceição": (
            "joao",
            "conceicao",
            "daconceicao",
            "gusmao joao",
            "joão",
            "joan gusmao",
        ),
        "Luísa Magalhães Quental": ("luisa", "magalhaes", "magalhaens", "quental luisa", "luiza"),
    },
    "French and Haitian": {
        "Jean-Rénald Saint-Fleur": (
            "jean renald",
            "jeanrenald",
            "saint fleur",
            "saintfleur",
            "st fleur",
            "renald",
        ),
        "Marie-Thérèse L’Ouverture": (
            "louverture",
            "l'ouverture",
            "ouverture",
            "marie therese",
            "marytherese",
        ),
        "Wislande Désinor": ("desinor", "wislande", "vislande", "dezinor"),
    },
    "Arabic in Latin letters": {
        "Abu-Bakr bin Khaled Al-Ghamdi": (
            "abubakr",
            "abu bakr",
            "alghamdi",
            "al ghamdi",
            "ghamdi",
            "abubaker khalid",
            "el ghamdi",
        ),
        "Noor El-Din Shakoor": ("nooreldin", "nour", "noor el din", "nur shakur", "shakoor"),
        "Abd al-Qadir Zubayr": (
            "abdulqadir",
            "abdelkader",
            "abd al qadir",
            "zubair",
            "abdul kadir",
        ),
        "Umm Kulthum Qabbani": ("umm kulthum", "kulthoum", "qabbani", "kabbani"),
    },
    "Arabic": {
        "أحمد بن راشد القحطاني": (
            "ahmad",
            "ahmed rashid",
            "qahtani",
            "al qahtani",
            "القحطاني",
            "قحطاني",
            "احمد",
        ),
        "أبو بكر الصديق": ("abu bakr", "ابو بكر", "الصديق", "siddiq", "abubakr"),
        "نور الدين زيدان": ("nour", "zidan", "نور", "zaydan", "zidane"),
        "مريم عبد الله": ("maryam", "mariam abdullah", "مريم", "abdallah"),
    },
    "Persian and Dari": {
        "شیرین گل‌محمدی": ("shirin", "golmohammadi", "شيرين", "شیرین", "shireen"),
        "پرویز چنگیزی": ("parviz", "changizi", "پرویز", "parwiz"),
        "Zohreh Khorasani-Zadeh": ("khorasanizadeh", "zohre", "khorasani", "zuhra"),
    },
    "Amharic": {
        "ትዕግሥት ወልደማርያም": ("tigist", "ትዕግሥት", "woldemariam", "weldemariam"),
        "ዮሐንስ ገብረሥላሴ": ("yohannes", "gebreselassie", "ዮሐንስ", "yohanes gebre"),
        "Hirut Teklehaimanot": ("tekle", "hirut", "teklehaymanot", "herut"),
    },
    "Tigrinya": {
        "ኣስመላሽ ሃብተ": ("asmelash", "habte", "ኣስመላሽ"),
        "Weldu Ghebremeskel": ("weldu", "gebremeskel", "gebremeskal", "woldu"),
    },
    "Somali": {
        "Cawil Xirsi Guuleed": ("cawil", "guled", "hirsi", "xirsi", "awil hirsi"),
        "Sahra Cilmi Warfaa": ("elmi", "sahra", "zahra", "warfa", "ilmi"),
        "Maxamuud Jimcaale": ("mahamud", "mohamud", "jimale", "jimcale", "maxamud"),
    },
    "Ukrainian and Russian": {
        "Олександр Григоренко": (
            "oleksandr",
            "hryhorenko",
            "grigorenko",
            "олександр",
            "alexander",
            "aleksandr",
        ),
        "Євгенія Щербак": ("yevheniia", "yevgenia", "shcherbak", "scherbak", "щербак", "eugenia"),
        "Фёдор Хрущёв": ("fyodor", "fedor", "khrushchev", "федор", "хрущев", "hrushchev"),
        "Наталья Яковлева": ("natalia", "natalya", "yakovleva", "jakovleva"),
    },
    "Polish": {
        "Świętosława Brzęczyszczykiewicz": (
            "swietoslawa",
            "brzeczysz",
            "brzeczyszczykiewicz",
            "Świętosława",
        ),
        "Grażyna Żółkiewska": ("grazyna", "zolkiewska", "zolkievska", "grazhyna"),
    },
    "Czech, Serbian and Romanian": {
        "Šárka Dvořáčková": ("sarka", "dvorackova", "sharka", "Šárka"),
        "Đorđe Živković": ("dorde", "djordje", "zivkovic", "zivkovich", "Đorđe"),
        "Țuțuianu, Ștefan": ("tutuianu", "stefan", "shtefan", "Ștefan"),
    },
    "Turkish": {
        "Işıl Kıvılcım": ("isil", "kivilcim", "ışıl", "IŞIL", "ishil"),
        "İlkay Güngör": ("ilkay", "gungor", "İLKAY", "guengoer", "ILKAY"),
        "Oğuzhan Şahinbaş": ("oguzhan", "sahinbas", "shahinbash", "oguzan"),
    },
    "Chinese": {
        "Xu Zhiqiang": ("zhiqiang xu", "zhi qiang", "hsu", "xu zhi qiang", "hsu chih-chiang"),
        "歐陽靜宜": ("ouyang", "歐陽", "欧阳", "jingyi", "au yeung", "静宜"),
        "郭子軒": ("guo", "kwok", "郭", "zixuan guo", "軒"),
        "曹雪琴": ("cao", "tsao", "雪", "cao xueqin", "xue qin"),
        "Leung Ka-Fai": ("leung kafai", "kafai", "ka fai leung", "liang"),
        "Tsai Pei-Shan": ("tsai", "peishan", "pei shan tsai", "cai"),
    },
    "Korean": {
        "백승현": ("baek", "paik", "백", "seunghyun", "승현", "baek seung hyun"),
        "Choi Eun-Kyung": ("choe", "eunkyung", "eun gyeong", "choi eun kyung", "eungyeong choi"),
        "Jeong Hye-rin": ("jung", "hyerin", "chung hye rin", "hye rin jeong"),
        "유재석": ("yoo", "yu", "jaesuk", "jae seok yoo", "유재"),
    },
    "Japanese": {
        "大野 裕子": ("ono", "oono", "ohno", "大野", "裕"),
        "Ōtani Shōhei": ("otani", "ohtani", "shohei", "shouhei", "ootani"),
        "Jun’ichirō Kōno": ("junichiro", "kono", "kouno", "jun ichiro", "kohno"),
        "さくら たなか": ("sakura", "tanaka", "さくら"),
        "ヤマダ タロウ": ("yamada", "taro", "ヤマダ"),
    },
    "Hindi, Nepali and their neighbours": {
        "लक्ष्मी श्रेष्ठ": ("lakshmi", "laxmi", "shrestha", "लक्ष्मी", "shresta"),
        "विकास चौधरी": ("vikas", "chaudhary", "choudhury", "chowdhury", "bikas"),
        "ज्ञानेश्वर पाटील": ("gyaneshwar", "dnyaneshwar", "patil", "पाटील"),
        "தமிழ்செல்வி முருகன்": ("tamilselvi", "murugan", "முருகன்"),
        "নুসরাত জাহান": ("nusrat", "jahan", "নুসরাত"),
        "Venkatasubramaniam, K. S.": ("venkat", "venkatasubramanian", "ks", "k s venkata"),
    },
    "Burmese": {
        "Daw Khin Myo Chit": ("khin", "myo chit", "khinmyo", "kin myo"),
        "ဒေါ်အေးအေးမြင့်": ("ဒေါ်", "ဒေါ်အေးအေးမြင့်"),
        "U Kyaw Thu": ("u kyaw", "kyaw thu", "kyawthu", "u"),
    },
    "Yoruba, Igbo and Akan": {
        "Ọlájùmọ̀kẹ́ Adébáyọ̀": ("olajumoke", "adebayo", "Ọlájùmọ̀kẹ́", "olajumokay"),
        "Chukwụemeka Ọkọnkwọ": ("chukwuemeka", "okonkwo", "chukuemeka"),
        "Kɔfi Ɔfɔri-Mɛnsa": ("kofi", "ofori", "mensa", "oforimensah"),
        "Ngozi N’Guessan": ("nguessan", "n'guessan", "guessan", "ngessan"),
    },
    "Icelandic and Faroese": {
        "Sigríður Þorgeirsdóttir": (
            "sigridur",
            "sigrithur",
            "thorgeirsdottir",
            "torgeirsdottir",
            "Þorgeir",
        ),
        "Ragnheiður Ægisdóttir": ("ragnheidur", "aegisdottir", "egisdottir"),
        "Óðinn Hafþórsson": ("odin", "odinn", "hafthorsson", "hafthor"),
    },
    "Hawaiian and Polynesian": {
        "Keʻalaonāona Kahōʻaliʻi": ("kealaonaona", "kahoalii", "ke'ala", "kahoʻaliʻi"),
        "Fa’afetai ’Ulu’ave": ("faafetai", "uluave", "fa'afetai", "fa afetai"),
    },
    "Irish and Scottish": {
        "Pádraig Ó Súilleabháin": ("padraig", "o suilleabhain", "osuilleabhain", "sullivan"),
        "Máire Nic Giolla Íosa": ("maire", "nicgiolla", "giolla iosa", "mary nic giolla"),
        "Fergus MacGillivray": ("macgillivray", "mac gillivray", "mcgillivray", "gillivray"),
        "Deirdre O'Shaughnessy": ("oshaughnessy", "o shaughnessy", "shaughnessy", "oshaunessy"),
        "Rory McIlwraith": ("mc ilwraith", "macilwraith", "ilwraith", "mcilwrath"),
    },
    "Dutch, German and Nordic": {
        "Sanne van der Heijden-'t Hooft": (
            "vanderheijden",
            "heijden",
            "van der heyden",
            "hooft",
            "t hooft",
            "sanne hooft",
        ),
        "Jürgen Groß-Wüllersdorf": (
            "juergen",
            "jurgen",
            "gross",
            "grosswullersdorf",
            "wuellersdorf",
        ),
        "Bjørn Ålgård": ("bjorn", "algard", "aalgaard", "bjoern"),
        "Hämäläinen, Yrjö": ("hamalainen", "yrjo", "haemaelaeinen"),
    },
    "Hebrew, Greek, Armenian and Georgian": {
        "יעקב ברקוביץ": ("yaakov", "jacob", "berkovitz", "יעקב"),
        "Ελευθερία Χατζή": ("eleftheria", "hatzi", "chatzi", "ελευθερια"),
        "Արմեն Գրիգորյան": ("armen", "grigoryan", "grigorian", "արմեն"),
        "გიორგი ბერიძე": ("giorgi", "beridze", "გიორგი"),
    },
    "Thai, Lao and Khmer": {
        "สมชาย วงศ์สวัสดิ์": ("สมชาย", "somchai", "วงศ์"),
        "Souphanouvong Phommachanh": ("souphanou", "phommachanh", "pommachan", "supanuvong"),
        "Chanthavy Keo": ("chanthavy", "keo", "chantavy", "chanthavi"),
    },
    "Hmong": {
        "Pa Kou Moua-Vue": ("pakou", "pa kou", "moua", "vue", "mouavue"),
        "Nplooj Ntshiab Hawj": ("nplooj", "her", "hawj"),
    },
    "Names of one word, initials, nicknames": {
        "Suharsono": ("suharsono", "suhar", "soeharsono"),
        "Y": ("y",),
        "J.P. Zabriskie": ("jp", "j p", "jp zabriskie", "zabriskie", "zabrisky"),
        "Xavier “Zippy” Quartermaine": ("zippy", "xavier quartermaine", "quartermane"),
        "Rukhsana (Roxy) Zafarullah": ("roxy", "rukhsana", "rukshana", "zafarullah roxy"),
        "Dr. Wilhelmina Oxenford III": ("wilhelmina", "dr oxenford", "oxenford iii", "vilhelmina"),
        "QUENTIN DVORKIN-SMYTHE": ("quentin", "dvorkinsmythe", "smythe", "qeuntin"),
        "T'Nia O'Quinn-D'Arcy": ("tnia", "oquinn", "darcy", "o quinn", "d arcy"),
    },
}
"""Not every spelling is a good one: that is the point."""

TYPED = tuple(
    (name, text) for people in TYPED_IN.values() for name, texts in people.items() for text in texts
)
"""Each name with each of its spellings."""
