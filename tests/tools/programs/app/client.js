"use client";
import * as aepflow from "aepflow";
import { useEffect } from "react";

import { everything } from "../everything.mjs";
import { use } from "../use.mjs";

/** What the client's component makes while the server renders it. */
const rendered = () => (typeof window === "undefined" ? JSON.stringify(use(aepflow)) : "");

export function Client() {
  useEffect(() => {
    window.run = () => everything();
  }, []);
  return (
    <pre id="client" suppressHydrationWarning>
      {rendered()}
    </pre>
  );
}
