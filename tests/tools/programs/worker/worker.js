// The worker; it loads the modules itself, and answers with an error's text too, which the page would not see otherwise.
import { everything } from "../everything.mjs";

self.onmessage = () =>
  everything().then(
    (result) => self.postMessage(result),
    (error) => self.postMessage(String(error.stack)),
  );
