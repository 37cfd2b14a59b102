/// Words that say nothing of what a text is about: articles, pronouns, prepositions, auxiliaries.
///
/// A question as people ask it has many of them. Where any word is enough, they are not looked for,
/// unless there are no others. Folded, as words of queries are. A language's function words that are
/// other words in English, such as the German *war* and *die*, are left out: people ask for them.
enum FunctionWords {
  /// Whether a word is one in some language.
  static func contain(_ word: String) -> Bool { words.contains(word) }

  private static let words: Set<String> = Set(
    byLanguage.values.flatMap { $0.split(separator: " ").map(String.init) })

  private static let byLanguage: [String: String] = [
    "en": """
    a about above after again against all also although am among an and any are as at be because \
    been before being below between both but by can cannot could did do does doing done down \
    during each either ever every few for from further had has have having he her here hers him \
    his how however i if in into is it its itself just may me might more most much must my neither \
    no nor not now of off on once one only or other others our ours out over own per rather s same \
    shall she should since so some such t than that the their theirs them then there therefore \
    these they this those through thus to too under until up upon us very via was we were what \
    whatever when where whether which while who whom whose why will with within without would yet \
    you your yours
    """,
    "fr": """
    au aux avec ce ces cet cette chez comme d dans de des donc du elle elles en est et etait \
    ete etre eu il ils j je l la le les leur leurs lui ma mais me mes meme mon n ne nos notre \
    nous on ont ou pas qu que quel quelle qui s sa sans se ses si sont sur ta te tes tu un une \
    vos votre vous y
    """,
    "de": """
    als am an auch auf aus bei bis da das dass dem den der des doch durch ein eine einem einen \
    einer eines er es hatte ich ihr ihre im in ist ja kann mit nach nicht noch nur ob oder ohne \
    sein seine sich sie sind so uber um und uns unter vom von vor wenn wer wie wir wird wurde \
    zu zum zur
    """,
    "es": """
    al como con cual cuando de del desde donde el ella ellos en entre es esta este esto fue ha \
    han hasta la las le les lo los mas me mi muy ni no nos o para pero por porque que quien se \
    ser si sobre su sus tambien un una uno unos y ya
    """,
    "pt": """
    ao aos as com como da das de do dos e ela ele eles em entre essa esse esta este eu foi ha \
    isso isto ja mais mas na nao nas nem no nos o os ou para pela pelo por porque que quem se \
    sem ser seu seus sua suas tambem tem um uma
    """,
    "it": """
    ai al alla alle anche che chi ci come con cui da dal dalla degli dei del della delle di e \
    ed gli ha hanno i il in io la le lo ma ne nel nella non o per perche piu quale quando se si \
    sono su sul sulla suo sua tra un una uno
    """,
    "nl": """
    aan al als bij dan dat de den der deze dit een en er heeft het hij hun ik in is je kan maar \
    met mijn naar niet nog om ook op te tot uit van voor waar wat we wel wie wij worden wordt \
    ze zich zij zijn zo
    """,
    "ru": """
    а без бы был была были было быть в вам вас весь во вот все вы да для до его ее если еще же за и \
    из или им их к как когда кто ли мне мы на над не него нее нет ни них но о об он она они оно от \
    по под при с со так также там то того тоже только у уже что чтобы эта эти это этот я
    """,
  ]
}
