import SDKDescription
import SDKOverlay

/// What `--help` prints.
enum Help {
    static let overview = """
        sdkgen reads a JSON description of an API and writes a Swift SDK.

        Usage: sdkgen COMMAND [OPTIONS]

          generate     write the SDK
          check        compare the SDK on disk with what 'generate' would write
          init         make a repository for a new SDK
          lint         report what is wrong with a description
          diff         tell what changed between two descriptions
          overlay      print a description with overlays applied
          transcribe   make a description of reference pages, or compare it with them
          render       show what a template makes of a JSON file

          --help       this text; after a command, that command's options
          --version    the version

        Exit status: 0 fine, 1 findings (errors, a stale SDK), 2 wrong usage.

        """

    static func text(for command: String) -> String? {
        switch command {
        case "generate", "check": generate
        case "init": new
        case "lint": lint
        case "diff": diff
        case "overlay": overlay
        case "transcribe": transcribe
        case "render": render
        default: nil
        }
    }

    private static let generate = """
        Usage: sdkgen generate [--config FILE]
               sdkgen generate --spec FILE --module NAME --output DIR [OPTIONS]
               sdkgen check    (the same; writes nothing, prints a diff, exits with 1 when stale)

          --config FILE            what to generate; Spec/sdkgen.json when neither it nor --spec
                                   is given; paths in it are relative to its folder. With --spec,
                                   only "extensions" of Spec/sdkgen.json counts, if there is one
          --spec FILE              the description: OpenAPI 3.2, 3.1, 3.0 or Swagger 2.0, as JSON
          --overlay FILE           changes to the description: Overlay 1.0 or 1.1, as JSON; may be
                                   repeated
          --module NAME            the Swift module
          --output DIR             where its files go
          --file FILE              one Swift file for all of it instead, for builds that have to know
                                   their files beforehand
          --templates DIR          other templates than Templates/swift
          --documentation DIR      also write reference pages in Markdown, and index.json, there
          --documentation-templates DIR   other templates than Templates/markdown
          --include-tag TAG        only operations of this tag; may be repeated, as may
          --include-path GLOB      paths that fit; '*' is one segment, '**' any number
          --include-operation ID   one operation
          --package                also write a Package.swift, so that the output builds alone
          --runtime PATH-or-URL    with --package: where the package is that has SDKRuntime; a
                                   folder, or a URL and '#' with a version, a branch or a commit.
                                   Without it, the sources are copied into the output
          --modules WAY            one: everything in one module; tags: a module for each tag,
                                   over one with what several of them need
          --strict                 stop on warnings, too: nothing of the description is repaired
          --timings                print how long each stage took
          --quiet                  print errors only

        """

    private static let new = """
        Usage: sdkgen init --spec FILE --name NAME [DIR] [OPTIONS]

        Makes a repository for an SDK: the description and what to generate from it, the generated
        code with its reference pages, tests that call each service, a README, a Makefile and
        workflows. What is in DIR already stays as it is.

          --spec FILE              the description, which is copied to Spec/
          --name NAME              the Swift module and the package
          DIR                      the repository; NAME by default
          --license MIT|Apache-2.0|none   none by default
          --generator DIR-or-URL   where the repository takes the generator from: a folder, or a URL
                                   and '#' with a version, a branch or a commit; this generator's
                                   folder by default
          --runtime DIR-or-URL     the same for the runtime; copied into Generated/ by default

        """

    private static let lint = """
        Usage: sdkgen lint FILE… [OPTIONS]

        Prints what is wrong with each description, as FILE:LINE:COLUMN, and writes nothing. Warnings
        count as errors.

          --overlay FILE        applied to each first; may be repeated
          --config FILE         its "extensions" say which keys mean something; Spec/sdkgen.json
                                by default, if there is one

        """

    private static let diff = """
        Usage: sdkgen diff OLD NEW [OPTIONS]

        OLD and NEW are descriptions in any dialect: files, or git:REV:PATH.

          --format FORMAT       text (the default), markdown, json, changelog, github, migration,
                                deprecations or renamed
          --fail-on major|minor|none              exit with 1 from this verdict on; major by default
          --overlay FILE        applied to both first; may be repeated
          --ignore FILE         changes that are meant, by id, each with its reason
          --title TEXT          with changelog: the heading, 'Unreleased' by default
          --config FILE         its "extensions" say which keys mean something; Spec/sdkgen.json
                                by default, if there is one

        """

    private static let overlay = """
        Usage: sdkgen overlay --spec FILE --overlay FILE… [--strict]

        Prints the description with the overlays applied, in their order. What they don't change keeps
        its bytes; what they add is laid out like the description.

          --spec FILE       the description; without it, the file that the first overlay extends
          --overlay FILE    Overlay 1.0 or 1.1, as JSON; may be repeated
          --strict          a path that matches nothing is an error, not a warning

        """

    private static let transcribe = """
        Usage: sdkgen transcribe PAGE… [OPTIONS]

        Reads reference pages of SDKs (JavaScript, Java, PHP, Python, C#) and prints the description
        that they amount to. Reading nothing is an error.

          --config FILE     whose "extensions" name the members for permissions and method names;
                            by default sdkgen.json beside the description, or Spec/sdkgen.json
          --into FILE       update this description instead; what the pages don't say is kept
          --texts           with --into: take over summaries and descriptions, too
          --dialect NAME    the dialect of pages that do not show theirs; by default that of the
                            other pages
          --order LIST      which dialect wins where pages disagree; by default
                            javascript,java,php,python,csharp
          --check FILE      only compare this description with the pages
          --expected FILE   with --check: differences that are meant, each with its reason

        """

    private static let render = """
        Usage: sdkgen render --template FILE --data FILE.json [OPTIONS]

          --partials DIR        where partials are; the template's folder by default
          --escape html|none    none by default
          --lenient             unknown names are empty, and no errors

        """
}
