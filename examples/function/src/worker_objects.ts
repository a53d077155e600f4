import type { Headers as WorkerHeaders, R2Bucket } from "@cloudflare/workers-types";
import type { ObjectClient } from "aepflow/stores";

/** A bucket of R2 as `ObjectStore` speaks with one: it has the functions of S3, and the same conditions of writing. */
export function objectsIn(bucket: R2Bucket): ObjectClient {
  return {
    async getObject({ Key }) {
      const object = await bucket.get(Key);
      if (object === null) throw Object.assign(new Error(`there is no ${Key}`), { name: "NoSuchKey" });
      return { Body: { transformToString: () => object.text() }, ETag: object.httpEtag, Metadata: object.customMetadata };
    },
    async putObject({ Key, Body, ContentType, Metadata, IfMatch, IfNoneMatch }) {
      const onlyIf = new Headers();
      if (IfMatch !== undefined) onlyIf.set("if-match", IfMatch);
      if (IfNoneMatch !== undefined) onlyIf.set("if-none-match", IfNoneMatch);
      const written = await bucket.put(Key, Body, { onlyIf: onlyIf as unknown as WorkerHeaders, customMetadata: Metadata, httpMetadata: { contentType: ContentType } });
      if (written === null) throw Object.assign(new Error("the condition isn't met"), { $metadata: { httpStatusCode: 412 } });
      return { ETag: written.httpEtag };
    },
  };
}
