import type { AnyEntry } from "../catalogue/entry.ts";

/** The folders of a language that are no API's. */
export const reserved: readonly string[] = ["categories", "concepts", "languages", "lists", "matrix", "tools"];

/** A code as a folder is called, everywhere and in any address: what could mean something there is written as `~` and its number. */
export function folderOf(code: string): string {
  return code
    .replace(/[^\w.-]/gu, (character) => `~${(character.codePointAt(0) ?? 0).toString(16)}`)
    .replace(/^\.|\.$|(?<=^index)\./g, "~2e");
}

/** Where the pages of a site are, seen from the site's host. */
export class Address {
  /** The path of the site, with a slash at both ends. */
  readonly path: string;
  /** The host, as `https://example.com`; empty where nobody has said it. */
  readonly origin: string;

  /** @throws TypeError for what is neither a path nor an address. */
  constructor(base: string) {
    const isPath = base.startsWith("/") && !base.startsWith("//");
    if (!isPath && !/^https?:\/\//i.test(base))
      throw new TypeError("give an address, as https://example.com/errors/, or a path, as /errors/");
    const { origin, pathname, search, hash } = new URL(base, "http://localhost");
    if (search !== "" || hash !== "") throw new TypeError("an address of a site has no ? and no #");
    this.path = pathname.endsWith("/") ? pathname : `${pathname}/`;
    this.origin = isPath ? "" : origin;
  }

  /** A file or a folder of the site. */
  to(path: string): string {
    return this.path + path;
  }

  /** The same with its host, where that is known. */
  whole(path: string): string {
    return this.origin + this.path + path;
  }
}

/** The folder of a code's page, below its language. */
export const pathOf = ({ api, code }: Pick<AnyEntry, "api" | "code">): string => `${api}/${folderOf(code)}/`;
