export { annotateTransform } from "./annotate/node.ts";
