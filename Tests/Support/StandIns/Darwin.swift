// swift-format-ignore-file: AlwaysUseLowerCamelCase

// What the generator uses of Apple's C library and the Linux one lacks, with the types that the manual
// pages give, so that the code behind 'canImport(Darwin)' is type-checked where there is none.
@_exported public import Glibc

public var RENAME_SWAP: Int32 { 2 }

/// renameatx_np(2)
public func renameatx_np(
    _ fromfd: Int32, _ from: UnsafePointer<CChar>, _ tofd: Int32, _ to: UnsafePointer<CChar>,
    _ flags: UInt32
) -> Int32 { -1 }

/// NSGetExecutablePath(3)
public func _NSGetExecutablePath(
    _ buf: UnsafeMutablePointer<CChar>?, _ bufsize: UnsafeMutablePointer<UInt32>?
) -> Int32 { -1 }

extension stat {
    public var st_atimespec: timespec { st_atim }
    public var st_mtimespec: timespec { st_mtim }
}
