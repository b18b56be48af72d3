// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [.swiftLanguageMode(.v6)]

let package = Package(
    name: "purecloud-swift-sdk",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: [
        .library(name: "PureCloudPlatformClientV2", targets: ["PureCloudPlatformClientV2"]),
        .library(name: "SDKRuntime", targets: ["SDKRuntime"]),
        .library(name: "SDKLogin", targets: ["SDKLogin"]),
        .library(name: "SDKLogging", targets: ["SDKLogging"]),
        .library(name: "SDKConfiguration", targets: ["SDKConfiguration"]),
        .library(name: "SDKStreams", targets: ["SDKStreams"]),
        .library(name: "SDKTesting", targets: ["SDKTesting"]),
        .executable(name: "sdkgen", targets: ["sdkgen"]),
    ],
    targets: [
        // MARK: The library: what a downstream project builds.
        .target(name: "SDKRuntime", swiftSettings: settings),
        .target(name: "SDKLogin", dependencies: ["SDKRuntime"], swiftSettings: settings),
        .target(
            name: "PureCloudPlatformClientV2", dependencies: ["SDKLogin", "SDKRuntime"],
            path: "Generated/PureCloudPlatformClientV2", swiftSettings: settings),
        .target(name: "SDKStreams", dependencies: ["SDKRuntime"], swiftSettings: settings),
        .target(name: "SDKLogging", dependencies: ["SDKRuntime"], swiftSettings: settings),
        .target(
            name: "SDKConfiguration", dependencies: ["SDKLogging", "SDKLogin", "SDKRuntime"],
            swiftSettings: settings),
        .target(name: "SDKTesting", dependencies: ["SDKRuntime"], swiftSettings: settings),

        .target(
            name: "Loopback", dependencies: ["SDKRuntime"], path: "Tests/Support/Loopback",
            swiftSettings: settings),
        .target(
            name: "Logins", dependencies: ["SDKLogin", "SDKRuntime", "SDKTesting"],
            path: "Tests/Support/Logins", swiftSettings: settings),
        .testTarget(
            name: "SDKRuntimeTests",
            dependencies: [
                "SDKConfiguration", "SDKLogging", "SDKLogin", "SDKRuntime", "SDKTesting", "Logins",
                "Loopback",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "SDKLoginTests",
            dependencies: ["SDKLogin", "SDKRuntime", "SDKTesting", "Logins", "Loopback"],
            swiftSettings: settings),
        .testTarget(
            name: "SDKLoggingTests", dependencies: ["SDKLogging", "SDKRuntime", "SDKTesting"],
            swiftSettings: settings),
        .testTarget(
            name: "SDKConfigurationTests",
            dependencies: ["SDKConfiguration", "SDKRuntime", "SDKTesting", "Loopback"],
            swiftSettings: settings),
        // A golden case that is also run: all kinds of bodies and responses.
        .target(
            name: "Depot", dependencies: ["SDKRuntime"],
            path: "Tests/Cases/bodies-and-responses/expected", swiftSettings: settings),
        // Another one: all security schemes, and what operations ask for of them.
        .target(
            name: "Vault", dependencies: ["SDKLogin", "SDKRuntime"],
            path: "Tests/Cases/security-requirements/expected", swiftSettings: settings),
        // Another one: styles of parameters, media types, and choices.
        .target(
            name: "Wire", dependencies: ["SDKRuntime"],
            path: "Tests/Cases/on-the-wire/expected", swiftSettings: settings),
        // Another one: responses that come as streams.
        .target(
            name: "Radio", dependencies: ["SDKRuntime", "SDKStreams"],
            path: "Tests/Cases/response-streams/expected", swiftSettings: settings),
        // Three in the shape of well-known descriptions, each with a program that uses it.
        .target(
            name: "Chat", dependencies: ["SDKRuntime", "SDKStreams"],
            path: "Tests/Cases/consumer-chat/expected", swiftSettings: settings),
        .target(
            name: "Messages", dependencies: ["SDKRuntime"],
            path: "Tests/Cases/consumer-upload/expected", swiftSettings: settings),
        .target(
            name: "Design", dependencies: ["SDKLogin", "SDKRuntime"],
            path: "Tests/Cases/consumer-key/expected", swiftSettings: settings),
        .testTarget(
            name: "ConsumerTests",
            dependencies: ["Chat", "Messages", "Design", "SDKStreams", "Loopback"],
            swiftSettings: settings),
        .testTarget(
            name: "SDKStreamsTests",
            dependencies: ["SDKStreams", "Radio", "SDKTesting", "Loopback"],
            swiftSettings: settings),
        .testTarget(
            name: "GeneratedTests",
            dependencies: [
                "PureCloudPlatformClientV2", "SDKConfiguration", "Depot", "Vault", "Wire",
                "SDKTesting", "Loopback",
            ],
            swiftSettings: settings),

        // MARK: The generator. It and the library never import each other; what a target may import
        // says which way its stage looks (docs/architecture.md).
        .target(name: "SDKMustache", swiftSettings: settings),
        .target(name: "SDKDocument", swiftSettings: settings),
        .target(name: "SDKDescription", dependencies: ["SDKDocument"], swiftSettings: settings),
        .target(name: "SDKOverlay", dependencies: ["SDKDocument"], swiftSettings: settings),
        .target(
            name: "SDKPlan", dependencies: ["SDKDescription", "SDKDocument"],
            swiftSettings: settings),
        .target(
            name: "SDKEmission", dependencies: ["SDKDocument", "SDKMustache", "SDKPlan"],
            swiftSettings: settings),
        .target(
            name: "SDKGenerator",
            dependencies: [
                "SDKDescription", "SDKDocument", "SDKEmission", "SDKMustache", "SDKOverlay",
                "SDKPlan",
            ],
            swiftSettings: settings),
        .target(
            name: "SDKDiff", dependencies: ["SDKDescription", "SDKDocument", "SDKPlan"],
            swiftSettings: settings),
        .target(
            name: "SDKTranscribe", dependencies: ["SDKDocument"], swiftSettings: settings),
        .target(name: "SDKOutput", dependencies: ["SDKDocument"], swiftSettings: settings),
        .executableTarget(
            name: "sdkgen",
            dependencies: [
                "SDKDescription", "SDKDiff", "SDKDocument", "SDKEmission", "SDKGenerator",
                "SDKMustache", "SDKOutput", "SDKOverlay", "SDKPlan", "SDKTranscribe",
            ],
            swiftSettings: settings),

        .target(
            name: "Samples", dependencies: ["SDKDescription", "SDKDocument"],
            path: "Tests/Support/Samples",
            swiftSettings: settings),
        .target(
            name: "TemporaryFolders", path: "Tests/Support/TemporaryFolders",
            swiftSettings: settings),
        .testTarget(
            name: "SDKMustacheTests", dependencies: ["SDKMustache"], swiftSettings: settings),
        .testTarget(
            name: "SDKDocumentTests",
            dependencies: ["SDKDocument", "Samples"],
            swiftSettings: settings),
        .testTarget(
            name: "SDKDescriptionTests",
            dependencies: ["SDKDescription", "SDKDocument", "SDKPlan", "Samples"],
            swiftSettings: settings),
        .testTarget(
            name: "SDKOverlayTests",
            dependencies: ["SDKDocument", "SDKOverlay"],
            swiftSettings: settings),
        .testTarget(
            name: "SDKPlanTests",
            dependencies: ["SDKDescription", "SDKDocument", "SDKOutput", "SDKPlan", "Samples"],
            swiftSettings: settings),
        .testTarget(
            name: "SDKEmissionTests",
            dependencies: ["SDKDescription", "SDKDocument", "SDKEmission", "SDKPlan", "Samples"],
            swiftSettings: settings),
        .testTarget(
            name: "SDKDiffTests",
            dependencies: [
                "SDKDescription", "SDKDiff", "SDKDocument", "SDKGenerator", "SDKPlan", "Samples",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "SDKTranscribeTests",
            dependencies: ["SDKDocument", "SDKTranscribe"],
            swiftSettings: settings),
        .testTarget(
            name: "SDKOutputTests",
            dependencies: ["SDKDocument", "SDKOutput", "TemporaryFolders"],
            swiftSettings: settings),
        .testTarget(
            name: "SDKGeneratorTests",
            dependencies: [
                "SDKDescription", "SDKDocument", "SDKEmission", "SDKGenerator", "SDKPlan",
                "Samples",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "sdkgenTests",
            dependencies: [
                "SDKDescription", "SDKDiff", "SDKDocument", "SDKEmission", "SDKGenerator",
                "SDKOutput", "SDKOverlay", "SDKPlan", "SDKTranscribe", "TemporaryFolders",
                "sdkgen",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "GoldenTests",
            dependencies: [
                "SDKDescription", "SDKDocument", "SDKEmission", "SDKGenerator", "SDKOutput",
                "SDKPlan",
            ],
            swiftSettings: settings),

        // MARK: Both.
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "PureCloudPlatformClientV2", "SDKDescription", "SDKDiff", "SDKDocument",
                "SDKGenerator", "SDKRuntime", "SDKStreams", "SDKTesting",
            ],
            path: "Tests/Benchmarks", swiftSettings: settings),
    ]
)

// A plugin in a package is compiled by everyone who depends on that package, whether they use it or
// not. So they are there for those only who ask for them: SDKGEN_PLUGIN=1 swift package sdkgen …
if Context.environment["SDKGEN_PLUGIN"] != nil {
    package.targets += [
        .plugin(
            name: "SDKGenPlugin",
            capability: .command(
                intent: .custom(verb: "sdkgen", description: "Generate or check an SDK"),
                permissions: [
                    .writeToPackageDirectory(reason: "The SDK is written there.")
                ]),
            dependencies: ["sdkgen"], path: "Sources/SDKGenPlugin"),
        .plugin(
            name: "SDKGenBuildPlugin", capability: .buildTool(), dependencies: ["sdkgen"],
            path: "Sources/SDKGenBuildPlugin"),
    ]
    package.products += [
        .plugin(name: "SDKGenPlugin", targets: ["SDKGenPlugin"]),
        .plugin(name: "SDKGenBuildPlugin", targets: ["SDKGenBuildPlugin"]),
    ]
}
