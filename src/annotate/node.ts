import { Transform } from "node:stream";
import { type AnnotateOptions, createAnnotator } from "./annotator.ts";

/**
 * `createAnnotator` as a stream of Node, for `pipeline` and `pipe`. Text that is written to it is taken as UTF-8.
 *
 * @throws TypeError for an option that is not right.
 * @example
 * const stream = annotateTransform({ messages: await loadMessages({ lng: "en" }) });
 * stream.end("status=no_did");
 * (await stream.toArray()).join("") // "status=no_did ⟵ voipms no_did: No DIDs were found (not_found, fix: caller)"
 */
export function annotateTransform(options: AnnotateOptions): Transform {
  const annotator = createAnnotator(options);
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      for (const piece of annotator.transform(chunk)) this.push(piece);
      done();
    },
    flush(done) {
      for (const piece of annotator.flush()) this.push(piece);
      done();
    },
  });
}
