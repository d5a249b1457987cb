import type { Path, Place, Steps } from "../schema/reply.ts";

/** Where in an object a code stands, and what belongs to it: by default the object is what comes with a success. */
export interface Where {
  readonly code: Steps;
  readonly detail?: Steps;
  readonly payload?: Steps;
  readonly raw?: Steps;
}

const stepsOf = (path: Path): Steps => (typeof path === "string" ? [path] : path);

/** A place as its reader takes it: each path by its steps. */
export const whereOf = ({ code, detail, payload, raw }: Place): Where => ({
  code: stepsOf(code),
  ...(detail === undefined ? {} : { detail: stepsOf(detail) }),
  ...(payload === undefined ? {} : { payload: stepsOf(payload) }),
  ...(raw === undefined ? {} : { raw: stepsOf(raw) }),
});

/** The paths behind the codes that say that the real one stands elsewhere. */
export const pathsOf = (paths: Readonly<Record<string, Path>>): Readonly<Record<string, Steps>> =>
  Object.fromEntries(Object.entries(paths).map(([code, path]) => [code, stepsOf(path)]));

/** How what stands beside a code may be written, in small letters, by its key. */
export type Conditions = Readonly<Record<string, readonly string[]>>;

/** What has to stand beside a code; whether something is so may be written as 1 or 0, too. */
export const conditionsOf = (wanted: NonNullable<Place["with"]>): Conditions =>
  Object.fromEntries(
    Object.entries(wanted).map(([key, value]) => [
      key,
      [String(value).toLowerCase(), ...(typeof value === "boolean" ? [String(Number(value))] : [])],
    ]),
  );
