import type { Vocabulary } from "../catalogue/vocabulary.ts";
import type { OwnFailure, OwnUnknown } from "../decode/own-decoded.ts";
import { type ProblemDetail, type ProblemOptions, toProblem } from "./problem.ts";

/** A problem detail of RFC 9457 about an answer of an API of one's own. */
export interface OwnProblemDetail<V extends Vocabulary = Vocabulary> extends Omit<ProblemDetail, "api" | "code"> {
  readonly api: V["api"];
  /** `null` where no documented status was read. */
  readonly code: V["error"] | null;
}

/** What such a problem object is made with. */
export type OwnProblemOptions<V extends Vocabulary = Vocabulary> = ProblemOptions<OwnFailure<V> | OwnUnknown<V>>;

/** The same as `toProblem`, for an API of one's own. @throws TypeError for a success. */
export const toOwnProblem = toProblem as unknown as <V extends Vocabulary>(
  decoded: OwnFailure<V> | OwnUnknown<V>,
  options: OwnProblemOptions<V>,
) => OwnProblemDetail<V>;
