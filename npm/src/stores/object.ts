import { AepflowError } from "../errors.js";
import type { Ledger } from "../types/pipeline.js";
import { compare, ConflictError, parse, revisionOf, type LedgerStore } from "./store.js";

/** What reads and writes objects: an `S3` of `@aws-sdk/client-s3`, or one like it. */
export interface ObjectClient {
  /** Reads an object. */
  getObject(input: ObjectPlace): Promise<StoredObject>;
  /** Writes an object, whole. */
  putObject(input: ObjectWrite): Promise<WrittenObject>;
}

/** Which object it is. */
export interface ObjectPlace {
  /** The name of the bucket. */
  Bucket: string;
  /** The name of the object in it. */
  Key: string;
}

/** An object as it is written. */
export interface ObjectWrite extends ObjectPlace {
  /** Its text. */
  Body: string;
  /** The type of the text. */
  ContentType: string;
  /** What else is kept with it. */
  Metadata: Record<string, string>;
  /** Only over an object of this etag. */
  IfMatch?: string;
  /** `*`: only where there is none. */
  IfNoneMatch?: string;
}

/** What the answer to a write says. */
export interface WrittenObject {
  /** The object's new etag. */
  ETag?: string | undefined;
}

/** What is read of an object. */
export interface StoredObject extends WrittenObject {
  /** Gives its text. */
  Body?: ObjectBody | undefined;
  /** What else is kept with it. */
  Metadata?: Record<string, string> | undefined;
}

/** The content of an object. */
export interface ObjectBody {
  /** All of it, as a text. */
  transformToString(): Promise<string>;
}

/** Where a store keeps its ledger. */
export interface ObjectStoreOptions {
  /** The name of the bucket. */
  bucket: string;
  /** The name of the object: another one for each pipeline and sandbox. */
  key: string;
}

/** What is stored, as far as this store knows. */
interface Known {
  revision: number;
  etag: string;
}

/** Never that of an object. */
const NO_ETAG = '"aepflow"';
/** Conditions that an object never meets. */
const UNMET = [["If-None-Match", { IfNoneMatch: "*" }], ["If-Match", { IfMatch: NO_ETAG }]] as const;

/**
 * An object in S3, or in another store that writes under conditions (`If-Match` and `If-None-Match`), as those of
 * Cloudflare, MinIO and Ceph do. One that ignores them is found out when the object is made.
 */
export class ObjectStore implements LedgerStore {
  readonly #client: ObjectClient;
  readonly #place: ObjectPlace;
  #known: Known | undefined;

  /** @param place the bucket, and the name of the object: another one for each pipeline and sandbox. */
  constructor(client: ObjectClient, place: ObjectStoreOptions) {
    if (typeof client?.putObject !== "function") {
      throw new AepflowError("the client has no function `putObject`: give an `S3` of @aws-sdk/client-s3, which a plain `S3Client` is not");
    }
    this.#client = client;
    this.#place = { Bucket: place.bucket, Key: place.key };
  }

  /** The ledger that was saved last, or `undefined` where there is none. */
  async load(): Promise<Ledger | undefined> {
    const object = await this.#object();
    if (object === undefined) return undefined;
    const ledger = parse((await object.Body?.transformToString()) ?? "", `${this.#place.Bucket}/${this.#place.Key}`);
    this.#known = { revision: revisionOf(ledger) ?? 0, etag: etagOf(object) };
    return ledger;
  }

  /**
   * Puts a ledger in the place of the one whose revision is `previous`.
   *
   * @throws {ConflictError} where another run has saved.
   */
  async save(ledger: Ledger, previous: number | undefined): Promise<void> {
    if (previous !== undefined && this.#known?.revision !== previous) {
      await this.load();
      compare(this.#known?.revision, previous);
    }
    const condition = previous === undefined ? { IfNoneMatch: "*" } : { IfMatch: this.#known?.etag ?? NO_ETAG };
    const name = crypto.randomUUID();
    const put = { Body: JSON.stringify(ledger), Metadata: { save: name } };
    const etag = (await this.#put({ ...put, ...condition })) ?? (await this.#etagOf(name));
    if (etag === undefined) throw new ConflictError(revisionOf(await this.load()), previous);
    if (previous === undefined) await this.#prove(put);
    this.#known = { revision: revisionOf(ledger) ?? 0, etag };
  }

  /** The etag of what was written, or `undefined` where the condition was not met. */
  async #put(put: Omit<ObjectWrite, "Bucket" | "Key" | "ContentType">): Promise<string | undefined> {
    try {
      return etagOf(await this.#client.putObject({ ...this.#place, ContentType: "application/json", ...put }));
    } catch (error) {
      // 404: what should be replaced is not there any more. 409: another write is under way.
      if (!isMissing(error) && ![409, 412].includes(statusOf(error) ?? 0)) throw error;
      return undefined;
    }
  }

  /**
   * The etag of the object if it is of this save: clients send again after a lost answer, and their second request then
   * meets what the first one wrote.
   */
  async #etagOf(name: string): Promise<string | undefined> {
    const object = await this.#object();
    return object?.Metadata?.save === name ? etagOf(object) : undefined;
  }

  /** @throws {AepflowError} where conditions that aren't met are ignored. */
  async #prove(put: Pick<ObjectWrite, "Body" | "Metadata">): Promise<void> {
    for (const [header, condition] of UNMET) {
      if ((await this.#put({ ...put, ...condition })) !== undefined) {
        throw new AepflowError(`the object store ignores ${header}, so that two runs could overwrite each other's ledger: use another one`);
      }
    }
  }

  async #object(): Promise<StoredObject | undefined> {
    try {
      return await this.#client.getObject(this.#place);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }
}

function etagOf({ ETag }: WrittenObject): string {
  if (ETag === undefined) throw new AepflowError("the object store gives no etag, without which a save can't be compared: use another one");
  return ETag;
}

function isMissing(error: unknown): boolean {
  return (Object(error) as { name?: unknown }).name === "NoSuchKey";
}

function statusOf(error: unknown): number | undefined {
  return (Object(error) as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
}
