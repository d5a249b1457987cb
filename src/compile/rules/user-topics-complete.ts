import type { DataRule } from "./rule.ts";

export const userTopicsComplete: DataRule = {
  name: "user-topics-complete",
  description: "Every code that a user or the recipient can mend has one topic; topics have codes that exist.",
  check: ({ userTopics: { file, value }, catalogues }) => {
    const codes = new Map(
      catalogues.map(({ value: { api, entries } }) => [api, new Set(entries.map(({ code }) => code))]),
    );
    const named = Object.entries(value).flatMap(([topic, byApi]) =>
      Object.entries(byApi).flatMap(([api, list]) => list.map((code) => ({ topic, api, code }))),
    );
    const times = new Map<string, number>();
    for (const { api, code } of named) times.set(`${api} ${code}`, (times.get(`${api} ${code}`) ?? 0) + 1);
    const problem = (topic: string, api: string, message: string) => ({ file, path: `${topic}.${api}`, message });
    return [
      ...named
        .filter(({ api, code }) => !codes.get(api)?.has(code))
        .map(({ topic, api, code }) => problem(topic, api, `"${code}" is no code of "${api}"`)),
      ...named
        .filter(({ api, code }) => (times.get(`${api} ${code}`) ?? 0) > 1)
        .map(({ topic, api, code }) => problem(topic, api, `"${code}" has more topics than this`)),
      ...catalogues.flatMap(({ value: { api, entries } }) =>
        entries
          .filter(({ code, fix }) => (fix === "user" || fix === "recipient") && !times.has(`${api} ${code}`))
          .map(({ code }) => ({
            file,
            path: "",
            message: `"${code}" of "${api}" has no topic: a user or the recipient can mend it`,
          })),
      ),
    ];
  },
};
