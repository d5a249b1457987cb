<?php

// Answers each case of standard input, a JSON document a line; the folder of the files is the first argument.

declare(strict_types=1);

foreach (glob($argv[1] . '/*.php') as $file) {
    require $file;
    $api = 'Telerr\\' . basename($file, '.php') . '\\Api';
    foreach ($api::entries() as $code => $entry) {
        $api::lookup($code) === $entry || throw new LogicException("$api has another $code");
    }
    // What cannot be read to its end, such as a body that is still to come.
    $api::decode(new class {
        public function __toString(): string
        {
            throw new RuntimeException();
        }
    });
}

$value = static function (mixed $given): mixed {
    if (is_object($given) && property_exists($given, '$bytes')) {
        return base64_decode($given->{'$bytes'});
    }
    return is_object($given) && property_exists($given, '$number') ? NAN : $given;
};

while (($line = fgets(STDIN)) !== false) {
    $case = json_decode($line, false, 100_000);
    $name = str_replace(' ', '', ucwords(str_replace('-', ' ', $case->api)));
    $http = $case->http ?? null;
    $decode = ["Telerr\\$name\\Api", 'decode'];
    $answer = $decode($value($case->input), $http->status ?? 0, (array) ($http->headers ?? []));
    $found = [
        'outcome' => $answer->outcome->value,
        'code' => $answer->code,
        'why' => $answer->why?->value,
        'form' => $answer->entry === null ? $answer->form->value : null,
        'raw' => $answer->raw,
        'category' => $answer->category->value,
        'retry' => $answer->retry->value,
        'fix' => $answer->fix?->value,
        'wait' => $answer->retryAfter === null ? null : $answer->retryAfter * 1000,
        'detail' => $answer->detail,
        'extendedError' => $answer->extendedError,
        'payload' => is_string($answer->payload) ? $answer->payload : null,
        'state' => $answer->state?->code,
        'reason' => $answer->reason?->code,
        'emptyResult' => $answer->emptyResult(),
        'message' => $answer->entry?->message($case->lng),
        'remedy' => $answer->entry?->remedy('en'),
    ];
    $told = array_filter($found, static fn (mixed $said): bool => $said !== null && $said !== false);
    echo json_encode($told, JSON_THROW_ON_ERROR), "\n";
}
