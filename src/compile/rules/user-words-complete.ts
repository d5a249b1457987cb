import { userTopics } from "../../schema/vocabulary.ts";
import { holesOf } from "../render.ts";
import type { DataRule } from "./rule.ts";
import { leaves } from "./sentences.ts";
import { fileOf, shipped } from "./spoken.ts";

export const userWordsComplete: DataRule = {
  name: "user-words-complete",
  description:
    "Every shipped language has words for users for every topic, in any language none for another; they have the one hole.",
  check: (data) => {
    const topics = new Set<string>([...userTopics, ...Object.keys(data.userTopics.value)]);
    return [
      ...shipped(data).flatMap(({ lng, user }) =>
        [...topics]
          .filter((topic) => !Object.hasOwn(user?.value ?? {}, topic))
          .map((topic) => ({ file: fileOf(lng, "user"), path: topic, message: `${lng} has no words for it` })),
      ),
      ...data.languages.flatMap(({ user }) => {
        if (!user) return [];
        const unknown = Object.keys(user.value)
          .filter((topic) => !topics.has(topic))
          .map((topic) => ({
            file: user.file,
            path: topic,
            message: "it is no topic of data/user-topics.json: remove it",
          }));
        const holes = leaves(user.value).flatMap(([path, text]) =>
          holesOf(text)
            .filter((hole) => hole !== "reference")
            .map((hole) => ({
              file: user.file,
              path,
              message: `the hole {{${hole}}} is not right: there is {{reference}}`,
            })),
        );
        return [...unknown, ...holes];
      }),
    ];
  },
};
