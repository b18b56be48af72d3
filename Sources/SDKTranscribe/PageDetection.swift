/// The dialect that a page was found to be of.
package struct PageDetection: Sendable {
    package let file: String
    /// `nil` if too little speaks for any, or as much for two.
    package let dialect: PageDialect?
    /// How much speaks for each dialect, the highest score first.
    package let scores: [(dialect: PageDialect, score: Int)]
}
