/// The dialect that a page was found to be of.
public struct PageDetection: Sendable {
    public let file: String
    /// `nil` if too little speaks for any, or as much for two.
    public let dialect: PageDialect?
    /// How much speaks for each dialect, the highest score first.
    public let scores: [(dialect: PageDialect, score: Int)]
}
