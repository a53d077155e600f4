"""The inputs and results of the Catalog operations: datasets and batches."""

from __future__ import annotations

from typing import Any, TypedDict, Union

from ._calls import Object
from ._shared import Count, Patch, SchemaInput, SchemaRefInput, Texts


class _DatasetName(TypedDict):
    name: str


class _DatasetMembers(TypedDict, total=False):
    description: str
    profile: bool
    """Whether Profile reads the dataset."""
    tags: Object
    enableErrorDiagnostics: bool


class CreateDatasetInput(_DatasetName, _DatasetMembers, total=False):
    """The input of `createDataset`; it names its schema once."""

    schema: SchemaInput
    schemaRef: SchemaRefInput
    fileDescription: Object
    extra: Object


class _CatalogListInput(TypedDict, total=False):
    limit: int
    start: int
    property: Union[str, Texts]
    properties: str
    orderBy: str


class ListDatasetsInput(_CatalogListInput, total=False):
    """The input of `listDatasets`."""

    name: str
    tags: str


class DatasetIdInput(TypedDict):
    """A dataset."""

    datasetId: str


class GetDatasetInput(DatasetIdInput, total=False):
    """The input of `getDataset`."""

    properties: str


class UpdateDatasetInput(DatasetIdInput, _DatasetMembers, total=False):
    """The input of `updateDataset`: the members that change, or a patch."""

    name: str
    patch: Patch


class ListBatchesInput(_CatalogListInput, total=False):
    """The input of `listBatches`."""

    datasetId: str
    status: str
    createdAfter: Count
    createdBefore: Count


class BatchIdInput(TypedDict):
    """A batch."""

    batchId: str


class DatasetId(TypedDict):
    """The dataset that was made or changed."""

    id: str


class _Deleted(TypedDict):
    deleted: bool


class DatasetDeletion(_Deleted, total=False):
    """Whether there was such a dataset, and its id."""

    id: str


class SchemaReference(TypedDict, total=False):
    """The schema of a dataset."""

    id: str
    contentType: str


class _CatalogObject(DatasetId, total=False):
    version: str
    imsOrg: str
    created: int
    updated: int
    createdClient: str
    createdUser: str
    updatedUser: str
    status: str
    tags: dict[str, Any]


class Dataset(_CatalogObject, total=False):
    """A dataset. With `properties` in the input, a value that it lacks may come as an empty object."""

    name: str
    description: str
    schema: str
    schemaRef: SchemaReference
    schemaMetadata: dict[str, Any]
    observableSchema: dict[str, Any]
    fileDescription: dict[str, Any]
    enableErrorDiagnostics: bool
    viewId: str
    files: str
    transforms: str
    aspect: str
    namespace: str
    state: str
    basePath: str
    persistence: dict[str, Any]
    dataSourceId: int
    dule: dict[str, Any]
    statsCache: dict[str, Any]
    lastBatchId: str
    lastBatchStatus: str
    lastSuccessfulBatch: str
    lastFailedBatch: str


class DatasetList(TypedDict):
    """A page of datasets."""

    items: list[Dataset]


class Batch(_CatalogObject, total=False):
    """A batch of records on its way into a dataset."""

    externalId: str
    started: int
    completed: int
    recordCount: int
    failedRecordCount: int
    failedBatchLocation: str
    size: int
    errors: list[dict[str, Any]]
    metrics: dict[str, Any]
    availableDates: dict[str, Any]
    relatedObjects: list[dict[str, Any]]
    inputFormat: dict[str, Any]
    replay: dict[str, Any]


class BatchList(TypedDict):
    """A page of batches."""

    items: list[Batch]
