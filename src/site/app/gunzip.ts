// By itself, so that a bundle takes no more of the library.
export { Gunzip } from "fflate";
