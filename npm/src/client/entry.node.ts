import { offerHost } from "./context.js";
import { host } from "./host.js";

offerHost(host);

export * from "./index.js";
