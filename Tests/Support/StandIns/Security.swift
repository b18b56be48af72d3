// swift-format-ignore-file: AlwaysUseLowerCamelCase

// What SDKRuntime uses of Apple's Security framework, with the types that its documentation gives, so
// that the code behind 'canImport(Security)' is type-checked where there is none. Core Foundation's
// types are bridged there; here they are the types that they are bridged to. The networking part of
// Foundation, a module of its own here, comes with it.
public import Foundation
@_exported public import FoundationNetworking

public typealias CFString = String
public typealias CFData = Data
public typealias CFArray = [Any]
public typealias CFDictionary = [String: Any]
public typealias CFTypeRef = AnyObject
public typealias CFTypeID = UInt
public typealias OSStatus = Int32

public final class SecIdentity {}

public let kSecClass: CFString = "class"
public let kSecClassGenericPassword: CFString = "genp"
public let kSecAttrService: CFString = "svce"
public let kSecAttrAccount: CFString = "acct"
public let kSecAttrAccessible: CFString = "pdmn"
public let kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly: CFString = "cku"
public let kSecReturnData: CFString = "r_Data"
public let kSecMatchLimit: CFString = "m_Limit"
public let kSecMatchLimitOne: CFString = "m_LimitOne"
public let kSecValueData: CFString = "v_Data"
public let kSecImportExportPassphrase: CFString = "passphrase"
public let kSecImportItemIdentity: CFString = "identity"
public let kSecImportItemCertChain: CFString = "chain"

public let errSecSuccess: OSStatus = 0
public let errSecParam: OSStatus = -50
public let errSecItemNotFound: OSStatus = -25300

public func SecItemCopyMatching(
    _ query: CFDictionary, _ result: UnsafeMutablePointer<CFTypeRef?>?
) -> OSStatus { errSecItemNotFound }

public func SecItemAdd(
    _ attributes: CFDictionary, _ result: UnsafeMutablePointer<CFTypeRef?>?
) -> OSStatus { errSecParam }

public func SecItemUpdate(
    _ query: CFDictionary, _ attributesToUpdate: CFDictionary
) -> OSStatus { errSecItemNotFound }

public func SecItemDelete(_ query: CFDictionary) -> OSStatus { errSecItemNotFound }

public func SecPKCS12Import(
    _ data: CFData, _ options: CFDictionary, _ items: UnsafeMutablePointer<CFArray?>
) -> OSStatus { errSecParam }

public func CFGetTypeID(_ cf: CFTypeRef?) -> CFTypeID { 0 }

public func SecIdentityGetTypeID() -> CFTypeID { 0 }

public let NSURLAuthenticationMethodClientCertificate = "NSURLAuthenticationMethodClientCertificate"

extension URLCredential {
    public convenience init(
        identity: SecIdentity, certificates certArray: [Any]?, persistence: Persistence
    ) { self.init(user: "", password: "", persistence: persistence) }
}
