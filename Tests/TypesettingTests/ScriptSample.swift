import Testing

/// Words of a script, for pages that show each kind of block and inline in it.
struct ScriptSample: CustomTestStringConvertible {
  /// The script's name, and that of its pages.
  let name: String
  /// Two sentences or more.
  let prose: String
  /// A short sentence.
  let short: String
  /// Words, none of them long.
  let words: [String]

  var testDescription: String { name }

  /// Every script that pages are kept for.
  static let all = [
    ScriptSample(
      name: "Latin",
      prose: """
        Two aspects of animal life impressed me most during the journeys which I made in my youth \
        in Eastern Siberia and Northern Manchuria: the extreme severity of the struggle for \
        existence, and mutual aid.
        """, short: "In the practice of mutual aid we find the origin of our ethics.",
      words: ["guild", "commune", "bees", "ants", "Ghent", "aid"]),
    ScriptSample(
      name: "Cyrillic",
      prose: """
        Во время путешествий, которые мне пришлось совершить в молодости в восточной Сибири и \
        северной Маньчжурии, на меня произвели особенно сильное впечатление две черты животной \
        жизни: суровость борьбы и взаимная помощь.
        """, short: "Взаимная помощь есть закон природы и двигатель прогресса.",
      words: ["мир", "община", "пчёлы", "муравьи", "Псков", "помощь"]),
    ScriptSample(
      name: "Greek",
      prose: """
        Πᾶσα τέχνη καὶ πᾶσα μέθοδος, ὁμοίως δὲ πρᾶξίς τε καὶ προαίρεσις, ἀγαθοῦ τινὸς ἐφίεσθαι \
        δοκεῖ· διὸ καλῶς ἀπεφήναντο τἀγαθόν, οὗ πάντ’ ἐφίεται.
        """, short: "Ο άνθρωπος είναι φύσει πολιτικόν ζώον.",
      words: ["πόλις", "κοινότητα", "μέλισσες", "μυρμήγκια", "Αθήνα", "βοήθεια"]),
    ScriptSample(
      name: "Arabic",
      prose: """
        يولد جميع الناس أحراراً متساوين في الكرامة والحقوق، وقد وهبوا عقلاً وضميراً وعليهم أن \
        يعامل بعضهم بعضاً بروح الإخاء. لكل فرد حق في الحياة والحرية وسلامة شخصه.
        """, short: "التعاون المتبادل قانون من قوانين الطبيعة.",
      words: ["نقابة", "قرية", "نحل", "نمل", "بغداد", "عون"]),
    ScriptSample(
      name: "Hebrew",
      prose: """
        כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם. כולם חוננו בתבונה ובמצפון, לפיכך \
        חובה עליהם לנהוג איש ברעהו ברוח של אחווה.
        """, short: "העזרה ההדדית היא חוק הטבע.",
      words: ["גילדה", "קהילה", "דבורים", "נמלים", "ירושלים", "עזרה"]),
    ScriptSample(
      name: "Devanagari",
      prose: """
        सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है। \
        उन्हें बुद्धि और अन्तरात्मा की देन प्राप्त है और परस्पर उन्हें भाईचारे के भाव से बर्ताव \
        करना चाहिए।
        """, short: "परस्पर सहायता प्रकृति का नियम है।",
      words: ["श्रेणी", "गाँव", "मधुमक्खी", "चींटी", "दिल्ली", "सहायता"]),
    ScriptSample(
      name: "Thai",
      prose: """
        มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ \
        ต่างมีเหตุผลและมโนธรรม และควรปฏิบัติต่อกันด้วยเจตนารมณ์แห่งภราดรภาพ
        """, short: "การช่วยเหลือซึ่งกันและกันเป็นกฎของธรรมชาติ",
      words: ["สมาคม", "หมู่บ้าน", "ผึ้ง", "มด", "กรุงเทพฯ", "น้ำใจ"]),
    ScriptSample(
      name: "Chinese",
      prose: """
        人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。\
        “人人有资格享有本宣言所载的一切权利和自由”，不分种族、肤色、性别、语言。
        """, short: "互助是自然的法则，也是进化的要素。",
      words: ["行会", "公社", "蜜蜂", "蚂蚁", "北京", "互助"]),
    ScriptSample(
      name: "Japanese",
      prose: """
        すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。\
        人間は、理性と良心とを授けられており、互いに同胞の精神をもって行動しなければならない。
        """, short: "「相互扶助」は進化の一要素である、とクロポトキンはいった。",
      words: ["組合", "コミューン", "ミツバチ", "アリ", "東京", "扶助"]),
    ScriptSample(
      name: "Korean",
      prose: """
        모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다. 인간은 천부적으로 \
        이성과 양심을 부여받았으며 서로 형제애의 정신으로 행동하여야 한다.
        """, short: "상호부조는 자연의 법칙이다.",
      words: ["조합", "마을", "꿀벌", "개미", "서울", "도움"]),
    ScriptSample(
      name: "Emoji",
      prose: """
        Aid 🤝 among bees 🐝🐝🐝, ants 🐜 and men 👨‍👩‍👧‍👦 in all lands 🇺🇦🇫🇷🇯🇵🇿🇦 and of every skin \
        👍🏻👍🏽👍🏿, with keycaps 1️⃣2️⃣3️⃣, flags 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏳️‍🌈, hearts ❤️ and ❤︎, and 👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀 \
        in a row.
        """, short: "🐝 + 🐝 = 🍯!",
      words: ["🤝", "🏘️", "🐝", "🐜", "🇧🇪", "❤️"]),
  ]
}
