# Made by `cargo xtask faces` from the tables; not to be edited.
"""The results of the operations of Data Access and of the landing zone: files, failed records, credentials."""

from __future__ import annotations

from typing import Any, TypedDict


class BatchFile(TypedDict, total=False):
    """A file that a batch put into its dataset."""

    dataSetFileId: str
    """The id of the file."""
    dataSetViewId: str
    """The id of the view of the dataset."""
    version: str
    """The version of the file."""
    created: str
    """When it was made."""
    updated: str
    """When it was changed last."""
    records: str
    """How many records it has."""
    size: str
    """Its size in bytes."""
    isValid: bool
    """Whether it can be read."""
    _links: dict[str, Any]
    """Where it is: the `href` of `self`."""


class FilePage(TypedDict, total=False):
    """What a page of files has besides its entries."""

    _page: dict[str, Any]
    """Its `limit` and `count`."""
    _links: dict[str, Any]
    """Links to other pages."""


class _BatchFileListRequired(TypedDict):
    items: list[BatchFile]
    """The entries."""


class BatchFileList(_BatchFileListRequired, total=False):
    """A page of files."""

    _page: dict[str, Any]
    """Its `limit` and `count`."""
    _links: dict[str, Any]
    """Links to other pages."""


class DiagnosticFile(TypedDict, total=False):
    """A file with records that failed."""

    name: str
    """Its name."""
    length: str
    """Its size in bytes."""
    _links: dict[str, Any]
    """Where it is: the `href` of `self`."""


class FailedRecord(TypedDict, total=False):
    """A record that failed, and what was wrong with it in one of these members; `explainRun` reads all of them."""

    _corrupt_record: str
    """The text of a record that could not be read."""
    _filename: str
    """The file that it came in."""
    _errors: Any
    """What was wrong: a list of codes and messages."""
    _validationErrors: Any
    """What the schema forbids: a list of messages with the fields that they are about."""
    _streamingValidation: Any
    """What was wrong with a message of a stream."""


class FailedRecordsPage(TypedDict, total=False):
    """What a page of failed records has besides them."""

    files: list[DiagnosticFile]
    """The files that are read next, where the page is a list of them."""
    absent: bool
    """Whether there is no such path."""


class _FailedRecordsRequired(TypedDict):
    items: list[FailedRecord]
    """The entries."""


class FailedRecords(_FailedRecordsRequired, total=False):
    """A page of the records that failed."""

    files: list[DiagnosticFile]
    """The files that are read next, where the page is a list of them."""
    absent: bool
    """Whether there is no such path."""


class DatasetPreview(TypedDict, total=False):
    """The first rows of a dataset."""

    data: list[dict[str, Any]]
    """The rows."""


class LandingZone(TypedDict, total=False):
    """The container of the landing zone."""

    containerName: str
    """The name of the container."""
    containerTTL: str
    """How many days files stay there."""


class LandingZoneCredentials(TypedDict, total=False):
    """What opens the landing zone: of Azure, or of AWS. All but the names is secret."""

    containerName: str
    """The name of the container."""
    SASToken: str
    """The signature that opens it."""
    SASUri: str
    """The address with the signature."""
    storageAccountName: str
    """The name of the storage account."""
    expiryDate: str
    """Until when they are valid."""
    credentials: dict[str, Any]
    """Of AWS: `awsAccessKeyId`, `awsSecretAccessKey` and `awsSessionToken`."""
    dlzPath: dict[str, Any]
    """Of AWS: `bucketName` and `dlzFolder`."""
    dataTTL: dict[str, Any]
    """How long files stay there."""
    dlzProvider: str
    """Whose storage it is, such as `Amazon S3`."""


class EncryptionKey(TypedDict, total=False):
    """A key that files are encrypted with."""

    publicKey: str
    """The key."""
    publicKeyId: str
    """Its id, which the transformation `Encryption` of a flow takes."""
    expiryTime: str
    """Until when it is valid, in Unix seconds."""
