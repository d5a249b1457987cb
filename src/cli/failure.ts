/** The caller used the command wrongly: its message goes to standard error, the exit status is 2. */
export class UsageError extends Error {}

/** What is not the caller's mistake stands in the way: its message goes to standard error, the exit status is 1. */
export class Failure extends Error {}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "the permission is missing",
  EPERM: "the permission is missing",
  EISDIR: "it is a directory",
  ENOTDIR: "a part of its path is no directory",
  ELOOP: "its links go round in circles",
  ENAMETOOLONG: "its name is too long",
  EMFILE: "too many files are open",
  EIO: "the device or the file system does not let it",
  EROFS: "its file system can only be read",
  ENOSPC: "there is no space left",
  EDQUOT: "there is no space left",
  EFBIG: "it would be longer than a file may be here",
  Z_BUF_ERROR: "its packed content breaks off",
  Z_DATA_ERROR: "its packed content is damaged",
  ERR_STRING_TOO_LONG: "it is longer than a text can be",
  ERR_FS_FILE_TOO_LARGE: "it is longer than a text can be",
};

/** What a failed access says, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
