export const help = `telerr: what telephony, fax and SMS API errors mean, and what to do about them

Usage
  telerr <a code, a reply or some words>    decode it; what is no code or reply is searched
  telerr decode <reply>                     what a reply says
  telerr search <words>                     find codes by words
  telerr show <api> <code>                  everything that is known of a code
  telerr list [api]                         the APIs, or the codes of one
  telerr annotate [file…]                   a log, with what its codes mean at the ends of lines

A reply is read from standard input when there is none on the command line, or when it is -.

Options
  -a, --api <api>          nssoap, voipms, traitel, traitel-fax, persian-sms (or ippanel)
  -o, --operation <name>   the TraiTel operation that was called, as assignnumber
  -l, --lang <tag>         the language of messages: en, fa; without it, the locale's
  -j, --json               one JSON document: {"kind", "results"}
  -n, --limit <number>     how many results at most
      --category, --retry, --fix, --parameter <value>
                           of list: only the codes that have it
      --only               of annotate: leave out the lines without a code
  -f, --follow             of annotate: the last ten lines of a file, then what is added to it
      --successes          of annotate: explain reports of success, too
  -h, --help               this text
  -v, --version            the version

With annotate, --api says whose log it is (its numbers count, too), --json writes one object a code.

Exit status: 0 found, 1 not found or undocumented, 2 wrong usage;
of annotate 0 everything was read, 1 a file could not be read

Examples
  telerr 'Error 105: Invalid sub-account ID.'
  telerr 402 --lang fa
  curl … | telerr --api voipms
  telerr search insufficient funds
  telerr show voipms ip_not_enabled
  telerr list --retry backoff --fix provider
  tail -n +1 -f app.log | telerr annotate --only
`;
