export {
  type AnnotateOptions,
  type Annotator,
  createAnnotator,
  type Found,
  type LongLine,
} from "./annotate/annotator.ts";
export { annotateStream } from "./annotate/stream.ts";
