<?php

declare(strict_types=1);

namespace Telerr\Sample;

enum Outcome: string
{
    case Success = 'success';
    case Error = 'error';
    /** Of a code that is no outcome yet: another answer follows. An answer does not have it. */
    case Pending = 'pending';
    /** No outcome was read: never a success. */
    case Unknown = 'unknown';
}

/** What kind of failure it is: the canonical codes of google.rpc.Code. */
enum Category: string
{
    case Ok = 'ok';
    case InvalidArgument = 'invalid_argument';
    case Unauthenticated = 'unauthenticated';
    case PermissionDenied = 'permission_denied';
    case NotFound = 'not_found';
    case AlreadyExists = 'already_exists';
    case ResourceExhausted = 'resource_exhausted';
    case FailedPrecondition = 'failed_precondition';
    case OutOfRange = 'out_of_range';
    case Unavailable = 'unavailable';
    case DeadlineExceeded = 'deadline_exceeded';
    case Aborted = 'aborted';
    case Cancelled = 'cancelled';
    case Internal = 'internal';
    case Unknown = 'unknown';
    case Unimplemented = 'unimplemented';
}

enum Retry: string
{
    /** The same request may pass later. */
    case Backoff = 'backoff';
    /** It fails until something changes. */
    case AfterFix = 'after_fix';
    /** There is nothing to retry. */
    case Never = 'never';
}

/** Who can act: the program's developer, who typed the value, the account's owner, the far end, the provider. */
enum Fix: string
{
    case Caller = 'caller';
    case User = 'user';
    case Account = 'account';
    case Recipient = 'recipient';
    case Provider = 'provider';
}

/** Why no outcome was read. */
enum Why: string
{
    case Undocumented = 'undocumented';
    case Pending = 'pending';
    case NotAReply = 'not_a_reply';
    case Contradictory = 'contradictory';
}

/** What arrived instead of a status, or around it. */
enum Form: string
{
    case Empty = 'empty';
    case Json = 'json';
    case Xml = 'xml';
    case SoapFault = 'soap_fault';
    case Html = 'html';
    case Text = 'text';
    case Value = 'value';
}

/** What is known of one code. */
final class Entry
{
    /**
     * @param bool $emptyResult The "error" only says that a list is empty.
     * @param bool $pending It is no outcome yet: another answer follows.
     * @param ?int $wait Seconds before a retry makes sense.
     * @param list<string> $parameters The request parameters that the error may be about.
     * @param list<string> $aliases Other spellings that replies carry.
     * @param array<string, string> $messages By language.
     * @param array<string, string> $remedies By language.
     * @param ?Entry $state Of a composed code: how far it got …
     * @param ?Entry $reason … and what went wrong.
     */
    public function __construct(
        public readonly string $code,
        public readonly Category $category,
        public readonly Retry $retry,
        public readonly ?Fix $fix = null,
        public readonly bool $emptyResult = false,
        public readonly bool $pending = false,
        public readonly ?int $wait = null,
        public readonly array $parameters = [],
        public readonly array $aliases = [],
        public readonly array $messages = [],
        public readonly array $remedies = [],
        public readonly ?Entry $state = null,
        public readonly ?Entry $reason = null,
    ) {
    }

    public function outcome(): Outcome
    {
        return match (true) {
            $this->pending => Outcome::Pending,
            $this->category === Category::Ok => Outcome::Success,
            default => Outcome::Error,
        };
    }

    /** What happened; in the first of Api::LANGUAGES where that language is not among them. */
    public function message(string $language = ''): string
    {
        if ($this->reason !== null && $this->state !== null) {
            return self::inARow($this->reason->message($language), $this->state->message($language));
        }
        return self::spoken($this->messages, $language) ?? $this->code;
    }

    /** What to do about it; null where there is nothing to do. */
    public function remedy(string $language = ''): ?string
    {
        $remedy = self::spoken(($this->reason ?? $this)->remedies, $language);
        // How far it got may ask for something first.
        if ($this->state !== null && $this->state->retry !== Retry::Backoff) {
            $first = $this->state->remedy($language);
            return $first !== null && $remedy !== null ? self::inARow($first, $remedy) : $first ?? $remedy;
        }
        return $remedy;
    }

    private static function inARow(string $first, string $second): string
    {
        return $first . (str_ends_with($first, '。') ? '' : ' ') . $second;
    }

    /** @param array<string, string> $texts */
    private static function spoken(array $texts, string $language): ?string
    {
        foreach ([$language, ...self::serving($language), ...Api::LANGUAGES] as $name) {
            if (isset($texts[$name])) {
                return $texts[$name];
            }
        }
        return null;
    }

    /**
     * What serves a BCP 47 tag: itself, its parents, and the same language in the same script.
     *
     * @return list<string>
     */
    private static function serving(string $tag): array
    {
        [$language, $script, $region, $likely] = self::parts($tag);
        if ($language === '') {
            return [];
        }
        $names = [$language . $script . $region, $language . $script, $language];
        foreach (Api::LANGUAGES as $name) {
            [$own, , , $written] = self::parts($name);
            if ($own === $language && $written === $likely) {
                $names[] = $name;
            }
        }
        return $names;
    }

    /**
     * Those of a tag, with a hyphen before all but the first, and the script that is likely where it says none.
     *
     * @return array{string, string, string, string}
     */
    private static function parts(string $tag): array
    {
        $pattern = '/\A([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_][a-z\d]++)*+\z/i';
        if (!preg_match($pattern, $tag, $found)) {
            return ['', '', '', ''];
        }
        $language = strtolower($found[1]);
        $script = ($found[2] ?? '') === '' ? '' : '-' . ucfirst(strtolower($found[2]));
        $region = ($found[3] ?? '') === '' ? '' : '-' . strtoupper($found[3]);
        $likely = $script === '' ? Api::SCRIPTS[$language . $region] ?? Api::SCRIPTS[$language] ?? '' : substr($script, 1);
        return [$language, $script, $region, $likely];
    }
}

/** What a documented code tells of itself. */
trait Code
{
    public function entry(): Entry
    {
        return Api::entries()[$this->value];
    }

    public function category(): Category
    {
        return $this->entry()->category;
    }

    public function retry(): Retry
    {
        return $this->entry()->retry;
    }

    public function fix(): ?Fix
    {
        return $this->entry()->fix;
    }

    /** Whether the "error" only says that a list is empty. */
    public function emptyResult(): bool
    {
        return $this->entry()->emptyResult;
    }

    /** Seconds before a retry makes sense. */
    public function wait(): ?int
    {
        return $this->entry()->wait;
    }

    public function message(string $language = ''): string
    {
        return $this->entry()->message($language);
    }

    public function remedy(string $language = ''): ?string
    {
        return $this->entry()->remedy($language);
    }
}

/** What a reply says. */
final class Answer
{
    /**
     * @param ?string $code Null where no documented code was read.
     * @param int|float|null $retryAfter Seconds to wait, as HTTP or the API's document says.
     * @param mixed $payload What came with a success.
     * @param ?string $detail The vendor's text in this very reply.
     * @param ?Entry $state Of a composed code: how far it got …
     * @param ?Entry $reason … and what went wrong.
     * @param ?Why $why Why no outcome was read.
     * @param ?string $raw The status as it stands there.
     */
    public function __construct(
        public readonly Outcome $outcome,
        public readonly ?string $code,
        public readonly Category $category,
        public readonly Retry $retry,
        public readonly ?Fix $fix,
        public readonly int|float|null $retryAfter,
        public readonly ?Entry $entry,
        public readonly mixed $payload,
        public readonly ?string $detail,
        public readonly string|int|float|null $extendedError,
        public readonly ?Entry $state,
        public readonly ?Entry $reason,
        public readonly ?Why $why,
        public readonly Form $form,
        public readonly ?string $raw,
    ) {
    }

    /** Whether the "error" only says that a list is empty. */
    public function emptyResult(): bool
    {
        return $this->entry !== null && $this->entry->emptyResult;
    }

    /** @throws ApiException for what is no success. */
    public function orThrow(): self
    {
        if ($this->outcome !== Outcome::Success) {
            throw new ApiException($this);
        }
        return $this;
    }
}

/** A reply that is no success. */
final class ApiException extends \RuntimeException
{
    public function __construct(public readonly Answer $answer)
    {
        $entry = $answer->entry;
        $said = $entry === null ? ': ' . $answer->why?->value : " $entry->code: " . $entry->message();
        parent::__construct(Api::NAME . $said);
    }
}

//!codes

/** How replies are read, whatever the API: by Api::REPLY. @internal */
final class Reading
{
    public function __construct(
        public readonly string $says,
        public readonly Form $form,
        public readonly ?Entry $entry = null,
        public readonly ?string $raw = null,
        public mixed $payload = null,
        public ?string $detail = null,
        public string|int|float|null $extendedError = null,
        // What lends its category, retry and fix to the answer.
        public readonly ?Entry $lent = null,
        // It began as JSON or XML and is not: it was cut off.
        public readonly bool $broken = false,
    ) {
    }

    public static function notAReply(Form $form): self
    {
        return new self('not_a_reply', $form);
    }

    public static function undocumented(string $raw, Form $form): self
    {
        return new self('undocumented', $form, raw: $raw);
    }

    public static function documented(Entry $entry, Form $form, mixed $payload = null): self
    {
        return new self($entry->outcome()->value, $form, $entry, payload: $payload);
    }

    public function denied(): self
    {
        return new self('contradictory', $this->form, raw: $this->entry?->code);
    }

    /** What two readings say together: an error first, and a success where both agree. */
    public static function together(?self $one, self $other): self
    {
        if ($one === null) {
            return $other;
        }
        $order = array_flip(['error', 'pending', 'success', 'contradictory', 'undocumented', 'not_a_reply']);
        [$first, $second] = $order[$one->says] <= $order[$other->says] ? [$one, $other] : [$other, $one];
        return $first->says === 'success' && $second->says !== 'success' ? $first->denied() : $first;
    }
}

/** Not there, which is not null. @internal */
enum Missing
{
    case Value;
}

/** Reads one reply. @internal */
final class Reader
{
    // White space is that of ECMAScript; the marks say nothing either.
    private const SPACE = '\t\n\x0b\f\r \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}';
    private const BLANK = '\t\x0b\f \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}';
    private const MARKS = '\x{61c}\x{200b}\x{200e}\x{200f}\x{202a}-\x{202e}\x{2060}\x{2066}-\x{2069}';
    private const FAULTS = '/\A(?:fault(?:code|string)?|errors?|exceptions?)\z/';
    // What an XML document is made of: anything else is not well-formed. A document type is in no reply.
    private const NAME_START = ':A-Z_a-z\x{c0}-\x{d6}\x{d8}-\x{f6}\x{f8}-\x{2ff}\x{370}-\x{37d}\x{37f}-\x{1fff}\x{200c}\x{200d}'
        . '\x{2070}-\x{218f}\x{2c00}-\x{2fef}\x{3001}-\x{d7ff}\x{f900}-\x{fdcf}\x{fdf0}-\x{fffd}\x{10000}-\x{effff}';
    private const NAME = '[' . self::NAME_START . '][' . self::NAME_START . '.0-9\x{b7}\x{300}-\x{36f}\x{203f}\x{2040}-]*+';
    private const ATTRIBUTE = '[\t\n ]++' . self::NAME . '[\t\n ]*+=[\t\n ]*+(?:"[^"<]*+"|\'[^\'<]*+\')';
    private const DECLARATION = '~\A<\?xml[\t\n ]+version[\t\n ]*=[\t\n ]*(["\'])1\.[0-9]+\1'
        . '(?:[\t\n ]+encoding[\t\n ]*=[\t\n ]*(["\'])(?:[A-Za-z][\w.-]*)?\2)?'
        . '(?:[\t\n ]+standalone[\t\n ]*=[\t\n ]*(["\'])(?:yes|no)\3)?[\t\n ]*\?>~';
    private const TOKEN = '~\G(?:<!--(?:-?[^-])*+-->'
        . '|<\?(?<target>' . self::NAME . ')(?:[\t\n ].*?)?\?>'
        . '|<!\[CDATA\[(?<data>.*?)\]\]>'
        . '|<(?<opened>' . self::NAME . ')(?<attributes>(?:' . self::ATTRIBUTE . ')*+)[\t\n ]*+(?<empty>/?)>'
        . '|</(?<closed>' . self::NAME . ')[\t\n ]*+>'
        . '|(?<text>[^<]++))~su';
    private const NO_LETTER = '~[^\t\n -\x{d7ff}\x{e000}-\x{fffd}\x{10000}-\x{10ffff}]~u';
    // Dates as HTTP writes them; others, such as "tomorrow", are none.
    private const DATE = '/\A[A-Z][a-z]+,? (?:\d\d?[ -][A-Z][a-z]{2}[ -]\d{2,4}|[A-Z][a-z]{2} +\d\d?) \d\d:\d\d:\d\d'
        . '(?: (?:[A-Z]{1,4}|[+-]\d{4}|\d{4}))?\z/';
    private const BODIES = ['text', 'body', 'data', 'responseText'];
    // What a status of HTTP is by google.rpc.Code, where its class alone does not say it.
    private const HTTP = [
        401 => Category::Unauthenticated,
        402 => Category::FailedPrecondition,
        403 => Category::PermissionDenied,
        404 => Category::NotFound,
        408 => Category::DeadlineExceeded,
        409 => Category::Aborted,
        429 => Category::ResourceExhausted,
        500 => Category::Internal,
        501 => Category::Unimplemented,
        504 => Category::DeadlineExceeded,
    ];

    private int $status = 0;
    private int|float|null $retryAfter = null;
    /** How many objects may still be looked into: they may hold themselves. */
    private int $left = 1000;

    /** @param array<string, string|list<string>> $headers */
    public static function read(mixed $reply, int $status, array $headers): Answer
    {
        $reader = new self();
        try {
            if ($status !== 0) {
                $reader->note($status, $headers);
            }
            $reading = $reader->readBody($reply);
        } catch (\Throwable) {
            // A stream or another object that says its text by itself.
            $reading = Reading::notAReply(Form::Value);
        }
        if ($reading->says === 'success' && $reader->status >= 400) {
            $reading = $reading->denied();
        }
        return $reader->answer($reading);
    }

    /** Remembers what HTTP says: a failure stays, whatever else stands around or inside it. */
    private function note(int $status, mixed $headers): void
    {
        // A client's error says the status, and the response inside it the rest.
        if ($this->status < 400) {
            $this->status = $status;
            $this->retryAfter = null;
        }
        if ($this->retryAfter !== null) {
            return;
        }
        $found = self::field($headers, 'retry-after');
        $said = trim(self::written(self::items($found)[0] ?? $found) ?? '');
        if (preg_match('/\A\d+\z/', $said)) {
            $this->retryAfter = (int) $said;
        } elseif (preg_match(self::DATE, $said) && ($at = strtotime($said)) !== false) {
            $this->retryAfter = max(0, $at - time());
        }
    }

    // Codes.

    public static function folded(string $text): string
    {
        if (preg_match('/\x{130}|\x{212a}/u', $text)) {
            return $text;
        }
        return function_exists('mb_strtolower') ? mb_strtolower($text, 'UTF-8') : strtolower($text);
    }

    /** @return array{?Entry, ?Entry} */
    private static function halves(string $code): array
    {
        if (!Api::COMPOSED || !preg_match('/\A[0-9]{3}\z/', $code)) {
            return [null, null];
        }
        $entries = Api::entries();
        return [$entries[$code[0] . 'xx'] ?? null, $entries['x' . substr($code, 1)] ?? null];
    }

    public static function composed(string $code): ?Entry
    {
        [$state, $reason] = self::halves($code);
        if ($state === null || $reason === null) {
            return null;
        }
        return new Entry(
            $code,
            $reason->category,
            $reason->retry === Retry::Backoff ? $state->retry : $reason->retry,
            $reason->fix,
            $reason->emptyResult,
            $reason->pending,
            $reason->wait,
            $reason->parameters,
            state: $state,
            reason: $reason,
        );
    }

    private static function spelled(string $text): ?Entry
    {
        static $spellings = null;
        if ($spellings === null) {
            $spellings = [];
            foreach (Api::entries() as $entry) {
                foreach ([$entry->code, ...$entry->aliases] as $spelling) {
                    $spellings[self::folded($spelling)] = $entry;
                }
            }
        }
        $entry = $spellings[self::folded($text)] ?? self::composed($text);
        // Half a code is in no reply by itself.
        $isHalf = $entry !== null && Api::COMPOSED && preg_match('/\A(?:[0-9]xx|x[0-9]{2})\z/', $entry->code);
        return $isHalf ? null : $entry;
    }

    // Texts.

    private static function trimmed(string $text, string $signs = self::SPACE . self::MARKS): string
    {
        preg_match("/\A[$signs]*+/u", $text, $before);
        $text = substr($text, strlen($before[0] ?? ''));
        while ($text !== '') {
            $start = strlen($text) - 1;
            while ($start > 0 && (ord($text[$start]) & 0xc0) === 0x80) {
                $start--;
            }
            if (!preg_match("/\A[$signs]\z/u", substr($text, $start))) {
                break;
            }
            $text = substr($text, 0, $start);
        }
        return $text;
    }

    private static function withoutBlanks(string $text): string
    {
        return preg_replace('/\A[' . self::SPACE . ']++/u', '', $text) ?? $text;
    }

    /** In UTF-8, whatever came: with a sign for each sequence of bytes that is none. */
    private static function decoded(string $text): string
    {
        return preg_match('//u', $text) ? $text : preg_replace(
            '/(?:[\x00-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}'
                . '|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}'
                . '|\xf4[\x80-\x8f][\x80-\xbf]{2})++(*SKIP)(*FAIL)'
                . '|\xe0[\xa0-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f]|\xf0[\x90-\xbf][\x80-\xbf]?'
                . '|[\xf1-\xf3][\x80-\xbf]{1,2}|\xf4[\x80-\x8f][\x80-\xbf]?|./s',
            "\u{fffd}",
            $text,
        ) ?? '';
    }

    private static function isWord(string $text): bool
    {
        return preg_match('/\A[^' . self::SPACE . ']{1,200}+\z/u', $text) === 1;
    }

    /** Persian and Arabic digits as European ones. */
    private static function asciiDigits(string $text): string
    {
        static $digits = null;
        $digits ??= array_combine(
            preg_split('//u', '۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩', -1, PREG_SPLIT_NO_EMPTY) ?: [],
            [...range('0', '9'), ...range('0', '9')],
        );
        return strtr($text, array_map('strval', $digits));
    }

    private static function digitsOf(string $text): ?string
    {
        $number = self::asciiDigits($text);
        return ctype_digit($number) ? $number : null;
    }

    private static function formOf(string $text): Form
    {
        if ($text === '') {
            return Form::Empty;
        }
        // MTOM is a MIME message, whose first part is the envelope.
        if (preg_match('/\A(?:<|--[^' . self::SPACE . ']+\r?\n)/u', $text)) {
            $rest = $text;
            $page = '/\A<(?:!doctype[' . self::SPACE . ']+)?(?:html|head|body)(?![A-Z0-9_])/iu';
            while (!preg_match($page, $rest) && preg_match('/\A<[?!]/', $rest) && ($end = strpos($rest, '>')) !== false) {
                $rest = self::withoutBlanks(substr($rest, $end + 1));
            }
            if (preg_match($page, $rest)) {
                return Form::Html;
            }
            return preg_match('/<(?:[A-Z0-9_.-]+:)?Fault[' . self::SPACE . '\/>]/iu', $text) ? Form::SoapFault : Form::Xml;
        }
        if (str_contains('[{"', $text[0]) || $text === 'null') {
            return Form::Json;
        }
        return self::isWord($text) ? Form::Value : Form::Text;
    }

    /**
     * The spellings to look a code up by, likeliest first; null for what does not look like one.
     *
     * @return ?list<string>
     */
    private static function spellings(string $text, ?Form $form = null): ?array
    {
        $isOctets = preg_match('/\A0x(?:([89a-f][\da-f])|[\da-f]{2}([89a-f][\da-f])(?:[\da-f]{2}){0,30})\z/i', $text, $octets);
        if ($isOctets && (Api::REPLY['octets'] ?? false)) {
            // The highest bit says that the octet is the last of its kind.
            return [(string) (hexdec($octets[2] ?? $octets[1]) & 127)];
        }
        $code = Api::REPLY['code'] ?? 'word';
        if ($code !== 'digits') {
            return $code === 'hex' ? self::hexadecimal($text, $form) : [$text];
        }
        $pad = Api::REPLY['pad'] ?? 0;
        $bare = $pad > 0 ? preg_replace('/\A(?:\'(\d+)|=?"(\d+)"|(\d+)\.0)\z/', '$1$2$3', $text) ?? $text : $text;
        $number = self::digitsOf($bare);
        if ($number !== null) {
            return [$number, trim($number, '0') === '' ? $number : str_pad($number, $pad, '0', STR_PAD_LEFT)];
        }
        // What begins so is the error of a program.
        return self::isWord($text) && preg_match('/\A(?!ERR_).*\p{Nd}/u', $text) ? [] : null;
    }

    /**
     * Of fewer digits without 0x nobody can say whether they are decimal, but of one that stands alone.
     *
     * @return ?list<string>
     */
    private static function hexadecimal(string $text, ?Form $form): ?array
    {
        $width = Api::REPLY['pad'] ?? 1;
        $isNumber = preg_match('/\A(0x)?([\da-f]+)\z/i', $text, $found);
        $isDigit = $form === Form::Value && preg_match('/\A\d\z/', $text);
        if ($isNumber && strlen($found[2]) <= $width && ($found[1] !== '' || strlen($found[2]) === $width || $isDigit)) {
            return ['0x' . str_pad($found[2], $width, '0', STR_PAD_LEFT)];
        }
        return self::isWord($text) && preg_match('/\d/', $text) ? [] : null;
    }

    private static function readStatus(string $text, Form $form): Reading
    {
        if ($text === '') {
            return new Reading(Api::REPLY['emptyIsPending'] ?? false ? 'pending' : 'not_a_reply', $form);
        }
        $said = $form === Form::Value ? $text : Api::REPLY['values'][$text] ?? $text;
        $spellings = self::spellings($said, $form);
        foreach ([$said, ...($spellings ?? [])] as $spelling) {
            $entry = self::spelled($spelling);
            if ($entry !== null) {
                return Reading::documented($entry, $form);
            }
        }
        return $spellings === null ? Reading::notAReply($form) : Reading::undocumented($text, $form);
    }

    private const WORDS = ['{code}', '{error}', '{wait}'];

    /** A text to the letter, but that blanks may stand around a sign between a name and its value. */
    private static function spaced(string $part, string $following): string
    {
        $pieces = preg_split('/(?<=.)(?=[=:;])|(?<=[=:;])/u', $part) ?: [];
        if (!in_array($following, self::WORDS, true)) {
            $pieces = array_filter($pieces, static fn (string $piece): bool => $piece !== '');
        }
        $quoted = array_map(static fn (string $piece): string => preg_quote($piece, '/'), $pieces);
        return implode('[' . self::BLANK . ']*+', $quoted);
    }

    /**
     * The holes of a template that covers a text; behind the code the text may end before any part.
     *
     * @return ?array<string, string>
     */
    private static function matched(string $template, string $rest): ?array
    {
        $parts = preg_split('/(\{\w*\}|\s)/', $template, -1, PREG_SPLIT_DELIM_CAPTURE | PREG_SPLIT_NO_EMPTY) ?: [];
        $found = [];
        foreach ($parts as $index => $part) {
            $following = $parts[$index + 1] ?? '';
            $name = trim($part, '{}');
            if ($part === '{detail}' || $part === '{payload}') {
                $length = $following === "\n" ? strcspn($rest, "\r\n") : strlen($rest);
                $found[$name] = substr($rest, 0, $length);
                $rest = substr($rest, $length);
                continue;
            }
            if ((isset($found['code']) || isset($found['error'])) && $rest === '') {
                return $found;
            }
            if ($part === '{}') {
                // A brace may stand for itself, too.
                $rest = $following === '' || preg_match('/\A\{\w*\}\z/', $following) ? '' : $rest;
                continue;
            }
            $isWord = in_array($part, self::WORDS, true);
            $quoted = self::spaced($part, $following);
            $pattern = match (true) {
                $isWord => '[^' . self::SPACE . ':,;"\'<>()[\]{}\\\\]++',
                ($parts[$index - 1] ?? '') === '{}' => "(?s:.*?)$quoted",
                $part === ' ' && $following === '{detail}' => '[' . self::SPACE . '.:,;\x{2013}-]++',
                $part === ' ' => '[' . self::BLANK . ']++',
                $part === "\n" => '[' . self::BLANK . ']*+(\r?\n|\r|(?:\\\\r)?\\\\n)',
                default => $quoted,
            };
            if (!preg_match("/\A$pattern/iu", $rest, $match)) {
                return null;
            }
            if ($isWord) {
                if (!preg_match('/\A.{1,200}\z/u', $match[0])) {
                    return null;
                }
                $found[$name] = $match[0];
            } elseif ($part === "\n") {
                $found['end'] = $match[1] ?? '';
            }
            $rest = substr($rest, strlen($match[0]));
        }
        return $rest === '' ? $found : null;
    }

    /**
     * Whether a text begins as one that holds a code, where none may be read.
     *
     * @param list<string> $templates
     */
    private static function isBegun(array $templates, string $text): bool
    {
        foreach ($templates as $template) {
            $beginning = preg_replace('/\{(?:code|error)\}.*/s', '{}', $template) ?? '';
            if (preg_match('/[^\s{}]/', $beginning) && self::matched($beginning, $text) !== null) {
                return true;
            }
        }
        return false;
    }

    /** @param list<string> $templates */
    private function readTemplates(array $templates, string $text): ?Reading
    {
        $other = null;
        foreach ($templates as $template) {
            $holes = self::matched($template, $text) ?? [];
            $said = $holes['error'] ?? $holes['code'] ?? '';
            // A full stop behind it is the sentence's; a success is no sentence.
            $status = rtrim($said, '.');
            if ($status === '') {
                continue;
            }
            $wait = $holes['wait'] ?? '';
            if (preg_match('/\A[0-9]+\z/', $wait)) {
                $this->retryAfter ??= (int) $wait;
            }
            $form = $status === $text ? Form::Value : Form::Text;
            $reading = self::readStatus($status, $form);
            $payload = $holes['payload'] ?? null;
            if ($reading->says === 'success') {
                if (isset($holes['error']) || $status !== $said) {
                    return $reading->denied();
                }
                if ($payload !== null && self::trimmed($payload) !== '') {
                    $isEscaped = str_starts_with($holes['end'] ?? '', '\\');
                    $reading->payload = $isEscaped ? preg_replace('/(?:\\\\r)?\\\\n/', "\n", $payload) : $payload;
                }
                return $reading;
            }
            if ($payload !== null) {
                continue;
            }
            if ($reading->entry !== null) {
                $detail = preg_replace('/(?:\\\\r)?\\\\n\z/', '', $holes['detail'] ?? '') ?? '';
                $reading->detail = self::trimmed($detail) === '' ? null : self::trimmed($detail);
                return $reading;
            }
            if ($reading->says === 'undocumented' || isset($holes['error'])) {
                $other ??= Reading::undocumented($status, $form);
            }
        }
        return $other;
    }

    private function readPlain(string $text, Form $form): Reading
    {
        $status = self::readStatus($text, $form);
        if ($status->entry !== null) {
            return $status;
        }
        $id = Api::REPLY['id'] ?? null;
        if ($id !== null) {
            $number = self::digitsOf($text) ?? '';
            $entry = self::spelled($id[2]);
            if ($entry !== null && strlen($number) >= $id[0] && strlen($number) <= $id[1] && $number[0] !== '0') {
                return Reading::documented($entry, Form::Value, $number);
            }
        }
        $templates = Api::REPLY['text'] ?? null;
        $found = $templates ? $this->readTemplates($templates, $text) : ($form === Form::Value ? $status : null);
        return $found ?? Reading::notAReply($form);
    }

    private function readText(string $received): Reading
    {
        $text = self::trimmed(self::decoded($received));
        $form = self::formOf($text);
        if ($form === Form::Empty) {
            return $this->silent([]) ?? self::readStatus($text, $form);
        }
        if ($form === Form::Value || $form === Form::Text) {
            if (!preg_match('/\AHTTP\/[0-9][^' . self::SPACE . ']* +([0-9]{3})(?![A-Z0-9_])/iu', $text, $header)) {
                return $this->readPlain($text, $form);
            }
            $length = preg_match('/\r?\n\r?\n/', $text, $blank, PREG_OFFSET_CAPTURE)
                ? $blank[0][1] + strlen($blank[0][0])
                : strlen($text);
            $hasWait = preg_match('/(?:\A|[\r\n])retry-after:([^\r\n]*)/i', substr($text, 0, $length), $after);
            $this->note((int) $header[1], $hasWait ? ['retry-after' => $after[1]] : null);
            return $this->readText(substr($text, $length));
        }
        $noXml = Api::REPLY['noXml'] ?? false;
        if ($form === Form::Json) {
            $reading = $this->readJson($text) ?? $this->readJson(self::asciiDigits($text));
            if ($reading !== null) {
                return $reading;
            }
        } elseif ($form !== Form::Html && !$noXml) {
            $root = self::readXml($text);
            if ($root !== null) {
                return $this->readObject($root, Form::Xml, false);
            }
        }
        return new Reading('not_a_reply', $form, broken: $form === Form::Json || ($form === Form::Xml && !$noXml));
    }

    // JSON.

    private function readJson(string $received): ?Reading
    {
        $text = self::withWholeLetters($received);
        // PHP makes a zero of it.
        $withMinus = static fn (string $number): string => $number === '-0' ? '-0.0' : $number;
        $source = str_contains($text, '-0') ? self::withNumbers($text, $withMinus) : $text;
        $value = json_decode($source, false, 10_000);
        if (json_last_error() !== JSON_ERROR_NONE) {
            return null;
        }
        $reading = $this->readBody($value);
        if ($reading->says !== 'success' || is_string($value)) {
            return $reading;
        }
        // Of a key that stands twice a parser keeps the last.
        $key = '/"[^"\\\\]*+(?:\\\\.[^"\\\\]*+)*+"(?:\s*+:|(*SKIP)(*FAIL))/s';
        $keys = static fn (string $source): int => preg_match_all($key, $source) ?: 0;
        if ($keys($text) !== $keys(json_encode($value, JSON_PARTIAL_OUTPUT_ON_ERROR, 10_000) ?: '')) {
            return $reading->denied();
        }
        // -0, 1e-400 and 5.0 are no codes.
        $plain = self::withNumbers($text, static fn (string $number): string => ctype_digit($number) ? $number : 'null');
        $isSo = $this->readBody(json_decode($plain, false, 10_000))->entry === $reading->entry;
        return $isSo ? $reading : $reading->denied();
    }

    /** A JSON text with a sign for what PHP reads none with: half of a surrogate pair, and a key that begins with U+0000. */
    private static function withWholeLetters(string $text): string
    {
        if (!str_contains($text, '\u')) {
            return $text;
        }
        $half = '/\\\\(?:u[dD][89abAB][\da-fA-F]{2}\\\\u[dD][c-fC-F][\da-fA-F]{2}|(?!u[dD][89a-fA-F]).)(*SKIP)(*FAIL)'
            . '|\\\\u[dD][89a-fA-F][\da-fA-F]{2}/s';
        $key = '/"\\\\u0000([^"\\\\]*+(?:\\\\.[^"\\\\]*+)*+"\s*+:)|"[^"\\\\]*+(?:\\\\.[^"\\\\]*+)*+"(*SKIP)(*FAIL)/s';
        return preg_replace([$half, $key], ['\ufffd', '"\ufffd$1'], $text) ?? $text;
    }

    /** A JSON text with its numbers as they are to be. */
    private static function withNumbers(string $text, \Closure $write): string
    {
        return preg_replace_callback(
            '/"[^"\\\\]*+(?:\\\\.[^"\\\\]*+)*+"?|-?\d[\d.eE+-]*+/s',
            static fn (array $token): string => $token[0][0] === '"' ? $token[0] : $write($token[0]),
            $text,
        ) ?? '';
    }

    // XML.

    /**
     * The root's children by their local names, repeated ones as a list; null for what is not well-formed.
     *
     * @return ?array<string, mixed>
     */
    private static function readXml(string $text): ?array
    {
        $source = str_starts_with($text, '--') ? self::firstPart($text) : $text;
        $source = str_replace(["\r\n", "\r"], "\n", $source);
        if (preg_match(self::NO_LETTER, $source)) {
            return null;
        }
        // An open element is its name, its children, its text, and whether it is nil.
        $open = [['', [], '', false]];
        $at = preg_match(self::DECLARATION, $source, $declaration) ? strlen($declaration[0]) : 0;
        for (; $at < strlen($source); $at += strlen($token[0])) {
            $top = count($open) - 1;
            if (
                !preg_match(self::TOKEN, $source, $token, PREG_UNMATCHED_AS_NULL, $at)
                || strtolower($token['target'] ?? '') === 'xml'
                || $top > 10_000
            ) {
                return null;
            }
            if ($token['opened'] !== null) {
                $isNil = self::isNil($token['attributes'] ?? '');
                if ($isNil === null || ($top === 0 && $open[0][1] !== [])) {
                    return null;
                }
                if ($token['empty'] === '/') {
                    $open[$top][1][] = [$token['opened'], $isNil ? null : ''];
                } else {
                    $open[] = [$token['opened'], [], '', $isNil];
                }
            } elseif ($token['closed'] !== null) {
                [$opened, $children, $said, $isNil] = array_pop($open);
                if ($opened !== $token['closed']) {
                    return null;
                }
                $open[$top - 1][1][] = [$opened, $isNil ? null : self::content($children, $said)];
            } elseif ($token['text'] !== null) {
                $said = str_contains($token['text'], ']]>') ? null : self::resolved($token['text']);
                if ($said === null || ($top === 0 && trim($token['text'], "\t\n ") !== '')) {
                    return null;
                }
                $open[$top][2] .= $said;
            } elseif ($token['data'] !== null) {
                if ($top === 0) {
                    return null;
                }
                $open[$top][2] .= $token['data'];
            }
        }
        $root = count($open) === 1 ? self::content($open[0][1], '') : '';
        return is_array($root) ? $root : null;
    }

    /** Whether attributes say that an element is nil; null where they are not well-formed. */
    private static function isNil(string $attributes): ?bool
    {
        $found = [];
        preg_match_all('~(' . self::NAME . ')[\t\n ]*+=[\t\n ]*+(?:"([^"]*+)"|\'([^\']*+)\')~u', $attributes, $all, PREG_SET_ORDER);
        foreach ($all as $attribute) {
            $name = $attribute[1];
            $value = self::resolved($attribute[2] . ($attribute[3] ?? ''));
            $isSpace = $name === 'xml:space' && $value !== 'default' && $value !== 'preserve';
            if ($value === null || $isSpace || isset($found[$name])) {
                return null;
            }
            $found[$name] = preg_match('/(?:\A|:)nil\z/', $name) && ($value === 'true' || $value === '1');
        }
        return in_array(true, $found, true);
    }

    /**
     * @param list<array{string, mixed}> $children
     * @return string|array<string, mixed>
     */
    private static function content(array $children, string $said): string|array
    {
        if ($children === []) {
            return self::trimmed($said, self::SPACE);
        }
        $byName = [];
        foreach ($children as [$name, $child]) {
            $colon = strpos($name, ':');
            $byName[$colon === false ? $name : substr($name, $colon + 1)][] = $child;
        }
        return array_map(static fn (array $list): mixed => count($list) === 1 ? $list[0] : $list, $byName);
    }

    /** Letters instead of references to them; null where one is unknown. */
    private static function resolved(string $text): ?string
    {
        $isKnown = true;
        $resolved = preg_replace_callback('/&[^;&]*+;?/', static function (array $reference) use (&$isKnown): string {
            $letter = html_entity_decode($reference[0], ENT_QUOTES | ENT_XML1, 'UTF-8');
            $isSo = preg_match('/\A&(?:amp|apos|gt|lt|quot|#[0-9]++|#x[0-9A-Fa-f]++);\z/', $reference[0]);
            $isKnown = $isKnown && $isSo && $letter !== $reference[0];
            return $letter;
        }, $text);
        return $isKnown ? $resolved : null;
    }

    /** The first part of a MIME message: there MTOM puts the envelope. */
    private static function firstPart(string $text): string
    {
        $boundary = rtrim(strtok($text, "\n") ?: '', "\r");
        if (!preg_match('/\r?\n\r?\n/', $text, $blank, PREG_OFFSET_CAPTURE)) {
            return '';
        }
        $body = substr($text, $blank[0][1]);
        $end = strpos($body, "\n$boundary");
        return self::trimmed($end === false ? $body : substr($body, 0, $end), self::SPACE);
    }

    // Values.

    /**
     * What an object or an array with keys holds; null for anything else.
     *
     * @return ?array<array-key, mixed>
     */
    private static function fields(mixed $value): ?array
    {
        if (is_object($value)) {
            return $value instanceof \UnitEnum ? null : get_object_vars($value);
        }
        return is_array($value) && !array_is_list($value) ? $value : null;
    }

    /** @return ?list<mixed> */
    private static function items(mixed $value): ?array
    {
        return is_array($value) && array_is_list($value) ? $value : null;
    }

    private static function isObject(mixed $value): bool
    {
        return is_array($value) || self::fields($value) !== null;
    }

    private static function nameOf(string $key): string
    {
        $colon = strrpos($key, ':');
        return self::folded($colon === false ? $key : substr($key, $colon + 1));
    }

    /** What stands at a key, in whatever case that is, and behind whatever prefix. */
    private static function field(mixed $value, string $key): mixed
    {
        $list = self::items($value);
        if ($list !== null) {
            return array_key_exists($key, $list) ? $list[$key] : Missing::Value;
        }
        $fields = self::fields($value) ?? [];
        if (array_key_exists($key, $fields)) {
            return $fields[$key];
        }
        foreach ($fields as $name => $said) {
            if (self::nameOf((string) $name) === self::nameOf($key)) {
                return $said;
            }
        }
        return Missing::Value;
    }

    /** The text of an element, as libraries for XML give it. */
    private static function bare(mixed $value, Form $form): mixed
    {
        $list = self::items($value);
        if ($list !== null) {
            return $form === Form::Xml && count($list) === 1 ? self::bare($list[0], $form) : $value;
        }
        foreach (self::fields($value) ?? [] as $name => $said) {
            if (preg_match('/\A(?:\$value|_text|#text|_|\$t|_?_cdata)\z/', (string) $name)) {
                return $said;
            }
        }
        return $value;
    }

    /** @param list<string|int> $path */
    private static function at(mixed $value, array $path, Form $form): mixed
    {
        $value = self::items($value) === null ? $value : self::bare($value, $form);
        foreach ($path as $step) {
            $value = self::bare(self::field($value, (string) $step), $form);
        }
        return $value;
    }

    /** What may stand where a status stands, as a text. */
    private static function written(mixed $value): ?string
    {
        if (is_string($value) || $value === null) {
            return self::trimmed($value ?? '');
        }
        if (is_bool($value)) {
            return $value ? 'true' : 'false';
        }
        if (is_int($value)) {
            return (string) $value;
        }
        if (!is_float($value)) {
            return null;
        }
        if (!is_finite($value)) {
            return is_nan($value) ? 'NaN' : ($value > 0 ? 'Infinity' : '-Infinity');
        }
        // As ECMAScript writes numbers.
        $text = (string) json_encode($value);
        if (!preg_match('/\A(-?)(\d)\.(\d+)e([+-]\d+)\z/', $text, $parts)) {
            return preg_replace('/\.0\z/', '', $text) ?? $text;
        }
        [, $sign, $first, $more, $exponent] = $parts;
        $digits = rtrim($first . $more, '0');
        return match (true) {
            $exponent < -6 || $exponent > 20 => $sign . preg_replace('/\A.(?=.)/', '$0.', $digits) . "e$exponent",
            $exponent < 0 => $sign . '0.' . str_repeat('0', -$exponent - 1) . $digits,
            default => $sign . str_pad($digits, $exponent + 1, '0'),
        };
    }

    private static function denies(string $name, mixed $said): bool
    {
        $text = strtolower(is_string($said) ? $said : self::written($said) ?? '');
        $isNo = $said === null || in_array($text, ['0', 'false', 'null', 'undefined'], true);
        // Of an error "no" may say what it is.
        if ($name === 'ok' || $name === 'success') {
            return $isNo || $text === 'no';
        }
        if (!preg_match(self::FAULTS, $name)) {
            return false;
        }
        if ($said === '' || self::isObject($said)) {
            return $name === 'fault' || ($said !== '' && (self::fields($said) ?? $said) !== []);
        }
        return !$isNo;
    }

    /** Whether an object says that something went wrong, or has a key twice in different case. */
    private static function isDenied(mixed $value): bool
    {
        $names = [];
        foreach (self::fields($value) ?? [] as $key => $said) {
            $name = self::folded((string) $key);
            if (isset($names[$name]) || self::denies(self::nameOf((string) $key), $said)) {
                return true;
            }
            $names[$name] = true;
        }
        return false;
    }

    private static function faultOf(mixed $fault): Reading
    {
        $inner = self::bare($fault, Form::Xml);
        $detail = self::at($inner, ['faultstring'], Form::Xml);
        if ($detail === Missing::Value || $detail === null) {
            $detail = self::at($inner, ['reason', 'text'], Form::Xml);
        }
        return new Reading('not_a_reply', Form::SoapFault, detail: self::written($detail) ?: null);
    }

    /** PHP's SOAP server writes an array with keys as {item: [{key, value}, …]}: that array. */
    private static function unmapped(mixed $value): mixed
    {
        $fields = Api::REPLY['noMaps'] ?? false ? null : self::fields($value);
        if ($fields === null || !array_key_exists('item', $fields)) {
            return $value;
        }
        $found = [];
        foreach (self::items($fields['item']) ?? [$fields['item']] as $item) {
            $key = self::at($item, ['key'], Form::Xml);
            if (!is_string($key) || array_key_exists($key, $found)) {
                return $value;
            }
            $said = self::at($item, ['value'], Form::Xml);
            $found[$key] = self::inMap($said === Missing::Value || $said === null ? '' : $said);
        }
        return (object) $found;
    }

    private static function inMap(mixed $value): mixed
    {
        $mapped = self::unmapped($value);
        $items = self::items(self::field($value, 'item'));
        return $mapped === $value && $items !== null ? array_map(self::inMap(...), $items) : $mapped;
    }

    // Places.

    /**
     * Without the first nothing is a success, but any other may be empty.
     *
     * @param list<array<string, mixed>> $places
     */
    private function readPlaces(array $places, mixed $value, Form $form): ?Reading
    {
        foreach (Api::REPLY['without'] ?? [] as $key) {
            if (array_key_exists($key, self::items($value) ?? self::fields($value) ?? [])) {
                return null;
            }
        }
        $found = null;
        foreach ($places as $index => $place) {
            $reading = $this->readPlace($place, $value, $form);
            if ($reading !== null && ($index === 0 || $reading->raw !== '')) {
                $found = Reading::together($found, $reading);
            }
        }
        return $found;
    }

    /** @param array<string, mixed> $place */
    private function readPlace(array $place, mixed $value, Form $form): ?Reading
    {
        $reading = $this->readCode($place, $value, $form);
        if ($reading === null) {
            return null;
        }
        $raw = isset($place['raw']) && $reading->says === 'undocumented' ? self::written(self::at($value, $place['raw'], $form)) : null;
        if ($raw !== null && $raw !== '') {
            $reading = Reading::undocumented($raw, $form);
        }
        $isSuccess = $reading->says === 'success';
        $isPending = $place['pending'] ?? false;
        foreach ($place['beside'] ?? [] as $key => $wanted) {
            $holds = self::holds(self::at($value, [(string) $key], $form), $wanted, $isSuccess);
            if (!$holds && ($isSuccess || $isPending)) {
                return $isPending ? new Reading('pending', $form) : $reading->denied();
            }
        }
        $path = $reading->says === 'error' ? $place['extended'][$reading->entry?->code] ?? null : null;
        $code = $path === null ? null : self::at($value, $path, $form);
        if (is_string($code) || is_int($code) || is_float($code)) {
            $reading->extendedError = $code;
        }
        return $reading;
    }

    private static function holds(mixed $found, string|int|float|bool $wanted, bool $isSuccess): bool
    {
        $said = self::folded(self::written($found) ?? '');
        if ($said === '') {
            return !$isSuccess;
        }
        return $said === self::folded(self::written($wanted) ?? '')
            || (is_bool($wanted) && $said === ($wanted ? '1' : '0'));
    }

    /** @param array<string, mixed> $place */
    private function readCode(array $place, mixed $value, Form $form): ?Reading
    {
        $stands = self::at($value, $place['code'], $form);
        if ($stands === Missing::Value) {
            return null;
        }
        $text = self::written($stands);
        if (isset($place['text'])) {
            return $this->told($place['text'], $stands, $value, $form);
        }
        if ($text === '' && (Api::REPLY['emptyIsPending'] ?? false)) {
            return new Reading('pending', $form);
        }
        if ($text === null || $text === '') {
            return new Reading('not_a_reply', $form, raw: $text);
        }
        $status = match (true) {
            $place['decimal'] ?? false => preg_match('/\A(?:0|[1-9]\d{0,9})\z/', $text) ? '0x' . dechex((int) $text) : $text,
            isset($place['values']) => $place['values'][$text] ?? ($place['only'] ?? false ? null : $text),
            default => $text,
        };
        $reading = $status === null ? Reading::undocumented($text, $form) : self::readStatus($status, $form);
        if ($reading->says === 'success') {
            $payload = self::at($value, $place['payload'] ?? [], $form);
            // What leads to the code may deny it, and so may what comes with it.
            if (self::isDenied(self::at($value, array_slice($place['code'], 0, -1), $form)) || self::isDenied($payload)) {
                return $reading->denied();
            }
            $reading->payload = $payload === Missing::Value ? null : $payload;
        } elseif ($reading->says === 'error' && isset($place['detail'])) {
            $said = self::at($value, $place['detail'], $form);
            if (is_string($said) && self::trimmed($said) !== '') {
                $reading->detail = $said;
            }
        }
        return $reading;
    }

    /**
     * What a text says that holds a code: what begins so is no success without it.
     *
     * @param list<string> $templates
     */
    private function told(array $templates, mixed $stands, mixed $value, Form $form): ?Reading
    {
        $text = self::octets($stands) ?? self::written($stands);
        if ($text === null) {
            return null;
        }
        $found = $this->readTemplates($templates, $text);
        if ($found === null) {
            return self::isBegun($templates, $text) ? Reading::notAReply($form) : null;
        }
        $reading = new Reading($found->says, $form, $found->entry, $found->raw);
        $reading->payload = $found->says === 'success' ? $value : null;
        return $reading;
    }

    /** The text of bytes, as JSON has those of a Buffer or a list. */
    private static function octets(mixed $stands): ?string
    {
        $data = self::field($stands, 'data');
        $octets = self::items($data === Missing::Value || $data === null ? $stands : $data);
        if ($octets === null) {
            return null;
        }
        foreach ($octets as $octet) {
            if (!(is_int($octet) || is_float($octet)) || $octet < 0 || $octet > 255 || (int) $octet != $octet) {
                return null;
            }
        }
        return self::trimmed(self::decoded(implode('', array_map(static fn ($octet): string => chr((int) $octet), $octets))));
    }

    // What stands around a reply.

    private function readBody(mixed $body, Form $form = Form::Json, bool $whole = true): Reading
    {
        if ($body === null || $body === Missing::Value) {
            return $whole ? $this->readText('') : self::readStatus('', Form::Empty);
        }
        if (is_string($body) || $body instanceof \Stringable) {
            return $this->readText((string) $body);
        }
        if (self::isObject($body)) {
            return $this->readObject($body, $form, $whole);
        }
        $status = self::written($body);
        if ($status === null) {
            return Reading::notAReply(Form::Value);
        }
        return $this->readText($status);
    }

    private function readObject(mixed $received, Form $form, bool $whole): Reading
    {
        $value = self::unmapped($received);
        $reading = $this->left-- > 0 ? $this->readInside($value, $form, $whole) : Reading::notAReply($form);
        $isSuccess = $reading->says === 'success';
        return $isSuccess && (self::isDenied($value) || $this->fails($value, $form)) ? $reading->denied() : $reading;
    }

    /** Whether what an object wraps by name says an error: it may be the reply. */
    private function fails(mixed $value, Form $form): bool
    {
        foreach (self::fields($value) ?? [] as $key => $part) {
            if (!self::isWrapper(self::nameOf((string) $key)) || !self::isDocument($part)) {
                continue;
            }
            $reading = self::isObject($part)
                ? $this->readPlaces(self::placesOf($form), $part, $form)
                : $this->readBody($part, Form::Json, false);
            if ($reading?->says === 'error') {
                return true;
            }
        }
        return false;
    }

    /** @return list<array<string, mixed>> */
    private static function placesOf(Form $form): array
    {
        $json = Api::REPLY['json'] ?? [];
        return $form === Form::Xml ? Api::REPLY['xml'] ?? $json : $json;
    }

    private function readInside(mixed $value, Form $form, bool $whole): Reading
    {
        $here = $this->readPlaces(self::placesOf($form), $value, $form);
        $says = $here->says ?? 'not_a_reply';
        // The status of HTTP is no code, whether a body stands beside it or not.
        $body = self::bodyIn($value);
        $hasBody = $body !== Missing::Value;
        $fields = self::fields($value);
        $status = $fields === null ? null : self::statusIn($fields);
        $isHttp = $status !== null && $says !== 'error' && ($hasBody || $says === 'undocumented');
        if ($status !== null) {
            $this->note($status, self::field($value, 'headers'));
        }
        if ($here !== null && !$isHttp && $says !== 'not_a_reply') {
            return $here;
        }
        if ($hasBody && $isHttp) {
            return $this->readBody($body);
        }
        $found = $this->readWrappers($value, $form, $isHttp ? null : $here) ?? Reading::notAReply($form);
        return ($whole && $found->says === 'not_a_reply' ? $this->silent($value) : null) ?? $found;
    }

    /** A body in which no code stands, where HTTP alone tells. */
    private function silent(mixed $body): ?Reading
    {
        $isGood = $this->status >= 200 && $this->status <= 299;
        if (!(Api::REPLY['httpSuccess'] ?? false) || !$isGood || self::isDenied($body)) {
            return null;
        }
        foreach (Api::entries() as $entry) {
            if ($entry->category === Category::Ok) {
                $isEmpty = (self::fields($body) ?? $body) === [];
                return $isEmpty
                    ? Reading::documented($entry, Form::Empty)
                    : Reading::documented($entry, Form::Json, $body);
            }
        }
        return null;
    }

    /** @param array<array-key, mixed> $fields */
    private static function statusIn(array $fields): ?int
    {
        $object = (object) $fields;
        $found = [];
        foreach ($fields as $name => $said) {
            if (preg_match('/\A(http|status)(_?code)?\z/i', (string) $name)) {
                $found[] = $said;
            }
        }
        // What calls it `code` is known by what stands beside that.
        if (array_key_exists('headers', $fields) || array_key_exists('body', $fields)) {
            $found[] = self::field($object, 'code');
            $found[] = self::field(self::field($object, 'response'), 'code');
        }
        foreach ($found as $status) {
            $text = self::written($status) ?? '';
            if (preg_match('/\A[1-5]\d\d\z/', $text)) {
                return (int) $text;
            }
        }
        return null;
    }

    /** The first body that is filled; Missing::Value for what has no place for one. */
    private static function bodyIn(mixed $value): mixed
    {
        $fields = self::fields($value);
        if ($fields === null) {
            return Missing::Value;
        }
        $bodies = [];
        foreach (self::BODIES as $key) {
            if (array_key_exists($key, $fields)) {
                $bodies[] = $fields[$key];
            }
        }
        if ($bodies === [] && !array_key_exists('headers', $fields)) {
            return Missing::Value;
        }
        // That of a failure some clients call its error.
        $failed = self::field($value, 'error');
        foreach ([...$bodies, $failed === Missing::Value ? null : $failed] as $body) {
            if (is_array($body) || (bool) $body || $body === '0') {
                return $body;
            }
        }
        return $bodies[0] ?? null;
    }

    private function readWrappers(mixed $value, Form $form, ?Reading $here): ?Reading
    {
        $list = self::items($value);
        if (self::items($list[0] ?? null) !== null) {
            return $here;
        }
        $noXml = Api::REPLY['noXml'] ?? false;
        // SOAP clients of Node answer by [result, response, header, request].
        if (!$noXml && is_string($list[1] ?? null) && str_starts_with(self::withoutBlanks($list[1]), '<')) {
            return $this->readBody($list[0], Form::Xml, false);
        }
        $inner = $noXml ? $value : self::bare($value, $form);
        if ($inner !== $value) {
            return $this->readBody($inner, $form, false);
        }
        if ($list !== null && count($list) !== 1) {
            return $here;
        }
        $parts = [];
        foreach ($list ?? self::fields($value) ?? [] as $key => $part) {
            if (!preg_match('/\A[$@_:?#]|\Axmlns|(?:\A|:)(?:header|attributes|jsonrpc|id)\z/i', (string) $key)) {
                $parts[] = [self::nameOf((string) $key), $part];
            }
        }
        $found = $here;
        $alone = count($parts) === 1;
        foreach ($parts as [$name, $part]) {
            if ($name === 'fault' && !$noXml) {
                $found = Reading::together($found, self::faultOf($part));
            } elseif (self::isWrapper($name)) {
                $inside = $name === 'envelope' ? Form::Xml : $form;
                $reading = $this->readNamed($name, $part, $alone, $inside);
                $found = $reading === null ? $found : Reading::together($found, $reading);
            } elseif ($alone || preg_match(self::FAULTS, $name)) {
                $reading = $this->readOther($name, $part, $alone, $form);
                $found = $reading === null ? $found : Reading::together($found, $reading);
            }
        }
        return $found;
    }

    private static function isWrapper(string $name): bool
    {
        return preg_match('/\A(?:envelope|body|return|data|text|(?!error|fault|fail|exception).*(?:result|response))\z/', $name) === 1;
    }

    private static function isDocument(mixed $part): bool
    {
        return self::isObject($part) || (is_string($part) && preg_match('/\A[<[{]/', self::withoutBlanks($part)));
    }

    /** A bare value may be payload: it is a success only where it is alone. */
    private function readNamed(string $name, mixed $part, bool $alone, Form $form): ?Reading
    {
        $isDocument = self::isDocument($part);
        if (!$isDocument && in_array($name, self::BODIES, true)) {
            return null;
        }
        $reading = $this->readBody($part, $form, false);
        return $reading->says !== 'success' || $alone || $isDocument ? $reading : null;
    }

    /** No success. Any text may look like a code; a document does not, nor what is called an error. */
    private function readOther(string $name, mixed $part, bool $alone, Form $form): ?Reading
    {
        $isText = is_string($part) && preg_match(self::FAULTS, $name);
        if (!$isText && !self::isDocument($part)) {
            return null;
        }
        $reading = $this->readBody($part, $form, false);
        $counts = $reading->says === 'error' || ($alone && $reading->entry === null && !$isText);
        return $counts ? $reading : null;
    }

    // Answers.

    /**
     * HTTP knows, where it failed; or else what came tells whether another answer may come.
     *
     * @return array{Category, Retry, Fix}
     */
    private static function advice(Reading $reading, int $status): array
    {
        $isCut = $reading->broken || $reading->form === Form::Html || $reading->form === Form::Empty;
        $isUnderWay = $reading->says === 'pending' || ($status < 300 && $isCut);
        $failed = self::HTTP[$status] ?? ($status < 500 ? Category::InvalidArgument : Category::Unavailable);
        $category = $isUnderWay ? Category::Unavailable : ($status < 300 ? Category::Unknown : $failed);
        $passes = [Category::Unavailable, Category::DeadlineExceeded, Category::ResourceExhausted];
        return [
            $category,
            in_array($category, $passes, true) ? Retry::Backoff : Retry::AfterFix,
            $isUnderWay || $status >= 500 ? Fix::Provider : ($status > 400 && $status < 404 ? Fix::Account : Fix::Caller),
        ];
    }

    /** Some codes are no outcome yet, and a number that no table has may count as one of its class. */
    private static function settled(Reading $reading): Reading
    {
        if ($reading->says === 'pending' && $reading->entry !== null) {
            return new Reading('pending', $reading->form, raw: $reading->entry->code, lent: $reading->entry);
        }
        $number = $reading->says === 'undocumented' ? self::spellings($reading->raw ?? '')[0] ?? '' : '';
        $isNumber = preg_match('/\A(?:0x[\da-f]{1,8}|\d{1,9})\z/i', $number);
        $value = str_contains(strtolower($number), 'x') ? hexdec($number) : (int) $number;
        foreach (Api::REPLY['classes'] ?? [] as [$least, $most, $code]) {
            $lent = self::spelled($code);
            if ($lent !== null && $isNumber && $value >= $least && $value <= $most) {
                $says = $lent->pending ? 'pending' : 'undocumented';
                return new Reading($says, $reading->form, raw: $reading->raw, lent: $lent);
            }
        }
        return $reading;
    }

    private function answer(Reading $read): Answer
    {
        $reading = self::settled($read);
        $entry = $reading->entry;
        $known = $entry ?? $reading->lent;
        [$category, $retry, $fix] = $known === null
            ? self::advice($reading, $this->status)
            : [$known->category, $known->retry, $known->fix];
        $spellings = self::spellings($entry->code ?? $reading->raw ?? '') ?? [];
        [$state, $reason] = self::halves($spellings === [] ? '' : $spellings[count($spellings) - 1]);
        $raw = $reading->raw === '' ? null : $reading->raw;
        if ($raw !== null && preg_match('/\A(.{199}).{2}/us', $raw, $start)) {
            $raw = "$start[1]…";
        }
        return new Answer(
            $entry?->outcome() ?? Outcome::Unknown,
            $entry?->code,
            $category,
            $retry,
            $fix,
            $reading->says === 'success' ? null : $this->retryAfter ?? $known?->wait,
            $entry,
            $reading->payload,
            $reading->detail,
            $reading->extendedError,
            $state,
            $reason,
            $entry === null ? Why::from($reading->says) : null,
            $reading->form,
            $raw,
        );
    }
}
