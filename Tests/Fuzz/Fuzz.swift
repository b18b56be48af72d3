import Foundation

/// The entry point that libFuzzer calls. `FUZZ` names the target.
///
/// A target traps when something is wrong: `precondition` states what must hold.
private let target: ([UInt8]) -> Void = {
    let name = ProcessInfo.processInfo.environment["FUZZ"] ?? ""
    guard let target = targets[name] else {
        print("FUZZ must be one of \(targets.keys.sorted().joined(separator: ", "))")
        exit(2)
    }
    return target
}()

private let targets: [String: ([UInt8]) -> Void] = [
    "json": fuzzJSON, "mustache": fuzzMustache, "pipeline": fuzzPipeline,
    "transcribe": fuzzTranscribe, "values": fuzzValues, "decoding": fuzzDecoding,
    "streams": fuzzStreams,
]

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    target(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

@_silgen_name("LLVMFuzzerMutate")
private func mutate(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ maximum: Int) -> Int

/// Where the input is JSON, half of the changes replace one of its values by another, so
/// that they reach what is behind the syntax; all others are those of libFuzzer.
@_cdecl("LLVMFuzzerCustomMutator")
public func customMutator(
    _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ maximum: Int, _ seed: UInt32
) -> Int {
    if seed & 1 == 0, isJSONTarget {
        let bytes = Array(UnsafeBufferPointer(start: data, count: size))
        if let changed = exchanged(bytes, seed: seed >> 1), changed.count <= maximum {
            data.update(from: changed, count: changed.count)
            return changed.count
        }
    }
    return mutate(data, size, maximum)
}

private let isJSONTarget = ["pipeline", "decoding"].contains(
    ProcessInfo.processInfo.environment["FUZZ"] ?? "")
