import Archive
import Citing
import Testing

/// How the names of an archive's authors are taken apart, and put together again.
struct PersonNameTests {
  @Test(arguments: [
    ("Élisée Reclus", "Reclus, Élisée", "Reclus, Élisée", "Élisée Reclus"),
    ("Mao Zedong", "Mao, Zedong", "Mao Zedong", "Mao Zedong"),
    (
      "Björk Guðmundsdóttir", "Björk Guðmundsdóttir", "Björk Guðmundsdóttir", "Björk Guðmundsdóttir"
    ),
    ("Vincent van Gogh", "Gogh, Vincent van", "Gogh, Vincent van", "Vincent van Gogh"),
    ("Charles de Gaulle", "de Gaulle, Charles", "de Gaulle, Charles", "Charles de Gaulle"),
    (
      "Martin Luther King Jr.", "King, Martin Luther, Jr.", "King, Martin Luther, Jr.",
      "Martin Luther King Jr."
    ),
    ("毛泽东", "毛, 泽东", "毛泽东", "毛泽东"),
    ("Voltairine", "Voltairine", "Voltairine", "Voltairine"),
  ])
  func `sort names decide`(name: String, sort: String, inverted: String, shown: String) {
    let person = PersonName(Author(name: name, sortName: sort))
    #expect(person.inverted(demoting: true) == inverted)
    #expect(person.displayed == shown)
  }

  @Test(arguments: [
    ("Peter Kropotkin", "Kropotkin, Peter"), ("Vincent van Gogh", "Gogh, Vincent van"),
    ("J. R. R. Tolkien", "Tolkien, J. R. R."), ("Tawfiq al-Hakim", "Hakim, Tawfiq al-"),
    ("Amir El Hakim de Paula", "Paula, Amir El Hakim de"),
    ("Sammy Davis Jr.", "Davis, Sammy, Jr."),
  ])
  func `names of persons are split before the last word`(name: String, inverted: String) {
    #expect(PersonName(Author(name: name)).inverted(demoting: true) == inverted)
  }

  @Test(arguments: [
    "Editors", "Freedom Press", "Mutual Aid Network", "Sociedade de Geografia", "The Guardian",
    "Universidade de São Paulo", "毛泽东", "Group of Friends", "ak47 Collective", "https://e.org/",
  ])
  func `names of bodies, and single ones, stay as they are`(name: String) {
    let person = PersonName(Author(name: name))
    #expect(person.literal == name)
    #expect(person.inverted(demoting: true) == name)
    #expect(person.initialled == name)
  }

  @Test func `three words in a Spanish text are not split, but two are`() {
    let three = PersonName(Author(name: "Gabriel García Márquez"), language: "es-MX")
    #expect(three.literal == "Gabriel García Márquez")
    let two = PersonName(Author(name: "Diego Abad"), language: "es")
    #expect(two.inverted(demoting: true) == "Abad, Diego")
  }

  @Test func `Hungarian names are turned round in English`() {
    let name = PersonName(Author(name: "Jókai Mór", sortName: "Jókai, Mór"), language: "hu")
    #expect(name.displayed == "Mór Jókai")
    #expect(name.inverted(demoting: true) == "Jókai, Mór")
  }

  @Test(arguments: [
    ("Jean-Paul", "J.-P."), ("J.R.R.", "J. R. R."), ("Élisée", "É."), ("Пётр А.", "П. А."),
    ("Jean le Rond", "J. le R."),
  ])
  func `initials keep hyphens and accents`(given: String, initials: String) {
    #expect(PersonName(family: "X", given: given).initialled == "X, " + initials)
  }

  @Test func `a name is written as CSL as it was read`() throws {
    let text = #"{"family":"Gogh","given":"Vincent","non-dropping-particle":"van"}"#
    let json = try JSON(parsing: Array(text.utf8))
    #expect(PersonName(csl: json)?.csl == json)
  }

  @Test func `particles that stand in the family name are taken out of it`() {
    let json = JSON.object(["family": .string("de la Cruz"), "given": .string("Juana")])
    let name = PersonName(csl: json)
    #expect(name?.nonDroppingParticle == "de la")
    #expect(name?.inverted(demoting: true) == "Cruz, Juana de la")
    #expect(name?.inverted(demoting: false) == "de la Cruz, Juana")
  }
}
