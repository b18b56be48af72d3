// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [.swiftLanguageMode(.v6)]

let package = Package(
    name: "purecloud-swift-sdk",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .library(name: "SDKTesting", targets: ["SDKTesting"]),
        .executable(name: "sdkgen", targets: ["sdkgen"]),
    ],
    targets: [
        .target(name: "SDKMustache", swiftSettings: settings),
        .target(name: "SDKGenerator", dependencies: ["SDKMustache"], swiftSettings: settings),
        .executableTarget(name: "sdkgen", dependencies: ["SDKGenerator"], swiftSettings: settings),
        .target(name: "SDKRuntime", swiftSettings: settings),
        .target(name: "SDKTesting", dependencies: ["SDKRuntime"], swiftSettings: settings),
        .testTarget(
            name: "SDKMustacheTests", dependencies: ["SDKMustache"], swiftSettings: settings),
        .testTarget(
            name: "SDKGeneratorTests", dependencies: ["SDKGenerator"], swiftSettings: settings),
        .testTarget(
            name: "SDKRuntimeTests", dependencies: ["SDKRuntime", "SDKTesting"],
            swiftSettings: settings),
    ]
)
