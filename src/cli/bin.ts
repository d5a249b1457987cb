#!/usr/bin/env node
import module from "node:module";

// What was compiled for one start need not be for the next. Before Node 22.8 there is no such cache; where its folder cannot be
// written, or with NODE_DISABLE_COMPILE_CACHE, Node leaves it alone and says nothing.
(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

// Not before: only what is loaded from here on is cached.
void import("./main.ts").then(({ main }) => main());
