// A TraiTel `logfaxout` reply that looks like an office's: quiet nights, busy Mondays, a few destinations that get most of the
// faxes, some of them always engaged, dead or a telephone; busy lines are tried again. Pure: the same options give the same text.
import { createRandom } from "./random.ts";

export interface FaxLogOptions {
  readonly seed: number;
  /** How many rows (attempts); several of them can be one fax. */
  readonly rows: number;
  /** The first day, as 2026-03-02. */
  readonly start?: string;
  /** Over how many days the rows are spread. */
  readonly days?: number;
  /** How many numbers there are to send to. */
  readonly destinations?: number;
  /** `reply` starts with `Ok`; `csv` is a file that was made of one; `spreadsheet` has lost the zeros of its codes and has semicolons. */
  readonly format?: "reply" | "csv" | "spreadsheet";
  /** How many rows in a thousand are damaged: cut, or without a code. */
  readonly damaged?: number;
}

type Mood = "fine" | "busy" | "unanswered" | "dead" | "telephone" | "flaky";

interface Destination {
  readonly number: string;
  readonly mood: Mood;
  /** Cents a minute, pre-tax. */
  readonly rate: number;
}

interface Attempt {
  /** Milliseconds since 1970; the log's own clock, taken as UTC. */
  readonly time: number;
  readonly destination: Destination;
  readonly subId: number;
  readonly from: string;
  readonly pages: number;
  readonly attempt: number;
}

const header = "ID,Sub-ID,Date,Time,From,To,Pages,Speed,Duration,Cost,Attempt,ErrorCode";

// Of an office that starts at half past seven; the share of a day's faxes in each hour.
const hours = [0.2, 0.1, 0.1, 0.1, 0.1, 0.3, 1, 4, 9, 12, 11, 9, 6, 8, 10, 10, 8, 5, 2, 1, 0.8, 0.6, 0.4, 0.3];
const weekdays = [0.12, 1.25, 1.1, 1, 1, 0.85, 0.18];

type Weighted<T> = readonly (readonly [weight: number, value: T])[];

const moods: Weighted<Mood> = [
  [78, "fine"],
  [6, "busy"],
  [5, "unanswered"],
  [4, "dead"],
  [3, "telephone"],
  [4, "flaky"],
];

const countries: Weighted<readonly [prefix: string, digits: number, rate: number]> = [
  [46, ["612", 8, 8]],
  [22, ["613", 8, 8]],
  [12, ["617", 8, 8]],
  [7, ["649", 7, 11]],
  [6, ["4420", 8, 14]],
  [4, ["1212", 7, 9]],
  [3, ["9821", 8, 26]],
];

// What goes wrong at such a destination, how often in a hundred, and in which state.
const failures: Record<Mood, Weighted<Weighted<string>>> = {
  fine: [
    [93.2, [[1, "0"]]],
    [
      2,
      [
        [8, "202"],
        [1, "402"],
      ],
    ],
    [
      1.2,
      [
        [4, "204"],
        [1, "205"],
      ],
    ],
    [
      1,
      [
        [2, "517"],
        [3, "617"],
      ],
    ],
    [0.8, [[1, "618"]]],
    [0.4, [[1, "619"]]],
    [
      0.5,
      [
        [1, "201"],
        [1, "601"],
        [1, "110"],
      ],
    ],
    [
      0.3,
      [
        [3, "109"],
        [1, "211"],
      ],
    ],
    [
      0.3,
      [
        [2, "627"],
        [1, "527"],
      ],
    ],
    [
      0.2,
      [
        [1, "212"],
        [1, "600"],
      ],
    ],
    [0.1, [[1, "099"]]],
  ],
  busy: [
    [42, [[1, "0"]]],
    [
      52,
      [
        [9, "202"],
        [1, "402"],
      ],
    ],
    [
      6,
      [
        [2, "227"],
        [1, "204"],
      ],
    ],
  ],
  unanswered: [
    [30, [[1, "0"]]],
    [
      62,
      [
        [5, "204"],
        [2, "205"],
      ],
    ],
    [8, [[1, "227"]]],
  ],
  dead: [
    [
      70,
      [
        [3, "113"],
        [4, "213"],
      ],
    ],
    [
      20,
      [
        [3, "208"],
        [1, "108"],
      ],
    ],
    [
      10,
      [
        [2, "106"],
        [1, "107"],
      ],
    ],
  ],
  telephone: [
    [8, [[1, "0"]]],
    [
      62,
      [
        [4, "416"],
        [3, "516"],
        [1, "316"],
      ],
    ],
    [
      18,
      [
        [2, "404"],
        [3, "204"],
      ],
    ],
    [
      12,
      [
        [1, "203"],
        [1, "303"],
      ],
    ],
  ],
  flaky: [
    [52, [[1, "0"]]],
    [
      20,
      [
        [2, "517"],
        [3, "617"],
      ],
    ],
    [14, [[1, "618"]]],
    [
      8,
      [
        [1, "527"],
        [2, "627"],
      ],
    ],
    [
      6,
      [
        [1, "515"],
        [1, "623"],
        [1, "414"],
      ],
    ],
  ],
};

const noLine: Weighted<Weighted<string>> = [
  [
    1,
    [
      [5, "109"],
      [2, "101"],
      [1, "211"],
    ],
  ],
];

// What is worth another attempt: as a fax server's own rule has it.
const triedAgain = new Set(["01", "02", "04", "05", "09", "10", "11", "15", "17", "18", "19", "27"]);

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function weightOf(time: number): number {
  const date = new Date(time);
  return (hours[date.getUTCHours()] ?? 0) * (weekdays[date.getUTCDay()] ?? 0);
}

function chooser(random: () => number) {
  return <T>(options: Weighted<T>): T => {
    let rest = random() * options.reduce((sum, [weight]) => sum + weight, 0);
    for (const [weight, value] of options) {
      rest -= weight;
      if (rest < 0) return value;
    }
    return (options.at(-1) as readonly [number, T])[1];
  };
}

/** The lines of the log, without their ends; they come as they are asked for, so that a log may have any size. */
export function* makeFaxLog({
  seed,
  rows,
  start = "2026-03-02",
  days = 28,
  destinations = 240,
  format = "reply",
  damaged = 0,
}: FaxLogOptions): Generator<string> {
  const random = createRandom(seed);
  const choose = chooser(random);
  const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join("");
  const numbers: Destination[] = Array.from({ length: destinations }, () => {
    const [prefix, length, rate] = choose(countries);
    return { number: prefix + digits(length), mood: choose(moods), rate };
  });
  const senders = Array.from({ length: 4 }, () => `6129${digits(7)}`);
  const firstDay = Date.parse(`${start}T00:00:00Z`);
  // A fax in six is tried again, about twice: this many new ones, so that the rows suffice for all days.
  const faxes = rows / 1.17;
  const busiest = Math.max(...hours) * Math.max(...weekdays);
  const usual = mean(hours) * mean(weekdays);
  const step = (days * 86_400_000 * usual) / (faxes * busiest);

  if (format === "reply") yield "Ok";
  yield format === "spreadsheet" ? header.replaceAll(",", ";") : header;

  // Four hours of one afternoon on which the carrier has no lines.
  const workdays = Array.from({ length: days }, (_, day) => firstDay + day * 86_400_000).filter(
    (day) => new Date(day).getUTCDay() % 6 !== 0,
  );
  const outage = (workdays[Math.floor(random() * workdays.length)] ?? firstDay) + 11.5 * 3_600_000;
  const again: Attempt[] = [];
  let id = 41_000_000 + Math.floor(random() * 1_000_000);
  let clock = firstDay;
  const nextNew = (): Attempt => {
    // Thinning: arrivals at the busiest rate, of which the hour and the weekday let some pass.
    do {
      clock -= Math.log(1 - random()) * step;
    } while (random() * busiest >= weightOf(clock));
    // A few destinations get most of the faxes.
    const destination = numbers[Math.floor(random() ** 2.6 * numbers.length)] as Destination;
    const sender = Math.floor(random() ** 2 * senders.length);
    return {
      time: clock,
      destination,
      subId: 17 + sender,
      from: senders[sender] ?? "",
      pages: 1 + Math.floor(random() ** 3 * 14),
      attempt: 1,
    };
  };

  let next = nextNew();
  for (let row = 0; row < rows; row++) {
    const waiting = again[0];
    let current: Attempt;
    if (waiting && waiting.time <= next.time) current = again.shift() as Attempt;
    else {
      current = next;
      next = nextNew();
    }
    const broken = current.time >= outage && current.time < outage + 4 * 3_600_000 && random() < 0.75;
    const code = choose(choose(broken ? noLine : failures[current.destination.mood]));
    if (code !== "0" && triedAgain.has(code.slice(1)) && current.attempt < 3) {
      const later = { ...current, time: current.time + (4 + random() * 8) * 60_000, attempt: current.attempt + 1 };
      const place = again.findIndex(({ time }) => time > later.time);
      again.splice(place < 0 ? again.length : place, 0, later);
    }
    yield rowOf(current, code, ++id, random, format, random() * 1000 < damaged);
  }
}

function rowOf(
  { time, destination, subId, from, pages, attempt }: Attempt,
  code: string,
  id: number,
  random: () => number,
  format: FaxLogOptions["format"],
  isDamaged: boolean,
): string {
  const state = code === "0" ? 6 : Number(code.charAt(0));
  const sent = code === "0" ? pages : state === 6 ? Math.floor(random() * pages) : 0;
  const speed = state >= 5 ? (random() < 0.15 ? 9600 : 14_400) : 0;
  const answered = code === "0" ? 14 + sent * (speed === 9600 ? 44 : 31) : state >= 3 ? 12 + sent * 33 : 0;
  const duration = Math.round((answered + (state < 2 ? 0 : 4)) * (0.9 + random() * 0.3));
  // By the minute that has begun; a call that nobody took costs nothing.
  const cents = state >= 3 ? Math.ceil(Math.max(duration, 1) / 60) * destination.rate : 0;
  const [date = "", clock = ""] = new Date(time).toISOString().split(/[T.]/);
  const spreadsheet = format === "spreadsheet";
  const cost = (cents / 100).toFixed(2);
  const cells = [
    id,
    subId,
    date,
    clock,
    from,
    destination.number,
    sent,
    speed,
    duration,
    spreadsheet ? cost.replace(".", ",") : cost,
    attempt,
    isDamaged ? "n/a" : spreadsheet ? code.replace(/^0+(?=.)/, "") : code,
  ];
  return (isDamaged && random() < 0.5 ? cells.slice(0, 7) : cells).join(spreadsheet ? ";" : ",");
}
