// The worker that is given its modules.
import { everything } from "../everything.mjs";

self.onmessage = ({ data }) =>
  everything(data).then(
    (result) => self.postMessage(result),
    (error) => self.postMessage(String(error.stack)),
  );
