// swift-tools-version: 6.3
import PackageDescription

// An app that commits a description and no generated code. To build it: SDKGEN_PLUGIN=1 swift build
let package = Package(
    name: "PluginExample",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "purecloud-swift-sdk", path: "../..")],
    targets: [
        .executableTarget(
            name: "App",
            dependencies: [.product(name: "SDKRuntime", package: "purecloud-swift-sdk")],
            exclude: ["openapi.json", "sdkgen.json"],
            plugins: [.plugin(name: "SDKGenBuildPlugin", package: "purecloud-swift-sdk")])
    ]
)
