"""The inputs and results of the Schema Registry operations: the tenant, field groups, schemas, descriptors."""

from __future__ import annotations

from typing import Any, Literal, TypedDict, Union

from ._calls import Object
from ._shared import Patch, Texts

Container = Literal["tenant", "global"]
ListAccept = Literal["application/vnd.adobe.xed-id+json", "application/vnd.adobe.xed+json"]
LookupAccept = Literal[
    "application/vnd.adobe.xed+json; version=1",
    "application/vnd.adobe.xed-full+json; version=1",
    "application/vnd.adobe.xed-notext+json; version=1",
    "application/vnd.adobe.xed-full-notext+json; version=1",
    "application/vnd.adobe.xed-full-desc+json; version=1",
    "application/vnd.adobe.xed-deprecatefield+json; version=1",
    "application/vnd.adobe.xed+json;version=1",
    "application/vnd.adobe.xed-full+json;version=1",
    "application/vnd.adobe.xed-notext+json;version=1",
    "application/vnd.adobe.xed-full-notext+json;version=1",
    "application/vnd.adobe.xed-full-desc+json;version=1",
    "application/vnd.adobe.xed-deprecatefield+json;version=1",
]
DescriptorAccept = Literal[
    "application/vnd.adobe.xdm+json",
    "application/vnd.adobe.xdm-id+json",
    "application/vnd.adobe.xdm-link+json",
    "application/vnd.adobe.xdm-v2+json",
    "application/vnd.adobe.xdm-v2-id+json",
    "application/vnd.adobe.xdm-v2-link+json",
]


class _Titled(TypedDict):
    title: str


class _Body(TypedDict, total=False):
    description: str
    allOf: Any
    extra: Object


# `class` is no name for a member of a class.
_ClassMember = TypedDict("_ClassMember", {"class": str}, total=False)
_ExtendMember = TypedDict("_ExtendMember", {"meta:intendedToExtend": Texts}, total=False)


class CreateFieldGroupInput(_Titled, _Body, _ClassMember, _ExtendMember, total=False):
    """The input of `createFieldGroup`; `properties` go below the tenant's own object, as the registry wants it."""

    tenantId: str
    properties: Object
    definitions: Object


class CreateSchemaInput(_Titled, _Body, _ClassMember, total=False):
    """The input of `createSchema`."""

    fieldGroups: Texts


class _RegistryListInput(TypedDict, total=False):
    property: Union[str, Texts]
    orderby: str
    limit: int
    start: str


class RegistryListInput(_RegistryListInput, total=False):
    """The query of a list of field groups or schemas."""

    container: Container
    accept: ListAccept


class ListDescriptorsInput(_RegistryListInput, total=False):
    """The input of `listDescriptors`."""

    accept: DescriptorAccept


class FieldGroupIdInput(TypedDict):
    """A field group."""

    fieldGroupId: str


class SchemaIdInput(TypedDict):
    """A schema."""

    schemaId: str


class _Lookup(TypedDict, total=False):
    accept: LookupAccept


class GetFieldGroupInput(FieldGroupIdInput, _Lookup, total=False):
    """The input of `getFieldGroup`."""

    container: Container


class GetSchemaInput(SchemaIdInput, _Lookup, total=False):
    """The input of `getSchema`."""

    container: Container


class GetSampleDataInput(SchemaIdInput, _Lookup):
    """The input of `getSampleData`."""


class _Changes(TypedDict, total=False):
    title: str
    description: str
    patch: Patch


class UpdateFieldGroupInput(FieldGroupIdInput, _Changes):
    """The input of `updateFieldGroup`."""


class UpdateSchemaInput(SchemaIdInput, _Changes, total=False):
    """The input of `updateSchema`."""

    fieldGroups: Texts
    profile: bool


_DescriptorSource = TypedDict("_DescriptorSource", {"@type": str, "xdm:sourceSchema": str})
_DescriptorMembers = TypedDict(
    "_DescriptorMembers",
    {
        "xdm:sourceVersion": int,
        "xdm:sourceProperty": str,
        "xdm:namespace": str,
        "xdm:property": Literal["xdm:code", "xdm:id"],
        "xdm:isPrimary": bool,
    },
    total=False,
)


class CreateDescriptorInput(_DescriptorSource, _DescriptorMembers, total=False):
    """The input of `createDescriptor`."""

    extra: Object


class DescriptorIdInput(TypedDict):
    """A descriptor."""

    descriptorId: str


class RegistryCounts(TypedDict, total=False):
    """How many resources the tenant has."""

    schemas: int
    mixins: int
    datatypes: int
    classes: int
    unions: int


class _TenantId(TypedDict):
    tenantId: str


class Tenant(_TenantId, total=False):
    """The tenant and what it has made."""

    imsOrg: str
    counts: RegistryCounts
    recentlyCreatedResources: list[dict[str, Any]]
    recentlyUpdatedResources: list[dict[str, Any]]
    classUsage: dict[str, list[dict[str, Any]]]


_RegistryId = TypedDict("_RegistryId", {"$id": str})
_RegistryMembers = TypedDict(
    "_RegistryMembers",
    {
        "meta:abstract": bool,
        "meta:altId": str,
        "meta:class": str,
        "meta:containerId": str,
        "meta:extends": list[str],
        "meta:extensible": bool,
        "meta:immutableTags": list[str],
        "meta:intendedToExtend": list[str],
        "meta:registryMetadata": dict[str, Any],
        "meta:resourceType": str,
        "meta:sandboxId": str,
        "meta:sandboxType": str,
        "meta:tenantNamespace": str,
        "meta:xdmType": str,
    },
    total=False,
)


class RegistryResource(_RegistryId, _RegistryMembers, total=False):
    """A field group or a schema."""

    title: str
    description: str
    type: str
    version: str
    imsOrg: str
    definitions: dict[str, Any]
    properties: dict[str, Any]
    required: list[str]
    allOf: list[dict[str, Any]]


class RegistryPageInfo(TypedDict, total=False):
    """Where a page of the registry stands."""

    orderby: Union[str, None]
    next: Union[str, None]
    count: int


class _RegistryPage(TypedDict, total=False):
    _page: RegistryPageInfo
    _links: dict[str, Any]


class _RegistryItems(TypedDict):
    items: list[RegistryResource]


class RegistryList(_RegistryItems, _RegistryPage):
    """A page of field groups or schemas."""


_DescriptorId = TypedDict("_DescriptorId", {"@id": str})
_DescriptorRead = TypedDict(
    "_DescriptorRead",
    {
        "@type": str,
        "xdm:sourceSchema": str,
        "xdm:sourceVersion": int,
        "xdm:sourceProperty": str,
        "xdm:namespace": str,
        "xdm:property": str,
        "xdm:isPrimary": bool,
        "meta:containerId": str,
    },
    total=False,
)


class Descriptor(_DescriptorId, _DescriptorRead, total=False):
    """A descriptor; a short list gives no more than its id and type."""

    imsOrg: str
    created: int
    updated: int
    createdClient: str
    createdUser: str
    updatedUser: str


class _DescriptorItems(TypedDict):
    items: list[Descriptor]


class DescriptorList(_DescriptorItems, _RegistryPage):
    """Descriptors of all types."""


SampleData = dict[str, Any]
