// It brings the module that the functions call.
import "../entry.node.js";
import { offerHost } from "./context.js";
import { host } from "./host.js";

offerHost(host);

export * from "./index.js";
