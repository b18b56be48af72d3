// swift-tools-version: 6.3
import PackageDescription

// A downstream project: what it builds is what users of the SDK build.
let sdk: [Target.Dependency] = [
    .product(name: "PureCloudPlatformClientV2", package: "purecloud-swift-sdk"),
    .product(name: "SDKTesting", package: "purecloud-swift-sdk"),
]

let package = Package(
    name: "Consumer",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "purecloud-swift-sdk", path: "../..")],
    targets: [
        // A small program as an app would have it: what it does, and the command around it.
        .target(
            name: "ClientAdmin",
            dependencies: [
                .product(name: "PureCloudPlatformClientV2", package: "purecloud-swift-sdk")
            ],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "ClientTool",
            dependencies: [
                "ClientAdmin",
                .product(name: "SDKConfiguration", package: "purecloud-swift-sdk"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
        // Runs both, and looks whether what users write compiles without a warning.
        .executableTarget(
            name: "Consumer", dependencies: sdk + ["ClientAdmin", "StrictConsumer"],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
        .target(
            name: "StrictConsumer", dependencies: sdk,
            swiftSettings: [
                .swiftLanguageMode(.v6),
                .treatAllWarnings(as: .error),
                .defaultIsolation(MainActor.self),
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("InternalImportsByDefault"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
            ]),
    ]
)
