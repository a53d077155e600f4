import * as aepflow from "aepflow";

import { use } from "../use.mjs";

window.run = async () => {
  await aepflow.init();
  return use(aepflow);
};
