# Made by `cargo xtask faces` from the tables; not to be edited.
"""The results of the operations of Catalog: datasets and batches."""

from __future__ import annotations

from typing import Any, TypedDict

from ._data_prep import SchemaReference


class _CatalogObjectRequired(TypedDict):
    id: str
    """The id of the resource."""


class CatalogObject(_CatalogObjectRequired, total=False):
    """What datasets and batches have in common; of the members asked for with `properties` Catalog may leave any
    out or empty.
    """

    version: str
    """The version of this state of the resource."""
    imsOrg: str
    """The id of the organization."""
    created: int
    """When it was made, in milliseconds since 1970."""
    updated: int
    """When it was changed last, in milliseconds since 1970."""
    createdClient: str
    """The client id of the program that made it."""
    createdUser: str
    """Who made it."""
    updatedUser: str
    """Who changed it last."""
    status: str
    """Of a batch: `success`, `failed`, `processing`, …"""
    tags: dict[str, Any]
    """The tags that it was given, such as those for Profile."""


class _DatasetRequired(TypedDict):
    id: str
    """The id of the resource."""


class Dataset(_DatasetRequired, total=False):
    """A dataset; a value that it lacks may come as an empty object where the request named `properties`."""

    version: str
    """The version of this state of the resource."""
    imsOrg: str
    """The id of the organization."""
    created: int
    """When it was made, in milliseconds since 1970."""
    updated: int
    """When it was changed last, in milliseconds since 1970."""
    createdClient: str
    """The client id of the program that made it."""
    createdUser: str
    """Who made it."""
    updatedUser: str
    """Who changed it last."""
    status: str
    """Of a batch: `success`, `failed`, `processing`, …"""
    tags: dict[str, Any]
    """The tags that it was given, such as those for Profile."""
    name: str
    """The name that it was given."""
    description: str
    """The description that it was given."""
    schema: str
    """The path of its schema in Catalog."""
    schemaRef: SchemaReference
    """The schema by its `$id`."""
    schemaMetadata: dict[str, Any]
    """Details of the schema."""
    observableSchema: dict[str, Any]
    """The fields that its records have had."""
    fileDescription: dict[str, Any]
    """The form of its files."""
    enableErrorDiagnostics: bool
    """Whether the platform keeps what was wrong with records."""
    viewId: str
    """The id of its view."""
    files: str
    """The path of the list of its files."""
    transforms: str
    """The path of its transformations."""
    aspect: str
    """What it is used for."""
    namespace: str
    """The namespace that it belongs to."""
    state: str
    """`ENABLED`, `DRAFT`, …"""
    basePath: str
    """Where its files are."""
    persistence: dict[str, Any]
    """How its files are kept."""
    dataSourceId: int
    """The id of its data source."""
    dule: dict[str, Any]
    """Its labels of data governance."""
    statsCache: dict[str, Any]
    """Numbers that Catalog keeps of it."""
    lastBatchId: str
    """Its last batch."""
    lastBatchStatus: str
    """What came of its last batch."""
    lastSuccessfulBatch: str
    """Its last batch that succeeded."""
    lastFailedBatch: str
    """Its last batch that failed."""


class DatasetList(TypedDict):
    """A page of datasets."""

    items: list[Dataset]
    """The entries."""


class DatasetId(TypedDict):
    """The dataset that was made or changed."""

    id: str
    """The id of the dataset."""


class _DatasetDeletionRequired(TypedDict):
    deleted: bool
    """Whether there was one."""


class DatasetDeletion(_DatasetDeletionRequired, total=False):
    """Whether there was a dataset to delete: Catalog answers with success either way."""

    id: str
    """Its id, if there was one."""


class _BatchRequired(TypedDict):
    id: str
    """The id of the resource."""


class Batch(_BatchRequired, total=False):
    """A batch of records that reached a dataset, or failed to."""

    version: str
    """The version of this state of the resource."""
    imsOrg: str
    """The id of the organization."""
    created: int
    """When it was made, in milliseconds since 1970."""
    updated: int
    """When it was changed last, in milliseconds since 1970."""
    createdClient: str
    """The client id of the program that made it."""
    createdUser: str
    """Who made it."""
    updatedUser: str
    """Who changed it last."""
    status: str
    """Of a batch: `success`, `failed`, `processing`, …"""
    tags: dict[str, Any]
    """The tags that it was given, such as those for Profile."""
    externalId: str
    """The id that the sender gave it."""
    started: int
    """When it began, in milliseconds since 1970."""
    completed: int
    """When it ended, in milliseconds since 1970."""
    recordCount: int
    """How many records it has."""
    failedRecordCount: int
    """How many records failed."""
    failedBatchLocation: str
    """Where the batch can be fetched, if it failed."""
    size: int
    """Its size in bytes."""
    errors: list[dict[str, Any]]
    """What went wrong."""
    metrics: dict[str, Any]
    """What was counted."""
    availableDates: dict[str, Any]
    """The range of dates that its records cover."""
    relatedObjects: list[dict[str, Any]]
    """The dataset and other resources that it belongs to."""
    inputFormat: dict[str, Any]
    """The form of its files."""
    replay: dict[str, Any]
    """That it replays or restates other batches."""


class BatchList(TypedDict):
    """A page of batches."""

    items: list[Batch]
    """The entries."""


class _LastBatchesRequired(TypedDict):
    id: str
    """The id of the dataset."""


class LastBatches(_LastBatchesRequired, total=False):
    """The last batches of a dataset."""

    lastBatchId: str
    """Its last batch."""
    lastBatchStatus: str
    """What came of its last batch."""
    lastSuccessfulBatchId: str
    """Its last batch that succeeded."""
    lastFailedBatchId: str
    """Its last batch that failed."""
    imsOrg: str
    """The id of the organization."""
    sandboxId: str
    """The id of its sandbox."""
    created: int
    """When the entry was made, in milliseconds since 1970."""
    updated: int
    """When the entry was changed last, in milliseconds since 1970."""


class LastBatchesList(TypedDict):
    """The last batches of datasets."""

    items: list[LastBatches]
    """The entries."""


class DatasetRetention(TypedDict, total=False):
    """How long rows of a dataset can be kept."""

    extensions: dict[str, Any]
    """Of `adobe_lakeHouse` and `adobe_unifiedProfile`, the `minValue`, `maxValue` and `defaultValue` of
    `rowExpiration`, as periods of ISO 8601.
    """
