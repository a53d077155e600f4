// Made by `cargo xtask faces` from the tables; not to be edited.

import type { Resource } from "./shared.js";

/** A file that a batch put into its dataset. */
export interface BatchFile extends Resource {
  /** The id of the file. */
  dataSetFileId?: string;
  /** The id of the view of the dataset. */
  dataSetViewId?: string;
  /** The version of the file. */
  version?: string;
  /** When it was made. */
  created?: string;
  /** When it was changed last. */
  updated?: string;
  /** How many records it has. */
  records?: string;
  /** Its size in bytes. */
  size?: string;
  /** Whether it can be read. */
  isValid?: boolean;
  /** Where it is: the `href` of `self`. */
  _links?: Record<string, unknown>;
}

/** A file with records that failed. */
export interface DiagnosticFile extends Resource {
  /** Its name. */
  name?: string;
  /** Its size in bytes. */
  length?: string;
  /** Where it is: the `href` of `self`. */
  _links?: Record<string, unknown>;
}

/** A record that failed, and what was wrong with it in one of these members; `explainRun` reads all of them. */
export interface FailedRecord extends Resource {
  /** The text of a record that could not be read. */
  _corrupt_record?: string;
  /** The file that it came in. */
  _filename?: string;
  /** What was wrong: a list of codes and messages. */
  _errors?: unknown;
  /** What the schema forbids: a list of messages with the fields that they are about. */
  _validationErrors?: unknown;
  /** What was wrong with a message of a stream. */
  _streamingValidation?: unknown;
}

/** The first rows of a dataset. */
export interface DatasetPreview extends Resource {
  /** The rows. */
  data?: Record<string, unknown>[];
}

/** The container of the landing zone. */
export interface LandingZone extends Resource {
  /** The name of the container. */
  containerName?: string;
  /** How many days files stay there. */
  containerTTL?: string;
}

/** What opens the landing zone: of Azure, or of AWS. All but the names is secret. */
export interface LandingZoneCredentials extends Resource {
  /** The name of the container. */
  containerName?: string;
  /** The signature that opens it. */
  SASToken?: string;
  /** The address with the signature. */
  SASUri?: string;
  /** The name of the storage account. */
  storageAccountName?: string;
  /** Until when they are valid. */
  expiryDate?: string;
  /** Of AWS: `awsAccessKeyId`, `awsSecretAccessKey` and `awsSessionToken`. */
  credentials?: Record<string, unknown>;
  /** Of AWS: `bucketName` and `dlzFolder`. */
  dlzPath?: Record<string, unknown>;
  /** How long files stay there. */
  dataTTL?: Record<string, unknown>;
  /** Whose storage it is, such as `Amazon S3`. */
  dlzProvider?: string;
}

/** A key that files are encrypted with. */
export interface EncryptionKey extends Resource {
  /** The key. */
  publicKey?: string;
  /** Its id, which the transformation `Encryption` of a flow takes. */
  publicKeyId?: string;
  /** Until when it is valid, in Unix seconds. */
  expiryTime?: string;
}
