import { type AnnotateOptions, createAnnotator } from "./annotator.ts";

/**
 * `createAnnotator` as a web stream, for browsers, the edge and `pipeThrough` in Node. It takes and gives bytes: put a
 * `TextEncoderStream` before it where there is text.
 *
 * @throws TypeError for an option that is not right; the stream fails with one for a chunk that is no bytes.
 * @example
 * const log = new Response("assignnumber: Error 105: Invalid sub-account ID.").body;
 * const explained = log.pipeThrough(annotateStream({ messages: await loadMessages({ lng: "en" }) }));
 * (await new Response(explained).text()).slice(48) // " ⟵ traitel 105: There is no sub-account with this ID (not_found, fix: caller)"
 */
export function annotateStream(options: AnnotateOptions): TransformStream<Uint8Array, Uint8Array> {
  const annotator = createAnnotator(options);
  const enqueueAll = (pieces: readonly Uint8Array[], controller: TransformStreamDefaultController<Uint8Array>) => {
    for (const piece of pieces) controller.enqueue(piece);
  };
  return new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => enqueueAll(annotator.transform(chunk), controller),
    flush: (controller) => enqueueAll(annotator.flush(), controller),
  });
}
