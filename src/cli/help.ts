export const help = `telerr: what telephony, fax and SMS API errors mean, and what to do about them

Usage
  telerr <a code, a reply or some words>    decode it; what is no code or reply is searched
  telerr decode <reply>                     what a reply says
  telerr search <words>                     find codes by words
  telerr show <api> <code>                  everything that is known of a code
  telerr list [api]                         the APIs, or the codes of one
  telerr report <files>                     what went wrong in logs, how often, at what cost

A reply is read from standard input when there is none on the command line, or when it is -.

Options
  -a, --api <api>          nssoap, voipms, traitel, traitel-fax, persian-sms (or ippanel)
  -o, --operation <name>   the TraiTel operation that was called, as assignnumber
  -l, --lang <tag>         the language of messages: en, fa; without it, the locale's
  -j, --json               one JSON document: {"kind", "results"}
  -n, --limit <number>     how many results at most
      --category, --retry, --fix, --parameter <value>
                           of list: only the codes that have it
      --html <file>        of report: write one self-contained page
      --csv                of report: the table as CSV
      --tz <zone>          of report: times with an offset in this zone, as Australia/Sydney
  -h, --help               this text
  -v, --version            the version

Exit status: 0 found, 1 not found or undocumented, 2 wrong usage
             of report 1, too, where a row or a file could not be read

Examples
  telerr 'Error 105: Invalid sub-account ID.'
  telerr 402 --lang fa
  curl … | telerr --api voipms
  telerr search insufficient funds
  telerr show voipms ip_not_enabled
  telerr list --retry backoff --fix provider
  telerr report logfaxout.csv --html report.html
`;
