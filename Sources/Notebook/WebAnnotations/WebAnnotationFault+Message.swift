import Messages

extension WebAnnotationFault: MessageConvertible {
  /// What could not be read: `Annotation 3 ('urn:uuid:…') is left out: it does not say what it is on.`
  public var message: Message {
    .annotationFault(number, id, reason.message, isLeftOut: losesNote)
  }
}

extension WebAnnotationFault.Reason: MessageConvertible {
  /// The reason as a clause: `it does not say what it is on`.
  public var message: Message {
    switch self {
    case .notAnObject: .annotationIsNoObject
    case .noTarget: .annotationHasNoTarget
    case .saysNothing: .annotationSaysNothing
    case .unknownArticle(let address): .annotationOfUnknownArticle(address)
    case .unknownPlace(let name): .annotationAtUnknownPlace(name)
    case .moreTargets(let count): .annotationOfTargets(count)
    }
  }
}

extension NotebookError.AnnotationsFault: MessageConvertible {
  /// The fault as a clause: `it holds no annotations`.
  public var message: Message {
    switch self {
    case .notJSON(let error): .annotationsAreNoJSON(error.message)
    case .noAnnotations: .annotationsAreNone
    }
  }
}
