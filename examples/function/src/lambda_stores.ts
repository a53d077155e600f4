import { S3 } from "@aws-sdk/client-s3";
import { FileStore, ObjectStore, PostgresStore, type LedgerStore } from "aepflow/stores";
import pg from "pg";

/** The store of a merchant's ledger, below the address of all: `s3://bucket/folder/`, `postgresql://…` or `file:///folder/`. */
export function storeAt(address: string): (merchant: string) => Promise<LedgerStore> {
  const url = new URL(address);
  switch (url.protocol) {
    case "s3:": {
      // Its region and credentials are those of the function.
      const client = new S3({});
      return async (merchant) => new ObjectStore(client, { bucket: url.host, key: `${url.pathname.slice(1)}${merchant}.json` });
    }
    case "postgresql:":
    case "postgres:": {
      const pool = new pg.Pool({ connectionString: address, max: 1, allowExitOnIdle: true });
      // The server may end a connection while the function is asleep; the next query opens another one.
      pool.on("error", () => undefined);
      return async (merchant) => {
        const store = new PostgresStore(pool, merchant);
        await store.createTable();
        return store;
      };
    }
    case "file:":
      return async (merchant) => new FileStore(`${url.pathname}${merchant}.json`);
    default:
      throw new Error(`LEDGERS: ${url.protocol} is no kind of store; give s3:, postgresql: or file:`);
  }
}
