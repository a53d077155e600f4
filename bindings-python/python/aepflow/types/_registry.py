# Made by `cargo xtask faces` from the tables; not to be edited.
"""The results of the operations of the Schema Registry: the tenant, field groups, schemas, descriptors."""

from __future__ import annotations

from typing import Any, TypedDict, Union


class RegistryCounts(TypedDict, total=False):
    """How many resources of each kind the tenant has made."""

    schemas: int
    """Schemas."""
    mixins: int
    """Field groups."""
    datatypes: int
    """Data types."""
    classes: int
    """Classes."""
    unions: int
    """Union schemas."""


class _TenantRequired(TypedDict):
    tenantId: str
    """The name under which custom fields stand, without its underscore."""


class Tenant(_TenantRequired, total=False):
    """The tenant and what it has made."""

    imsOrg: str
    """The id of the organization."""
    counts: RegistryCounts
    """How many resources it has made."""
    recentlyCreatedResources: list[dict[str, Any]]
    """The newest resources."""
    recentlyUpdatedResources: list[dict[str, Any]]
    """The resources that were changed last."""
    classUsage: Any
    """The schemas that use each class."""


_RegistryResourceNames = TypedDict(
    "_RegistryResourceNames",
    {
        # The id of the resource: a URI.
        "$id": "str",
    },
)


_RegistryResourceOptionalNames = TypedDict(
    "_RegistryResourceOptionalNames",
    {
        # The id as a path can carry it.
        "meta:altId": "str",
        # Whether it is there only to be extended.
        "meta:abstract": "bool",
        # The class of a schema.
        "meta:class": "str",
        # `tenant` or `global`.
        "meta:containerId": "str",
        # All resources that it is made of.
        "meta:extends": "list[str]",
        # Whether it may be extended.
        "meta:extensible": "bool",
        # Tags that can't be taken away, such as `union` for Profile.
        "meta:immutableTags": "list[str]",
        # The classes that a field group is for.
        "meta:intendedToExtend": "list[str]",
        # Who made and changed it, and when.
        "meta:registryMetadata": "dict[str, Any]",
        # `schemas`, `mixins`, …
        "meta:resourceType": "str",
        # The id of its sandbox.
        "meta:sandboxId": "str",
        # The type of its sandbox.
        "meta:sandboxType": "str",
        # The tenant's name with its underscore.
        "meta:tenantNamespace": "str",
        # The type in one word of XDM.
        "meta:xdmType": "str",
    },
    total=False,
)


class RegistryResource(_RegistryResourceNames, _RegistryResourceOptionalNames, total=False):
    """A schema, field group, class, behaviour, data type or union; which members it has depends on how it was asked
    for.
    """

    version: str
    """The version of the resource."""
    title: str
    """The title that it was given."""
    description: str
    """The description that it was given."""
    type: str
    """`object`."""
    allOf: list[Any]
    """The resources that it is made of, by their `$ref`."""
    properties: dict[str, Any]
    """The fields by name."""
    definitions: dict[str, Any]
    """Fields by the name of the part that they are in."""
    items: dict[str, Any]
    """What each element of a data type is that is a list."""
    required: list[str]
    """The fields that a record must have."""
    imsOrg: str
    """The id of the organization."""


class RegistryPageInfo(TypedDict, total=False):
    """Where a page of the registry stands."""

    orderby: Union[str, None]
    """The field that orders the list."""
    next: Union[str, None]
    """What `start` takes for the next page."""
    count: int
    """How many there are on the page."""


class RegistryPage(TypedDict, total=False):
    """What a page of the registry has besides its entries."""

    _page: RegistryPageInfo
    """Where it stands."""
    _links: dict[str, Any]
    """Links to other pages."""


class _RegistryListRequired(TypedDict):
    items: list[RegistryResource]
    """The entries."""


class RegistryList(_RegistryListRequired, total=False):
    """A page of schemas, field groups, classes, data types or others."""

    _page: RegistryPageInfo
    """Where it stands."""
    _links: dict[str, Any]
    """Links to other pages."""


_DescriptorNames = TypedDict(
    "_DescriptorNames",
    {
        # The id of the descriptor.
        "@id": "str",
    },
)


_DescriptorOptionalNames = TypedDict(
    "_DescriptorOptionalNames",
    {
        # What it says of the field: `xdm:descriptorIdentity`, …
        "@type": "str",
        # The `$id` of the schema.
        "xdm:sourceSchema": "str",
        # The version of the schema.
        "xdm:sourceVersion": "int",
        # The field's path, `/` between its steps; of a primary key or of deprecated fields, several.
        "xdm:sourceProperty": "Union[str, list[str]]",
        # The namespace of an identity.
        "xdm:namespace": "str",
        # `xdm:code` or `xdm:id`: how the namespace is named.
        "xdm:property": "str",
        # Whether it is the primary identity.
        "xdm:isPrimary": "bool",
        # What the field is called for people, by language.
        "xdm:title": "dict[str, Any]",
        # What the field is for, by language.
        "xdm:description": "dict[str, Any]",
        # Suggested values.
        "meta:enum": "dict[str, Any]",
        # Suggested values that are not shown.
        "xdm:excludeMetaEnum": "dict[str, Any]",
        # The namespace of the schema that the field refers to.
        "xdm:identityNamespace": "str",
        # The `$id` of the schema that is referred to.
        "xdm:destinationSchema": "str",
        # The version of that schema.
        "xdm:destinationVersion": "int",
        # The path of the field that is referred to.
        "xdm:destinationProperty": "str",
        # The namespace of that schema.
        "xdm:destinationNamespace": "str",
        # How many refer to how many: `1:1`, `1:0`, `M:1`, `M:0`.
        "xdm:cardinality": "str",
        # The name of the relation.
        "xdm:sourceToDestinationName": "str",
        # The name of the relation from the other side.
        "xdm:destinationToSourceName": "str",
        # The title of the relation.
        "xdm:sourceToDestinationTitle": "str",
        # The title of the relation from the other side.
        "xdm:destinationToSourceTitle": "str",
        # `hour` or `day`.
        "xdm:granularity": "str",
        # The zone of its times.
        "xdm:ianaTimezone": "str",
        # The labels of data governance.
        "xdm:label": "list[str]",
        # `tenant` or `global`.
        "meta:containerId": "str",
    },
    total=False,
)


class Descriptor(_DescriptorNames, _DescriptorOptionalNames, total=False):
    """A descriptor; a short list gives no more than its id and type."""

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


class _DescriptorListRequired(TypedDict):
    items: list[Descriptor]
    """The entries."""


class DescriptorList(_DescriptorListRequired, total=False):
    """Descriptors of all types."""

    _page: RegistryPageInfo
    """Where it stands."""
    _links: dict[str, Any]
    """Links to other pages."""


SampleData = dict[str, Any]
"""A record that a schema takes."""
