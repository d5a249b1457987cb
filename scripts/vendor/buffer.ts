// Injected where a package uses Node's global Buffer and the bundle is for every platform.
export { Buffer } from "buffer/";
