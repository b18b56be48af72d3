// swift-tools-version: 6.3
import PackageDescription

// Calls a server that another project made from the same description; run.sh starts it.
let package = Package(
    name: "Integration",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "purecloud-swift-sdk", path: "../..")],
    targets: [
        .executableTarget(
            name: "Integration",
            dependencies: [
                .product(name: "PureCloudPlatformClientV2", package: "purecloud-swift-sdk")
            ],
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
    ]
)
