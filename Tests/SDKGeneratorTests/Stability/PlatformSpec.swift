import Foundation
import Samples

/// A large description that lies beside the checkout, not in it.
enum PlatformSpec {
    static let url = Repository.root.deletingLastPathComponent()
        .appendingPathComponent("shared/specs/platform-14.0.0.swagger.json")
}
