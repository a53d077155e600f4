# Made by `cargo xtask faces` from the tables; not to be edited.
"""The methods of the clients, one an operation; what only type checkers read."""

from collections.abc import AsyncIterator, Iterator
from typing import Protocol, overload

from typing_extensions import Required, Unpack

from collections.abc import Sequence
from typing import Any, Literal, TypedDict, Union

from .types._access import AccessToken, Sandbox, SandboxList
from .types._catalog import (
    Batch,
    BatchList,
    Dataset,
    DatasetDeletion,
    DatasetId,
    DatasetList,
    DatasetRetention,
    LastBatches,
    LastBatchesList,
)
from .types._data_access import (
    BatchFile,
    BatchFileList,
    DatasetPreview,
    EncryptionKey,
    FailedRecord,
    FailedRecords,
    LandingZone,
    LandingZoneCredentials,
)
from .types._data_prep import (
    ExpressionValidation,
    FunctionInfo,
    FunctionList,
    MappingList,
    MappingRow,
    MappingSet,
    MappingSetList,
    MappingSetValidation,
    OperatorInfo,
    OperatorList,
    PreviewedRecord,
    PreviewedRecordList,
)
from .types._flow_service import (
    BaseConnection,
    BaseConnectionList,
    ConnectionSpec,
    ConnectionSpecList,
    Created,
    Explored,
    Flow,
    FlowList,
    FlowSpec,
    FlowSpecList,
    ListedBaseConnection,
    ListedFlow,
    ListedSourceConnection,
    ListedTargetConnection,
    SourceConnection,
    SourceConnectionList,
    TargetConnection,
    TargetConnectionList,
    Tested,
)
from .types._identity import Namespace, NamespaceList
from .types._inputs import (
    BaseConnectionIdInput,
    BatchIdInput,
    ClassIdInput,
    ConnectionSpecIdInput,
    ConnectorDefinition,
    Container,
    CreateAccessTokenInput,
    CreateBaseConnectionInput,
    CreateClassInput,
    CreateDataTypeInput,
    CreateDatasetInput,
    CreateDescriptorInput,
    CreateEncryptionKeyInput,
    CreateEncryptionKeyParamsInput,
    CreateFieldGroupInput,
    CreateFlowInput,
    CreateNamespaceInput,
    CreateRunInput,
    CreateSchemaInput,
    CreateSourceConnectionInput,
    CreateTargetConnectionInput,
    DataTypeIdInput,
    DatasetIdInput,
    DeltaColumnInput,
    DescriptorIdInput,
    Dialect,
    ExploreBaseConnectionInput,
    ExploreConnectionSpecInput,
    FieldGroupIdInput,
    FlowIdInput,
    FlowOptionsInput,
    FlowSpecIdInput,
    GetBatchInput,
    GetBehaviorInput,
    GetClassInput,
    GetDataTypeInput,
    GetDatasetInput,
    GetDescriptorInput,
    GetFieldGroupInput,
    GetLandingZoneInput,
    GetMappingInput,
    GetMappingSetInput,
    GetSampleDataInput,
    GetSchemaInput,
    GetUnionInput,
    ListBatchFilesInput,
    ListBatchesInput,
    ListBehaviorsInput,
    ListDatasetsInput,
    ListDescriptorsInput,
    ListFailedRecordsInput,
    ListInput,
    ListLastBatchesInput,
    ListMappingSetsInput,
    ListRunsInput,
    ListUnionsInput,
    LookupAccept,
    MappingSetIdInput,
    MappingSetInput,
    MappingSetOrder,
    NamespaceIdInput,
    ObjectType,
    OutputSchemaInput,
    PreviewMappingSetInput,
    PropertyInput,
    RegistryListInput,
    ReplaceClassInput,
    ReplaceDataTypeInput,
    ReplaceFieldGroupInput,
    ReplaceSchemaInput,
    RunIdInput,
    RunParamsInput,
    ScheduleInput,
    SchemaIdInput,
    SchemaInput,
    SchemaRefInput,
    SearchBaseConnectionsInput,
    SearchFlowsInput,
    SetDatasetRetentionInput,
    SourceConnectionIdInput,
    SourceDataInput,
    SpecInput,
    TargetConnectionIdInput,
    TargetDataInput,
    TargetParamsInput,
    TransformationInput,
    UpdateBaseConnectionInput,
    UpdateClassInput,
    UpdateDataTypeInput,
    UpdateDatasetInput,
    UpdateDescriptorInput,
    UpdateFieldGroupInput,
    UpdateFlowInput,
    UpdateMappingSetInput,
    UpdateNamespaceInput,
    UpdateSchemaInput,
    UpdateSourceConnectionInput,
    UpdateTargetConnectionInput,
    ValidateExpressionInput,
)
from .types._registry import Descriptor, DescriptorList, RegistryList, RegistryResource, SampleData, Tenant
from .types._rows import AnyMappingInput, AnyObject, Auth, Patch
from .types._runs import Run, RunList
from .types._shared import Count, JsonText, NoInput, Object, OneOrMore, SchemaVersion, Texts

class BaseConnectionIdKeywords(TypedDict, total=False):
    """`BaseConnectionIdInput` in snake case."""

    base_connection_id: Required[str]
    """The id of the base connection, as createBaseConnection gives it."""

class BatchIdKeywords(TypedDict, total=False):
    """`BatchIdInput` in snake case."""

    batch_id: Required[str]
    """The id of the batch, as listBatches or a run names it."""

class ClassIdKeywords(TypedDict, total=False):
    """`ClassIdInput` in snake case."""

    class_id: Required[str]
    """The `$id` of the class, or its `meta:altId`."""

class ConnectionSpecIdKeywords(TypedDict, total=False):
    """`ConnectionSpecIdInput` in snake case."""

    connection_spec_id: Required[str]
    """The id of the connection specification, as `connectors()` and listConnectionSpecs give it."""

class CreateAccessTokenKeywords(TypedDict, total=False):
    """`CreateAccessTokenInput` in snake case."""

    client_id: Required[str]
    """The client id of an OAuth Server-to-Server credential, as the Developer Console shows it."""
    client_secret: Required[str]
    """The secret of the credential; it never belongs into a browser."""
    scope: Required[OneOrMore]
    """What the token may do, as the Developer Console lists it for the credential. Example:
    `openid,AdobeID,session`.
    """

class CreateBaseConnectionKeywords(TypedDict, total=False):
    """`CreateBaseConnectionInput` in snake case."""

    connector: Union[str, ConnectorDefinition]
    """The source, by its name in `connectors()` or as a definition; its specifications are those of the source.
    Example: `stripe`.
    """
    name: Required[str]
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    connection_spec: SpecInput
    """The specification of a source that has no connector here."""
    auth: Required[Auth]
    """The credentials of the source: `specName` and `params`, or the params alone where a connector is given."""
    draft: bool
    """Whether to make a draft, which may be incomplete until it is published; false by default."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class CreateClassKeywords(TypedDict, total=False):
    """`CreateClassInput` in snake case."""

    title: Required[str]
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    behavior: Literal["record", "time-series"]
    """Whether its records say how something is, or what happened when."""
    definitions: Object
    """Fields, by the names of the parts they are in."""
    all_of: Sequence[Object]
    """References to one behaviour and to the definitions as the body has them, in place of `behavior`."""
    type: Literal["object"]
    """Always `object`, which is sent in any case."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class CreateDataTypeKeywords(TypedDict, total=False):
    """`CreateDataTypeInput` in snake case."""

    title: Required[str]
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    type: Literal["object", "array"]
    """Whether it is an object or a list; the default is what is given."""
    properties: Object
    """The fields of an object by their names, without the tenant's own object around them. Example:
    `{"yearBuilt":{"type":"integer"}}`.
    """
    items: Object
    """What each element of a list is."""
    definitions: Object
    """Fields, by the names of the parts they are in."""
    all_of: Sequence[Object]
    """References to the definitions and to other data types."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class CreateDatasetKeywords(TypedDict, total=False):
    """`CreateDatasetInput` in snake case."""

    name: Required[str]
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    schema: SchemaInput
    """The schema of the data."""
    schema_ref: SchemaRefInput
    """The schema of the data, as the body of the request names it; in place of `schema`."""
    profile: bool
    """Whether Profile and the Identity Service read the dataset; sets two tags."""
    tags: Object
    """Tags by their names, each a list of texts. Example: `{"team":["finance"]}`."""
    file_description: Object
    """How the files of the dataset are stored; the default suits."""
    enable_error_diagnostics: bool
    """Whether failed records are kept with their reasons."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class CreateDescriptorKeywords(TypedDict, total=False):
    """`CreateDescriptorInput` in snake case."""

    type: Required[Literal["xdm:descriptorIdentity", "xdm:alternateDisplayInfo", "xdm:descriptorReferenceIdentity", "xdm:descriptorRelationship", "xdm:descriptorOneToOne", "xdm:descriptorOneToMany", "xdm:descriptorManyToMany", "xdm:descriptorPrimaryKey", "xdm:descriptorVersion", "xdm:descriptorTimestamp", "xdm:descriptorDeprecated", "xdm:descriptorTimeSeriesGranularity", "xdm:descriptorLabel"]]
    """What it says of the field. Example: `xdm:descriptorIdentity`."""
    xdm_source_schema: Required[str]
    """The `$id` of the schema whose field is described."""
    xdm_source_version: int
    """The major version of the schema, which is 1. From 1 to 1."""
    xdm_source_property: OneOrMore
    """The place of the field: names joined by `/`, with one in front; of a primary key or of deprecated fields, a
    list too. Example: `/_acme/charges/customer`.
    """
    xdm_namespace: str
    """The identity namespace, by its code or its id. Example: `Email`."""
    xdm_property: Literal["xdm:code", "xdm:id"]
    """Whether the namespace is a code or an id; by default what it looks like."""
    xdm_is_primary: bool
    """Whether it is the primary identity of the schema; false by default."""
    xdm_title: Object
    """What the field is called for people, by language. Example: `{"en_us":"Customer"}`."""
    xdm_description: Object
    """What the field is for, by language."""
    meta_enum: Object
    """Suggested values of a field of Adobe's, each with its name for people."""
    xdm_exclude_meta_enum: Object
    """Suggested values that are not shown."""
    meta_exclude_meta_enum: Object
    """The same by the name that a table of the page gives it."""
    xdm_note: Any
    """A note, by language."""
    xdm_identity_namespace: str
    """The namespace of the primary identity of the schema that the field refers to. Example: `productID`."""
    xdm_destination_schema: str
    """The `$id` of the schema that is referred to."""
    xdm_destination_version: int
    """The major version of that schema, which is 1. From 1 to 1."""
    xdm_destination_property: str
    """The place of the field that is referred to."""
    xdm_destination_namespace: str
    """The namespace of the primary identity of that schema."""
    xdm_cardinality: Literal["1:1", "1:0", "M:1", "M:0"]
    """How many refer to how many."""
    xdm_source_to_destination_name: str
    """The name of the relation, seen from the schema."""
    xdm_destination_to_source_name: str
    """The name of the relation, seen from the other schema."""
    xdm_source_to_destination_title: str
    """The title of the relation, seen from the schema."""
    xdm_destination_to_source_title: str
    """The title of the relation, seen from the other schema."""
    xdm_granularity: Literal["hour", "day"]
    """How long the time is that a record is for."""
    xdm_iana_timezone: str
    """The zone of these times. Example: `Europe/Berlin`."""
    xdm_label: OneOrMore
    """The labels of data governance. Example: `["I1"]`."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class CreateEncryptionKeyKeywords(TypedDict, total=False):
    """`CreateEncryptionKeyInput` in snake case."""

    encryption_algorithm: Required[Literal["PGP", "GPG"]]
    """How the files are encrypted."""
    params: Required[CreateEncryptionKeyParamsInput]
    """What the key pair is made with."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class CreateFieldGroupKeywords(TypedDict, total=False):
    """`CreateFieldGroupInput` in snake case."""

    title: Required[str]
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    class_: str
    """The `$id` of the class: what its records are. Example: `https://ns.adobe.com/xdm/context/profile`."""
    tenant_id: str
    """The tenant id, as getTenant gives it; the fields are below it. Example: `acme`."""
    properties: Object
    """The fields by their names, as JSON Schema of XDM. Example: `{"amount":{"type":"integer"}}`."""
    meta_intended_to_extend: Texts
    """The `$id`s of the classes, in place of one `class`."""
    definitions: Object
    """The fields as the body has them, in place of `properties`."""
    all_of: Any
    """The references to the definitions, where the default is not enough."""
    type: Literal["object"]
    """Always `object`, which is sent in any case."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class CreateFlowKeywords(TypedDict, total=False):
    """`CreateFlowInput` in snake case."""

    connector: Union[str, ConnectorDefinition]
    """The source, by its name in `connectors()` or as a definition; its specifications are those of the source.
    Example: `stripe`.
    """
    name: Required[str]
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    flow_spec: SpecInput
    """The specification of the flow, where no connector is given."""
    source_connection_id: str
    """The source connection that the data comes from."""
    source_connection_ids: Texts
    """The same as a list of one id, as the body has it."""
    target_connection_id: str
    """The target connection that the data goes to."""
    target_connection_ids: Texts
    """The same as a list of one id, as the body has it."""
    mapping_set_id: str
    """The mapping set that turns source fields into those of the schema."""
    mapping_version: Count
    """The version of the mapping set; 0 by default. At least 0."""
    transformations: Sequence[TransformationInput]
    """What happens to the data on its way, as the body has it; in place of `mappingSetId`."""
    delta_column: DeltaColumnInput
    """The column that shows which rows of a table are new; not with the frequency `once`."""
    public_key_id: str
    """The id of the key that encrypted files were made with."""
    schedule: ScheduleInput
    """When the flow runs."""
    schedule_params: ScheduleInput
    """The same under the name that the body has for it."""
    options: FlowOptionsInput
    """What happens to records that fail."""
    draft: bool
    """Whether to make a draft, which may be incomplete until it is published; false by default."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class CreateNamespaceKeywords(TypedDict, total=False):
    """`CreateNamespaceInput` in snake case."""

    name: Required[str]
    """Its name for people. Example: `Stripe customer`."""
    code: Required[str]
    """The word by which descriptors and records name it: letters and digits, unique in the organization, and for
    good. Example: `stripeCustomerId`.
    """
    id_type: Required[Literal["Cookie", "Cross_device", "Device", "Email", "Mobile", "Non_people", "Phone", "COOKIE", "CROSS_DEVICE", "DEVICE", "EMAIL", "MOBILE", "NON_PEOPLE", "PHONE"]]
    """What it identifies, for good: a person's account is `Cross_device`; `Non_people` is for all that is nobody,
    and links no one.
    """
    description: str
    """What it is for, in words for whoever reads it later."""

class CreateRunKeywords(TypedDict, total=False):
    """`CreateRunInput` in snake case."""

    flow_id: Required[str]
    """The id of the flow to run."""
    params: RunParamsInput
    """When to run, and which data to take, as far as the flow's specification asks for it."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class CreateSchemaKeywords(TypedDict, total=False):
    """`CreateSchemaInput` in snake case."""

    title: Required[str]
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    class_: str
    """The `$id` of the class: what its records are. Example: `https://ns.adobe.com/xdm/context/profile`."""
    field_groups: Texts
    """The `$id`s of the field groups that bring the fields."""
    all_of: Any
    """References to class and field groups as the body has them, in place of `class` and `fieldGroups`."""
    type: Literal["object"]
    """Always `object`, which is sent in any case."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class CreateSourceConnectionKeywords(TypedDict, total=False):
    """`CreateSourceConnectionInput` in snake case."""

    connector: Union[str, ConnectorDefinition]
    """The source, by its name in `connectors()` or as a definition; its specifications are those of the source.
    Example: `stripe`.
    """
    name: Required[str]
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    base_connection_id: str
    """The base connection that has the credentials; most connectors need one."""
    resource: str
    """Which data of the source to bring, by its name there. Example: `charges`."""
    connection_spec: SpecInput
    """The specification of a source that has no connector here."""
    data: SourceDataInput
    """The form in which the data comes; a connector knows it."""
    params: Object
    """Parameters of the source beside the resource, as its connector names them."""
    draft: bool
    """Whether to make a draft, which may be incomplete until it is published; false by default."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class CreateTargetConnectionKeywords(TypedDict, total=False):
    """`CreateTargetConnectionInput` in snake case."""

    name: Required[str]
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    schema: SchemaInput
    """The schema of the dataset."""
    dataset_id: str
    """The dataset that receives the data, as createDataset gives it. Example: `65f0a1b2c3d4e5f6a7b8c9d0`."""
    connection_spec: SpecInput
    """Another target than the data lake, by its specification."""
    data: TargetDataInput
    """Format and schema as the body has them; `schema` says the same."""
    params: TargetParamsInput
    """The dataset as the body has it; `datasetId` says the same."""
    draft: bool
    """Whether to make a draft, which may be incomplete until it is published; false by default."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class DataTypeIdKeywords(TypedDict, total=False):
    """`DataTypeIdInput` in snake case."""

    data_type_id: Required[str]
    """The `$id` of the data type, or its `meta:altId`."""

class DatasetIdKeywords(TypedDict, total=False):
    """`DatasetIdInput` in snake case."""

    dataset_id: Required[str]
    """The id of the dataset, as createDataset gives it. Example: `65f0a1b2c3d4e5f6a7b8c9d0`."""

class DescriptorIdKeywords(TypedDict, total=False):
    """`DescriptorIdInput` in snake case."""

    descriptor_id: Required[str]
    """The `@id` of the descriptor."""

class ExploreBaseConnectionKeywords(TypedDict, total=False):
    """`ExploreBaseConnectionInput` in snake case."""

    base_connection_id: Required[str]
    """The id of the base connection, as createBaseConnection gives it."""
    connector: Union[str, ConnectorDefinition]
    """The source, by its name in `connectors()` or as a definition; its specifications are those of the source.
    Example: `stripe`.
    """
    resource: str
    """Which data of the source to look at, by its name there. Example: `charges`."""
    params: Object
    """Parameters of the source beside the resource, as its connector names them."""
    preview: bool
    """Whether to answer some records too; by default true for files, false for REST sources, and else the platform
    decides.
    """
    object_type: ObjectType
    """What to look at. By default what `path` needs, and without a path the list of all, or the records of a REST
    source.
    """
    path: str
    """The table, folder or file, by its `path` in the list before. A path whose last part has a dot is a file,
    unless `objectType` is given. Example: `exports/charges.csv`.
    """
    object: str
    """The same as `path`, under the name that the query has for it."""
    file_type: str
    """The format of the file to look into. Example: `json`."""
    column_delimiter: str
    """The character between the columns of a delimited file; a comma by default. Example: `;`."""
    compression_type: str
    """How the file is packed; packed files need it. Example: `gzip`."""
    encoding: str
    """The encoding of a delimited file. Example: `UTF-8`."""
    filters: Object
    """Which rows of a table to answer, as an object of PQL; together with `preview`."""
    source_params: Object
    """The parameters of the source as they are sent, in place of `params`."""

class ExploreConnectionSpecKeywords(TypedDict, total=False):
    """`ExploreConnectionSpecInput` in snake case."""

    connection_spec_id: str
    """The id of the connection specification, where no connector is given."""
    connector: Union[str, ConnectorDefinition]
    """The source, by its name in `connectors()` or as a definition; its specifications are those of the source.
    Example: `stripe`.
    """
    preview: bool
    """Whether to answer some records too; by default true for files, false for REST sources, and else the platform
    decides.
    """
    object_type: ObjectType
    """What to look at. By default what `path` needs, and without a path the list of all, or the records of a REST
    source.
    """
    path: str
    """The table, folder or file, by its `path` in the list before. A path whose last part has a dot is a file,
    unless `objectType` is given. Example: `exports/charges.csv`.
    """
    object: str
    """The same as `path`, under the name that the query has for it."""
    file_type: str
    """The format of the file to look into. Example: `json`."""
    column_delimiter: str
    """The character between the columns of a delimited file; a comma by default. Example: `;`."""
    compression_type: str
    """How the file is packed; packed files need it. Example: `gzip`."""
    encoding: str
    """The encoding of a delimited file. Example: `UTF-8`."""
    determine_properties: bool
    """Whether the platform finds out the properties of the file, in place of those that are given."""

class FieldGroupIdKeywords(TypedDict, total=False):
    """`FieldGroupIdInput` in snake case."""

    field_group_id: Required[str]
    """The `$id` of the field group, or its `meta:altId`."""

class FlowIdKeywords(TypedDict, total=False):
    """`FlowIdInput` in snake case."""

    flow_id: Required[str]
    """The id of the flow, as createFlow gives it."""

class FlowSpecIdKeywords(TypedDict, total=False):
    """`FlowSpecIdInput` in snake case."""

    flow_spec_id: Required[str]
    """The id of the flow specification, as `connectors()` and listFlowSpecs give it."""

class GetBatchKeywords(TypedDict, total=False):
    """`GetBatchInput` in snake case."""

    batch_id: Required[str]
    """The id of the batch, as listBatches or a run names it."""
    aggregate: bool
    """Whether states, numbers and errors of the parts are counted as those of the batch."""

class GetBehaviorKeywords(TypedDict, total=False):
    """`GetBehaviorInput` in snake case."""

    behavior_id: Required[str]
    """The `$id` of the behaviour, or its `meta:altId`. Example: `https://ns.adobe.com/xdm/data/record`."""
    accept: LookupAccept
    """How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. Default:
    `application/vnd.adobe.xed-full+json; version=1`.
    """

class GetClassKeywords(TypedDict, total=False):
    """`GetClassInput` in snake case."""

    class_id: Required[str]
    """The `$id` of the class, or its `meta:altId`."""
    container: Container
    """Whose: `tenant` for those of the organization, `global` for those of Adobe. Default: `tenant`."""
    accept: LookupAccept
    """How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. Default:
    `application/vnd.adobe.xed-full+json; version=1`.
    """

class GetDataTypeKeywords(TypedDict, total=False):
    """`GetDataTypeInput` in snake case."""

    data_type_id: Required[str]
    """The `$id` of the data type, or its `meta:altId`."""
    container: Container
    """Whose: `tenant` for those of the organization, `global` for those of Adobe. Default: `tenant`."""
    accept: LookupAccept
    """How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. Default:
    `application/vnd.adobe.xed-full+json; version=1`.
    """

class GetDatasetKeywords(TypedDict, total=False):
    """`GetDatasetInput` in snake case."""

    dataset_id: Required[str]
    """The id of the dataset, as createDataset gives it. Example: `65f0a1b2c3d4e5f6a7b8c9d0`."""
    properties: str
    """Which fields to answer, joined by commas; all by default. Example: `name,schemaRef`."""

class GetDescriptorKeywords(TypedDict, total=False):
    """`GetDescriptorInput` in snake case."""

    descriptor_id: Required[str]
    """The `@id` of the descriptor."""
    container: Container
    """Whose: `tenant` for those of the organization, `global` for those of Adobe. Default: `tenant`."""

class GetFieldGroupKeywords(TypedDict, total=False):
    """`GetFieldGroupInput` in snake case."""

    field_group_id: Required[str]
    """The `$id` of the field group, or its `meta:altId`."""
    container: Container
    """Whose: `tenant` for those of the organization, `global` for those of Adobe. Default: `tenant`."""
    accept: LookupAccept
    """How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. Default:
    `application/vnd.adobe.xed-full+json; version=1`.
    """

class GetMappingKeywords(TypedDict, total=False):
    """`GetMappingInput` in snake case."""

    mapping_set_id: Required[str]
    """The id of the mapping set, as createMappingSet gives it."""
    mapping_id: Required[str]
    """The id of the mapping, as listMappings gives it."""

class GetMappingSetKeywords(TypedDict, total=False):
    """`GetMappingSetInput` in snake case."""

    mapping_set_id: Required[str]
    """The id of the mapping set, as createMappingSet gives it."""
    expand_schema: bool
    """Whether to answer the schema itself in place of its id."""
    version: Count
    """The version of the set; 0, the newest, by default. At least 0."""

class GetSampleDataKeywords(TypedDict, total=False):
    """`GetSampleDataInput` in snake case."""

    schema_id: Required[str]
    """The `$id` of the schema, or its `meta:altId`."""
    accept: LookupAccept
    """How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. Default:
    `application/vnd.adobe.xed-full+json; version=1`.
    """

class GetSchemaKeywords(TypedDict, total=False):
    """`GetSchemaInput` in snake case."""

    schema_id: Required[str]
    """The `$id` of the schema, or its `meta:altId`."""
    container: Container
    """Whose: `tenant` for those of the organization, `global` for those of Adobe. Default: `tenant`."""
    accept: LookupAccept
    """How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. Default:
    `application/vnd.adobe.xed-full+json; version=1`.
    """

class GetUnionKeywords(TypedDict, total=False):
    """`GetUnionInput` in snake case."""

    union_id: Required[str]
    """The `$id` of the class with `__union` behind it, or its `meta:altId`. Example:
    `https://ns.adobe.com/xdm/context/profile__union`.
    """
    accept: Literal["application/vnd.adobe.xed-full+json; version=1", "application/vnd.adobe.xed+json; version=1", "application/vnd.adobe.xed-full+json;version=1", "application/vnd.adobe.xed+json;version=1"]
    """How to answer: `full` resolves references. Default: `application/vnd.adobe.xed-full+json; version=1`."""

class ListBatchFilesKeywords(TypedDict, total=False):
    """`ListBatchFilesInput` in snake case."""

    batch_id: Required[str]
    """The id of the batch, as listBatches or a run names it. Example: `01EQ1C48TR4GD4FE7NH2522TCQ`."""
    start: int
    """How many files to skip from the first one on. From 0 to 9007199254740991."""
    limit: int
    """How many files one page may have; 100 by default. From 1 to 100."""

class ListBatchesKeywords(TypedDict, total=False):
    """`ListBatchesInput` in snake case."""

    dataset_id: str
    """The dataset that the batches reached."""
    status: str
    """The state of the batches to list. Example: `failed`."""
    limit: int
    """How many one page may have; 20 by default. From 1 to 100."""
    start: int
    """How many to skip from the first one on. From 0 to 9007199254740991."""
    order_by: str
    """The fields to sort by, each after `asc:` or `desc:`, joined by commas. Example: `desc:updated`."""
    property: OneOrMore
    """Which to list: a field of the top level, operator and value; a field alone, or `!` and a field, asks whether
    there is one. Example: `name~^Stripe`.
    """
    filters: Object
    """Which values fields of the top level may have, by their names: a value, several with commas between, and `!`
    in front for all others. Example: `{"createdUser":"!Ada,Grace"}`.
    """
    properties: str
    """Which fields to answer, joined by commas; all by default. Example: `name,schemaRef`."""
    batch: str
    """The batch to list, by its id."""
    external_id: str
    """The id that the sender gave the batch to list."""
    tags: str
    """The tags to look for, as `name:value`, joined by commas."""
    created_after: Count
    """List batches made after this time only, in milliseconds since 1970. At least 0."""
    created_before: Count
    """List batches made before this time only, in milliseconds since 1970. At least 0."""
    start_after: Count
    """List batches begun after this time only, in milliseconds since 1970. At least 0."""
    start_before: Count
    """List batches begun before this time only, in milliseconds since 1970. At least 0."""
    end_after: Count
    """List batches ended after this time only, in milliseconds since 1970. At least 0."""
    end_before: Count
    """List batches ended before this time only, in milliseconds since 1970. At least 0."""

class ListDatasetsKeywords(TypedDict, total=False):
    """`ListDatasetsInput` in snake case."""

    limit: int
    """How many one page may have; 20 by default. From 1 to 100."""
    start: int
    """How many to skip from the first one on. From 0 to 9007199254740991."""
    name: str
    """The name to look for; `*` matches any text, and commas join several names. Example: `Stripe*`."""
    property: OneOrMore
    """Which to list: a field of the top level, operator and value; a field alone, or `!` and a field, asks whether
    there is one. Example: `name~^Stripe`.
    """
    filters: Object
    """Which values fields of the top level may have, by their names: a value, several with commas between, and `!`
    in front for all others. Example: `{"createdUser":"!Ada,Grace"}`.
    """
    properties: str
    """Which fields to answer, joined by commas; all by default. Example: `name,schemaRef`."""
    tags: str
    """The tags to look for, as `name:value`, joined by commas. Example: `unifiedProfile:*`."""
    order_by: str
    """The fields to sort by, each after `asc:` or `desc:`, joined by commas. Example: `desc:updated`."""

class ListFailedRecordsKeywords(TypedDict, total=False):
    """`ListFailedRecordsInput` in snake case."""

    batch_id: Required[str]
    """The id of the batch, as listBatches or a run names it. Example: `01EQ1C48TR4GD4FE7NH2522TCQ`."""
    directory: Literal["meta", "failed"]
    """Where to look: `meta` for what was wrong with rows, `failed` for the files of a batch that failed. Default:
    `meta`.
    """
    path: str
    """The file or the directory to read; without it and page by page, all files that have failed records. Example:
    `row_errors/parsing_errors_0.json`.
    """
    start: int
    """How many files to skip from the first one on. From 0 to 9007199254740991."""
    limit: int
    """How many files one page may have; 100 by default. From 1 to 100."""
    rest: OneOrMore
    """The files that the next pages read, as the page before says."""

class ListKeywords(TypedDict, total=False):
    """`ListInput` in snake case."""

    property: OneOrMore
    """Which to list: field, operator and value, with `[]` behind lists; of several filters all must match. Example:
    `state==enabled`.
    """
    limit: int
    """How many one page may have. From 1 to 1000000. Example: `50`."""
    orderby: str
    """The field to sort by; a leading `-` sorts downwards. Example: `-createdAt`."""
    continuation_token: str
    """Where the page starts, as the page before says; absent for the first."""
    count: bool
    """Whether to answer how many match, in place of a page of them."""

class ListLastBatchesKeywords(TypedDict, total=False):
    """`ListLastBatchesInput` in snake case."""

    dataset_id: str
    """The datasets, by their ids, joined by commas; all by default."""
    last_batch_id: str
    """The last batch of the datasets to list."""
    last_batch_status: str
    """The state of the last batch of the datasets to list. Example: `failed`."""
    last_successful_batch_id: str
    """The last batch that succeeded of the datasets to list."""
    last_failed_batch_id: str
    """The last batch that failed of the datasets to list."""
    created: Count
    """When the entries to list were made, in milliseconds since 1970. At least 0."""
    updated: Count
    """When the entries to list were changed last, in milliseconds since 1970. At least 0."""
    limit: int
    """How many one page may have; 20 by default. From 1 to 100."""
    start: int
    """How many to skip from the first one on. From 0 to 9007199254740991."""
    order_by: str
    """The fields to sort by, each after `asc:` or `desc:`, joined by commas. Example: `desc:updated`."""
    properties: str
    """Which fields to answer, joined by commas; all by default. Example: `name,schemaRef`."""

class ListMappingSetsKeywords(TypedDict, total=False):
    """`ListMappingSetsInput` in snake case."""

    limit: int
    """How many one page may have; 10 by default. From 1 to 1000000."""
    start: int
    """How many to skip from the first one on; 0 by default. From 0 to 9007199254740991."""
    name: str
    """The name to look for."""
    order_by: MappingSetOrder
    """The time to sort by; a leading `-` sorts downwards."""
    expand_schema: bool
    """Whether to answer the schema itself in place of its id."""

class ListRunsKeywords(TypedDict, total=False):
    """`ListRunsInput` in snake case."""

    flow_id: str
    """The id of the flow that the runs belong to."""
    property: OneOrMore
    """Which to list: field, operator and value, with `[]` behind lists; of several filters all must match. Example:
    `state==enabled`.
    """
    limit: int
    """How many one page may have. From 1 to 1000000. Example: `50`."""
    orderby: str
    """The field to sort by; a leading `-` sorts downwards. Example: `-createdAt`."""
    continuation_token: str
    """Where the page starts, as the page before says; absent for the first."""
    count: bool
    """Whether to answer how many match, in place of a page of them."""

class MappingSetIdKeywords(TypedDict, total=False):
    """`MappingSetIdInput` in snake case."""

    mapping_set_id: Required[str]
    """The id of the mapping set, as createMappingSet gives it."""

class MappingSetKeywords(TypedDict, total=False):
    """`MappingSetInput` in snake case."""

    schema: SchemaInput
    """The schema that the destinations belong to."""
    output_schema: OutputSchemaInput
    """The same as the current form of the body names it."""
    xdm_schema: str
    """The `$id` of the schema, as the older form of the body names it. Example:
    `https://ns.adobe.com/acme/schemas/2f1b0f0c8d0d4a6f9d0f6a5f6c1c7f0e`.
    """
    xdm_version: SchemaVersion
    """The version of the schema in the older form; only the major version 1 exists."""
    version: int
    """The version that the set had when it was read; the platform counts on by itself. From 0 to 9007199254740991."""
    id: str
    """The id that the set had when it was read."""
    name: str
    """A name to find the set by; in the current form alone."""
    input_schema: Object
    """A schema of the source, for sets that have one."""
    allow_null_values: bool
    """As it was read; in the current form alone."""
    tags: Any
    """Tags of the set; in the current form alone."""
    dialect: Dialect
    """The form of the body: `tutorial` is the older one; by default that of the names used."""
    mappings: Required[Sequence[AnyMappingInput]]
    """One entry for each field that is filled."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class NamespaceIdKeywords(TypedDict, total=False):
    """`NamespaceIdInput` in snake case."""

    namespace_id: Required[Count]
    """The id of the namespace, which is a number. At least 0. Example: `10018776`."""

class PreviewMappingSetKeywords(TypedDict, total=False):
    """`PreviewMappingSetInput` in snake case."""

    data: Required[Sequence[AnyObject]]
    """The records to try the mapping set on. Example: `[{"data":{"id":"ch_1"}}]`."""
    mapping_set: Required[MappingSetInput]
    """The mapping set to try, with the fields that createMappingSet takes."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class ReplaceClassKeywords(TypedDict, total=False):
    """`ReplaceClassInput` in snake case."""

    class_id: Required[str]
    """The `$id` of the class, or its `meta:altId`."""
    title: Required[str]
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    behavior: Literal["record", "time-series"]
    """Whether its records say how something is, or what happened when."""
    definitions: Object
    """Fields, by the names of the parts they are in."""
    all_of: Sequence[Object]
    """References to one behaviour and to the definitions as the body has them, in place of `behavior`."""
    type: Literal["object"]
    """Always `object`, which is sent in any case."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class ReplaceDataTypeKeywords(TypedDict, total=False):
    """`ReplaceDataTypeInput` in snake case."""

    data_type_id: Required[str]
    """The `$id` of the data type, or its `meta:altId`."""
    title: Required[str]
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    type: Literal["object", "array"]
    """Whether it is an object or a list; the default is what is given."""
    properties: Object
    """The fields of an object by their names, without the tenant's own object around them. Example:
    `{"yearBuilt":{"type":"integer"}}`.
    """
    items: Object
    """What each element of a list is."""
    definitions: Object
    """Fields, by the names of the parts they are in."""
    all_of: Sequence[Object]
    """References to the definitions and to other data types."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class ReplaceFieldGroupKeywords(TypedDict, total=False):
    """`ReplaceFieldGroupInput` in snake case."""

    field_group_id: Required[str]
    """The `$id` of the field group, or its `meta:altId`."""
    title: Required[str]
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    class_: str
    """The `$id` of the class: what its records are. Example: `https://ns.adobe.com/xdm/context/profile`."""
    tenant_id: str
    """The tenant id, as getTenant gives it; the fields are below it. Example: `acme`."""
    properties: Object
    """The fields by their names, as JSON Schema of XDM. Example: `{"amount":{"type":"integer"}}`."""
    meta_intended_to_extend: Texts
    """The `$id`s of the classes, in place of one `class`."""
    definitions: Object
    """The fields as the body has them, in place of `properties`."""
    all_of: Any
    """The references to the definitions, where the default is not enough."""
    type: Literal["object"]
    """Always `object`, which is sent in any case."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class ReplaceSchemaKeywords(TypedDict, total=False):
    """`ReplaceSchemaInput` in snake case."""

    schema_id: Required[str]
    """The `$id` of the schema, or its `meta:altId`."""
    title: Required[str]
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    class_: str
    """The `$id` of the class: what its records are. Example: `https://ns.adobe.com/xdm/context/profile`."""
    field_groups: Texts
    """The `$id`s of the field groups that bring the fields."""
    all_of: Any
    """References to class and field groups as the body has them, in place of `class` and `fieldGroups`."""
    type: Literal["object"]
    """Always `object`, which is sent in any case."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class RunIdKeywords(TypedDict, total=False):
    """`RunIdInput` in snake case."""

    run_id: Required[str]
    """The id of the run, as listRuns gives it."""

class SchemaIdKeywords(TypedDict, total=False):
    """`SchemaIdInput` in snake case."""

    schema_id: Required[str]
    """The `$id` of the schema, or its `meta:altId`."""

class SearchBaseConnectionsKeywords(TypedDict, total=False):
    """`SearchBaseConnectionsInput` in snake case."""

    query_string: str
    """What to search for, in the platform's own syntax."""
    limit: int
    """How many one page may have. From 1 to 1000. Example: `50`."""
    orderby: str
    """The field to sort by; a leading `-` sorts downwards. Example: `-createdAt`."""
    count: bool
    """Whether to answer how many match, in place of a page of them."""
    continuation_token: str
    """Where the page starts, as the page before says; absent for the first."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class SearchFlowsKeywords(TypedDict, total=False):
    """`SearchFlowsInput` in snake case."""

    query_string: str
    """What to search for, in the platform's own syntax."""
    limit: int
    """How many one page may have. From 1 to 1000. Example: `50`."""
    orderby: str
    """The field to sort by; a leading `-` sorts downwards. Example: `-createdAt`."""
    count: bool
    """Whether to answer how many match, in place of a page of them."""
    projection_fields: str
    """Which fields of each flow to answer; all by default."""
    continuation_token: str
    """Where the page starts, as the page before says; absent for the first."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class SetDatasetRetentionKeywords(TypedDict, total=False):
    """`SetDatasetRetentionInput` in snake case."""

    dataset_id: Required[str]
    """The id of the dataset, whose schema must be one of events."""
    data_lake: str
    """How long the data lake keeps rows, as a period of ISO 8601; `off` keeps them for good. Example: `P90D`."""
    profile: str
    """How long Profile keeps rows, whatever the data lake does, as a period of ISO 8601; `off` keeps them for good.
    Example: `P90D`.
    """
    extensions: Object
    """The same as the body has it, in place of both."""

class SourceConnectionIdKeywords(TypedDict, total=False):
    """`SourceConnectionIdInput` in snake case."""

    source_connection_id: Required[str]
    """The id of the source connection, as createSourceConnection gives it."""

class TargetConnectionIdKeywords(TypedDict, total=False):
    """`TargetConnectionIdInput` in snake case."""

    target_connection_id: Required[str]
    """The id of the target connection, as createTargetConnection gives it."""

class UpdateBaseConnectionKeywords(TypedDict, total=False):
    """`UpdateBaseConnectionInput` in snake case."""

    base_connection_id: Required[str]
    """The id of the base connection, as createBaseConnection gives it."""
    etag: Required[str]
    """The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
    `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
    """
    connector: Union[str, ConnectorDefinition]
    """The source, by its name in `connectors()` or as a definition; its specifications are those of the source.
    Example: `stripe`.
    """
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    auth: Auth
    """The new credentials, all of them: what is left out is forgotten."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""

class UpdateClassKeywords(TypedDict, total=False):
    """`UpdateClassInput` in snake case."""

    class_id: Required[str]
    """The `$id` of the class, or its `meta:altId`."""
    title: str
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""

class UpdateDataTypeKeywords(TypedDict, total=False):
    """`UpdateDataTypeInput` in snake case."""

    data_type_id: Required[str]
    """The `$id` of the data type, or its `meta:altId`."""
    title: str
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""

class UpdateDatasetKeywords(TypedDict, total=False):
    """`UpdateDatasetInput` in snake case."""

    dataset_id: Required[str]
    """The id of the dataset, as createDataset gives it. Example: `65f0a1b2c3d4e5f6a7b8c9d0`."""
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    profile: bool
    """Whether Profile and the Identity Service read the dataset; sets two tags."""
    tags: Object
    """Tags by their names, each a list of texts."""
    enable_error_diagnostics: bool
    """Whether failed records are kept with their reasons."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""

class UpdateDescriptorKeywords(TypedDict, total=False):
    """`UpdateDescriptorInput` in snake case."""

    descriptor_id: Required[str]
    """The `@id` of the descriptor."""
    type: Required[Literal["xdm:descriptorIdentity", "xdm:alternateDisplayInfo", "xdm:descriptorReferenceIdentity", "xdm:descriptorRelationship", "xdm:descriptorOneToOne", "xdm:descriptorOneToMany", "xdm:descriptorManyToMany", "xdm:descriptorPrimaryKey", "xdm:descriptorVersion", "xdm:descriptorTimestamp", "xdm:descriptorDeprecated", "xdm:descriptorTimeSeriesGranularity", "xdm:descriptorLabel"]]
    """What it says of the field. Example: `xdm:descriptorIdentity`."""
    xdm_source_schema: Required[str]
    """The `$id` of the schema whose field is described."""
    xdm_source_version: int
    """The major version of the schema, which is 1. From 1 to 1."""
    xdm_source_property: OneOrMore
    """The place of the field: names joined by `/`, with one in front; of a primary key or of deprecated fields, a
    list too. Example: `/_acme/charges/customer`.
    """
    xdm_namespace: str
    """The identity namespace, by its code or its id. Example: `Email`."""
    xdm_property: Literal["xdm:code", "xdm:id"]
    """Whether the namespace is a code or an id; by default what it looks like."""
    xdm_is_primary: bool
    """Whether it is the primary identity of the schema; false by default."""
    xdm_title: Object
    """What the field is called for people, by language. Example: `{"en_us":"Customer"}`."""
    xdm_description: Object
    """What the field is for, by language."""
    meta_enum: Object
    """Suggested values of a field of Adobe's, each with its name for people."""
    xdm_exclude_meta_enum: Object
    """Suggested values that are not shown."""
    meta_exclude_meta_enum: Object
    """The same by the name that a table of the page gives it."""
    xdm_note: Any
    """A note, by language."""
    xdm_identity_namespace: str
    """The namespace of the primary identity of the schema that the field refers to. Example: `productID`."""
    xdm_destination_schema: str
    """The `$id` of the schema that is referred to."""
    xdm_destination_version: int
    """The major version of that schema, which is 1. From 1 to 1."""
    xdm_destination_property: str
    """The place of the field that is referred to."""
    xdm_destination_namespace: str
    """The namespace of the primary identity of that schema."""
    xdm_cardinality: Literal["1:1", "1:0", "M:1", "M:0"]
    """How many refer to how many."""
    xdm_source_to_destination_name: str
    """The name of the relation, seen from the schema."""
    xdm_destination_to_source_name: str
    """The name of the relation, seen from the other schema."""
    xdm_source_to_destination_title: str
    """The title of the relation, seen from the schema."""
    xdm_destination_to_source_title: str
    """The title of the relation, seen from the other schema."""
    xdm_granularity: Literal["hour", "day"]
    """How long the time is that a record is for."""
    xdm_iana_timezone: str
    """The zone of these times. Example: `Europe/Berlin`."""
    xdm_label: OneOrMore
    """The labels of data governance. Example: `["I1"]`."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class UpdateFieldGroupKeywords(TypedDict, total=False):
    """`UpdateFieldGroupInput` in snake case."""

    field_group_id: Required[str]
    """The `$id` of the field group, or its `meta:altId`."""
    title: str
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""

class UpdateFlowKeywords(TypedDict, total=False):
    """`UpdateFlowInput` in snake case."""

    flow_id: Required[str]
    """The id of the flow, as createFlow gives it."""
    etag: Required[str]
    """The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
    `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
    """
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    schedule: ScheduleInput
    """What changes in the schedule; the start is fixed once the first run was due."""
    mapping_set_id: str
    """The mapping set to use from now on."""
    mapping_version: Count
    """The version of that mapping set; 0 by default. At least 0."""
    flow: AnyObject
    """The flow as getFlow reads it, where the change depends on what it has."""
    options: FlowOptionsInput
    """What is to happen to records that fail from now on."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""

class UpdateMappingSetKeywords(TypedDict, total=False):
    """`UpdateMappingSetInput` in snake case."""

    mapping_set_id: Required[str]
    """The id of the mapping set, as createMappingSet gives it."""
    schema: SchemaInput
    """The schema that the destinations belong to."""
    output_schema: OutputSchemaInput
    """The same as the current form of the body names it."""
    xdm_schema: str
    """The `$id` of the schema, as the older form of the body names it. Example:
    `https://ns.adobe.com/acme/schemas/2f1b0f0c8d0d4a6f9d0f6a5f6c1c7f0e`.
    """
    xdm_version: SchemaVersion
    """The version of the schema in the older form; only the major version 1 exists."""
    version: int
    """The version that the set had when it was read; the platform counts on by itself. From 0 to 9007199254740991."""
    id: str
    """The id that the set had when it was read."""
    name: str
    """A name to find the set by; in the current form alone."""
    input_schema: Object
    """A schema of the source, for sets that have one."""
    allow_null_values: bool
    """As it was read; in the current form alone."""
    tags: Any
    """Tags of the set; in the current form alone."""
    dialect: Dialect
    """The form of the body: `tutorial` is the older one; by default that of the names used."""
    mappings: Required[Sequence[AnyMappingInput]]
    """One entry for each field that is filled."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class UpdateNamespaceKeywords(TypedDict, total=False):
    """`UpdateNamespaceInput` in snake case."""

    namespace_id: Required[Count]
    """The id of the namespace, which is a number. At least 0. Example: `10018776`."""
    name: Required[str]
    """Its name for people. Example: `Stripe customer`."""
    code: Required[str]
    """The word by which descriptors and records name it: letters and digits, unique in the organization, and for
    good. Example: `stripeCustomerId`.
    """
    id_type: Required[Literal["Cookie", "Cross_device", "Device", "Email", "Mobile", "Non_people", "Phone", "COOKIE", "CROSS_DEVICE", "DEVICE", "EMAIL", "MOBILE", "NON_PEOPLE", "PHONE"]]
    """What it identifies, for good: a person's account is `Cross_device`; `Non_people` is for all that is nobody,
    and links no one.
    """
    description: str
    """What it is for, in words for whoever reads it later."""

class UpdateSchemaKeywords(TypedDict, total=False):
    """`UpdateSchemaInput` in snake case."""

    schema_id: Required[str]
    """The `$id` of the schema, or its `meta:altId`."""
    title: str
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    field_groups: Texts
    """The `$id`s of the field groups that bring the fields."""
    profile: bool
    """True lets Profile take the data of the schema; this can't be undone."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""

class UpdateSourceConnectionKeywords(TypedDict, total=False):
    """`UpdateSourceConnectionInput` in snake case."""

    source_connection_id: Required[str]
    """The id of the source connection, as createSourceConnection gives it."""
    etag: Required[str]
    """The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
    `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
    """
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""

class UpdateTargetConnectionKeywords(TypedDict, total=False):
    """`UpdateTargetConnectionInput` in snake case."""

    target_connection_id: Required[str]
    """The id of the target connection, as createTargetConnection gives it."""
    etag: Required[str]
    """The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
    `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
    """
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""

class ValidateExpressionKeywords(TypedDict, total=False):
    """`ValidateExpressionInput` in snake case."""

    expression: Required[str]
    """The expression to check, in the language of Data Prep. Example: `concat(first_name, " ", last_name)`."""
    mapping_set_id: str
    """The mapping set whose source fields the expression may use."""
    sample_data: str
    """A record to try the expression on, as JSON text."""
    sample_data_type: str
    """The type of the sample data."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class Methods:
    """One method for each operation, by value or by keywords."""
    @overload
    def create_base_connection(self, input: CreateBaseConnectionInput | JsonText, /) -> Created:
        """Stores the credentials of a source.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/createConnection
        """
    @overload
    def create_base_connection(self, **given: Unpack[CreateBaseConnectionKeywords]) -> Created:
        """Stores the credentials of a source.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/createConnection
        """
    @overload
    def create_base_connection(self, **given: Unpack[CreateBaseConnectionInput]) -> Created:
        """Stores the credentials of a source.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/createConnection
        """
    @overload
    def list_base_connections(self, input: ListInput | JsonText, /) -> BaseConnectionList:
        """Lists the base connections of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/listConnections
        """
    @overload
    def list_base_connections(self, **given: Unpack[ListKeywords]) -> BaseConnectionList:
        """Lists the base connections of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/listConnections
        """
    @overload
    def list_base_connections(self, **given: Unpack[ListInput]) -> BaseConnectionList:
        """Lists the base connections of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/listConnections
        """
    @overload
    def search_base_connections(self, input: SearchBaseConnectionsInput | JsonText, /) -> BaseConnectionList:
        """Searches base connections by a query in the body.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/getConnectionsByFilters
        """
    @overload
    def search_base_connections(self, **given: Unpack[SearchBaseConnectionsKeywords]) -> BaseConnectionList:
        """Searches base connections by a query in the body.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/getConnectionsByFilters
        """
    @overload
    def search_base_connections(self, **given: Unpack[SearchBaseConnectionsInput]) -> BaseConnectionList:
        """Searches base connections by a query in the body.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/getConnectionsByFilters
        """
    @overload
    def get_base_connection(self, input: BaseConnectionIdInput | JsonText, /) -> BaseConnection:
        """Reads a base connection; its secrets stay hidden.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/retrieveConnection
        """
    @overload
    def get_base_connection(self, **given: Unpack[BaseConnectionIdKeywords]) -> BaseConnection:
        """Reads a base connection; its secrets stay hidden.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/retrieveConnection
        """
    @overload
    def get_base_connection(self, **given: Unpack[BaseConnectionIdInput]) -> BaseConnection:
        """Reads a base connection; its secrets stay hidden.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/retrieveConnection
        """
    @overload
    def test_base_connection(self, input: BaseConnectionIdInput | JsonText, /) -> Tested:
        """Tries the credentials of a base connection on the source.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/testConnection
        """
    @overload
    def test_base_connection(self, **given: Unpack[BaseConnectionIdKeywords]) -> Tested:
        """Tries the credentials of a base connection on the source.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/testConnection
        """
    @overload
    def test_base_connection(self, **given: Unpack[BaseConnectionIdInput]) -> Tested:
        """Tries the credentials of a base connection on the source.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/testConnection
        """
    @overload
    def explore_base_connection(self, input: ExploreBaseConnectionInput | JsonText, /) -> Explored:
        """Lists what a source has, or reads the fields of one resource.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/getByConnectionId
        """
    @overload
    def explore_base_connection(self, **given: Unpack[ExploreBaseConnectionKeywords]) -> Explored:
        """Lists what a source has, or reads the fields of one resource.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/getByConnectionId
        """
    @overload
    def explore_base_connection(self, **given: Unpack[ExploreBaseConnectionInput]) -> Explored:
        """Lists what a source has, or reads the fields of one resource.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/getByConnectionId
        """
    @overload
    def update_base_connection(self, input: UpdateBaseConnectionInput | JsonText, /) -> Created:
        """Changes name, description or credentials of a base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/patchConnection
        """
    @overload
    def update_base_connection(self, **given: Unpack[UpdateBaseConnectionKeywords]) -> Created:
        """Changes name, description or credentials of a base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/patchConnection
        """
    @overload
    def update_base_connection(self, **given: Unpack[UpdateBaseConnectionInput]) -> Created:
        """Changes name, description or credentials of a base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/patchConnection
        """
    @overload
    def publish_base_connection(self, input: BaseConnectionIdInput | JsonText, /) -> Created:
        """Makes a draft of a base connection work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/performAction
        """
    @overload
    def publish_base_connection(self, **given: Unpack[BaseConnectionIdKeywords]) -> Created:
        """Makes a draft of a base connection work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/performAction
        """
    @overload
    def publish_base_connection(self, **given: Unpack[BaseConnectionIdInput]) -> Created:
        """Makes a draft of a base connection work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/performAction
        """
    @overload
    def delete_base_connection(self, input: BaseConnectionIdInput | JsonText, /) -> None:
        """Deletes a base connection that no active flow uses.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/deleteConnection
        """
    @overload
    def delete_base_connection(self, **given: Unpack[BaseConnectionIdKeywords]) -> None:
        """Deletes a base connection that no active flow uses.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/deleteConnection
        """
    @overload
    def delete_base_connection(self, **given: Unpack[BaseConnectionIdInput]) -> None:
        """Deletes a base connection that no active flow uses.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/deleteConnection
        """
    @overload
    def create_source_connection(self, input: CreateSourceConnectionInput | JsonText, /) -> Created:
        """Chooses which data of a source to bring.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/createSourceConnection
        """
    @overload
    def create_source_connection(self, **given: Unpack[CreateSourceConnectionKeywords]) -> Created:
        """Chooses which data of a source to bring.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/createSourceConnection
        """
    @overload
    def create_source_connection(self, **given: Unpack[CreateSourceConnectionInput]) -> Created:
        """Chooses which data of a source to bring.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/createSourceConnection
        """
    @overload
    def list_source_connections(self, input: ListInput | JsonText, /) -> SourceConnectionList:
        """Lists the source connections of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/getSourceConnections
        """
    @overload
    def list_source_connections(self, **given: Unpack[ListKeywords]) -> SourceConnectionList:
        """Lists the source connections of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/getSourceConnections
        """
    @overload
    def list_source_connections(self, **given: Unpack[ListInput]) -> SourceConnectionList:
        """Lists the source connections of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/getSourceConnections
        """
    @overload
    def get_source_connection(self, input: SourceConnectionIdInput | JsonText, /) -> SourceConnection:
        """Reads a source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/retrieveSourceConnection
        """
    @overload
    def get_source_connection(self, **given: Unpack[SourceConnectionIdKeywords]) -> SourceConnection:
        """Reads a source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/retrieveSourceConnection
        """
    @overload
    def get_source_connection(self, **given: Unpack[SourceConnectionIdInput]) -> SourceConnection:
        """Reads a source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/retrieveSourceConnection
        """
    @overload
    def update_source_connection(self, input: UpdateSourceConnectionInput | JsonText, /) -> Created:
        """Changes a source connection; flows that use it do not follow a change of its data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/patchSourceConnection
        """
    @overload
    def update_source_connection(self, **given: Unpack[UpdateSourceConnectionKeywords]) -> Created:
        """Changes a source connection; flows that use it do not follow a change of its data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/patchSourceConnection
        """
    @overload
    def update_source_connection(self, **given: Unpack[UpdateSourceConnectionInput]) -> Created:
        """Changes a source connection; flows that use it do not follow a change of its data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/patchSourceConnection
        """
    @overload
    def publish_source_connection(self, input: SourceConnectionIdInput | JsonText, /) -> Created:
        """Makes a draft of a source connection work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/performAction_1
        """
    @overload
    def publish_source_connection(self, **given: Unpack[SourceConnectionIdKeywords]) -> Created:
        """Makes a draft of a source connection work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/performAction_1
        """
    @overload
    def publish_source_connection(self, **given: Unpack[SourceConnectionIdInput]) -> Created:
        """Makes a draft of a source connection work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/performAction_1
        """
    @overload
    def delete_source_connection(self, input: SourceConnectionIdInput | JsonText, /) -> None:
        """Deletes a source connection that no active flow uses.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/deleteSourceConnection
        """
    @overload
    def delete_source_connection(self, **given: Unpack[SourceConnectionIdKeywords]) -> None:
        """Deletes a source connection that no active flow uses.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/deleteSourceConnection
        """
    @overload
    def delete_source_connection(self, **given: Unpack[SourceConnectionIdInput]) -> None:
        """Deletes a source connection that no active flow uses.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/deleteSourceConnection
        """
    @overload
    def create_target_connection(self, input: CreateTargetConnectionInput | JsonText, /) -> Created:
        """Chooses the dataset that receives the data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/createTargetConnection
        """
    @overload
    def create_target_connection(self, **given: Unpack[CreateTargetConnectionKeywords]) -> Created:
        """Chooses the dataset that receives the data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/createTargetConnection
        """
    @overload
    def create_target_connection(self, **given: Unpack[CreateTargetConnectionInput]) -> Created:
        """Chooses the dataset that receives the data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/createTargetConnection
        """
    @overload
    def list_target_connections(self, input: ListInput | JsonText, /) -> TargetConnectionList:
        """Lists the target connections of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/getTargetConnections
        """
    @overload
    def list_target_connections(self, **given: Unpack[ListKeywords]) -> TargetConnectionList:
        """Lists the target connections of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/getTargetConnections
        """
    @overload
    def list_target_connections(self, **given: Unpack[ListInput]) -> TargetConnectionList:
        """Lists the target connections of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/getTargetConnections
        """
    @overload
    def get_target_connection(self, input: TargetConnectionIdInput | JsonText, /) -> TargetConnection:
        """Reads a target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/retrieveTargetConnection
        """
    @overload
    def get_target_connection(self, **given: Unpack[TargetConnectionIdKeywords]) -> TargetConnection:
        """Reads a target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/retrieveTargetConnection
        """
    @overload
    def get_target_connection(self, **given: Unpack[TargetConnectionIdInput]) -> TargetConnection:
        """Reads a target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/retrieveTargetConnection
        """
    @overload
    def update_target_connection(self, input: UpdateTargetConnectionInput | JsonText, /) -> Created:
        """Changes a target connection; flows that use it do not follow a change of its data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/patchTargetConnection
        """
    @overload
    def update_target_connection(self, **given: Unpack[UpdateTargetConnectionKeywords]) -> Created:
        """Changes a target connection; flows that use it do not follow a change of its data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/patchTargetConnection
        """
    @overload
    def update_target_connection(self, **given: Unpack[UpdateTargetConnectionInput]) -> Created:
        """Changes a target connection; flows that use it do not follow a change of its data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/patchTargetConnection
        """
    @overload
    def publish_target_connection(self, input: TargetConnectionIdInput | JsonText, /) -> Created:
        """Makes a draft of a target connection work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/performAction_2
        """
    @overload
    def publish_target_connection(self, **given: Unpack[TargetConnectionIdKeywords]) -> Created:
        """Makes a draft of a target connection work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/performAction_2
        """
    @overload
    def publish_target_connection(self, **given: Unpack[TargetConnectionIdInput]) -> Created:
        """Makes a draft of a target connection work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/performAction_2
        """
    @overload
    def delete_target_connection(self, input: TargetConnectionIdInput | JsonText, /) -> None:
        """Deletes a target connection that no active flow uses.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/deleteTargetConnection
        """
    @overload
    def delete_target_connection(self, **given: Unpack[TargetConnectionIdKeywords]) -> None:
        """Deletes a target connection that no active flow uses.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/deleteTargetConnection
        """
    @overload
    def delete_target_connection(self, **given: Unpack[TargetConnectionIdInput]) -> None:
        """Deletes a target connection that no active flow uses.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/deleteTargetConnection
        """
    @overload
    def list_connection_specs(self, input: PropertyInput | JsonText, /) -> ConnectionSpecList:
        """Lists the specifications of all sources and targets.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/listConnectionSpecs
        """
    @overload
    def list_connection_specs(self, **given: Unpack[PropertyInput]) -> ConnectionSpecList:
        """Lists the specifications of all sources and targets.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/listConnectionSpecs
        """
    @overload
    def get_connection_spec(self, input: ConnectionSpecIdInput | JsonText, /) -> ConnectionSpec:
        """Reads the specification of a source or target: how it authenticates and what it takes.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/retrieveConnectionSpec
        """
    @overload
    def get_connection_spec(self, **given: Unpack[ConnectionSpecIdKeywords]) -> ConnectionSpec:
        """Reads the specification of a source or target: how it authenticates and what it takes.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/retrieveConnectionSpec
        """
    @overload
    def get_connection_spec(self, **given: Unpack[ConnectionSpecIdInput]) -> ConnectionSpec:
        """Reads the specification of a source or target: how it authenticates and what it takes.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/retrieveConnectionSpec
        """
    @overload
    def explore_connection_spec(self, input: ExploreConnectionSpecInput | JsonText, /) -> Explored:
        """Lists what a source without base connections has, or reads the fields of one file.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/exploreByConnectionSpecId
        """
    @overload
    def explore_connection_spec(self, **given: Unpack[ExploreConnectionSpecKeywords]) -> Explored:
        """Lists what a source without base connections has, or reads the fields of one file.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/exploreByConnectionSpecId
        """
    @overload
    def explore_connection_spec(self, **given: Unpack[ExploreConnectionSpecInput]) -> Explored:
        """Lists what a source without base connections has, or reads the fields of one file.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/exploreByConnectionSpecId
        """
    @overload
    def list_flow_specs(self, input: PropertyInput | JsonText, /) -> FlowSpecList:
        """Lists the specifications of all kinds of flows.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flow-specs/operation/listFlowSpecs
        """
    @overload
    def list_flow_specs(self, **given: Unpack[PropertyInput]) -> FlowSpecList:
        """Lists the specifications of all kinds of flows.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flow-specs/operation/listFlowSpecs
        """
    @overload
    def get_flow_spec(self, input: FlowSpecIdInput | JsonText, /) -> FlowSpec:
        """Reads the specification of a kind of flow: its schedules and transformations.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flow-specs/operation/retrieveFlowSpec
        """
    @overload
    def get_flow_spec(self, **given: Unpack[FlowSpecIdKeywords]) -> FlowSpec:
        """Reads the specification of a kind of flow: its schedules and transformations.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flow-specs/operation/retrieveFlowSpec
        """
    @overload
    def get_flow_spec(self, **given: Unpack[FlowSpecIdInput]) -> FlowSpec:
        """Reads the specification of a kind of flow: its schedules and transformations.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flow-specs/operation/retrieveFlowSpec
        """
    @overload
    def create_flow(self, input: CreateFlowInput | JsonText, /) -> Created:
        """Makes a flow, which brings data from a source connection to a target connection on a schedule.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/createFlow
        """
    @overload
    def create_flow(self, **given: Unpack[CreateFlowKeywords]) -> Created:
        """Makes a flow, which brings data from a source connection to a target connection on a schedule.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/createFlow
        """
    @overload
    def create_flow(self, **given: Unpack[CreateFlowInput]) -> Created:
        """Makes a flow, which brings data from a source connection to a target connection on a schedule.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/createFlow
        """
    @overload
    def list_flows(self, input: ListInput | JsonText, /) -> FlowList:
        """Lists flows with their states and schedules.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/listFlows
        """
    @overload
    def list_flows(self, **given: Unpack[ListKeywords]) -> FlowList:
        """Lists flows with their states and schedules.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/listFlows
        """
    @overload
    def list_flows(self, **given: Unpack[ListInput]) -> FlowList:
        """Lists flows with their states and schedules.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/listFlows
        """
    @overload
    def search_flows(self, input: SearchFlowsInput | JsonText, /) -> FlowList:
        """Searches flows by a query in the body.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/getFlowsByFilters
        """
    @overload
    def search_flows(self, **given: Unpack[SearchFlowsKeywords]) -> FlowList:
        """Searches flows by a query in the body.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/getFlowsByFilters
        """
    @overload
    def search_flows(self, **given: Unpack[SearchFlowsInput]) -> FlowList:
        """Searches flows by a query in the body.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/getFlowsByFilters
        """
    @overload
    def get_flow(self, input: FlowIdInput | JsonText, /) -> Flow:
        """Reads a flow, with its state and its last run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/retrieveFlow
        """
    @overload
    def get_flow(self, **given: Unpack[FlowIdKeywords]) -> Flow:
        """Reads a flow, with its state and its last run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/retrieveFlow
        """
    @overload
    def get_flow(self, **given: Unpack[FlowIdInput]) -> Flow:
        """Reads a flow, with its state and its last run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/retrieveFlow
        """
    @overload
    def update_flow(self, input: UpdateFlowInput | JsonText, /) -> Created:
        """Changes name, schedule, mapping or options of a flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/patchFlow
        """
    @overload
    def update_flow(self, **given: Unpack[UpdateFlowKeywords]) -> Created:
        """Changes name, schedule, mapping or options of a flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/patchFlow
        """
    @overload
    def update_flow(self, **given: Unpack[UpdateFlowInput]) -> Created:
        """Changes name, schedule, mapping or options of a flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/patchFlow
        """
    @overload
    def enable_flow(self, input: FlowIdInput | JsonText, /) -> Created:
        """Lets a flow run again.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
        """
    @overload
    def enable_flow(self, **given: Unpack[FlowIdKeywords]) -> Created:
        """Lets a flow run again.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
        """
    @overload
    def enable_flow(self, **given: Unpack[FlowIdInput]) -> Created:
        """Lets a flow run again.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
        """
    @overload
    def disable_flow(self, input: FlowIdInput | JsonText, /) -> Created:
        """Stops a flow until it is enabled again.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
        """
    @overload
    def disable_flow(self, **given: Unpack[FlowIdKeywords]) -> Created:
        """Stops a flow until it is enabled again.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
        """
    @overload
    def disable_flow(self, **given: Unpack[FlowIdInput]) -> Created:
        """Stops a flow until it is enabled again.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
        """
    @overload
    def publish_flow(self, input: FlowIdInput | JsonText, /) -> Created:
        """Makes a draft of a flow work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
        """
    @overload
    def publish_flow(self, **given: Unpack[FlowIdKeywords]) -> Created:
        """Makes a draft of a flow work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
        """
    @overload
    def publish_flow(self, **given: Unpack[FlowIdInput]) -> Created:
        """Makes a draft of a flow work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
        """
    @overload
    def delete_flow(self, input: FlowIdInput | JsonText, /) -> None:
        """Deletes a flow; its connections and data stay.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/deleteByFlow
        """
    @overload
    def delete_flow(self, **given: Unpack[FlowIdKeywords]) -> None:
        """Deletes a flow; its connections and data stay.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/deleteByFlow
        """
    @overload
    def delete_flow(self, **given: Unpack[FlowIdInput]) -> None:
        """Deletes a flow; its connections and data stay.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/deleteByFlow
        """
    @overload
    def create_run(self, input: CreateRunInput | JsonText, /) -> Run:
        """Runs a flow on demand; its frequency must be `once`.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/createFlowRun
        """
    @overload
    def create_run(self, **given: Unpack[CreateRunKeywords]) -> Run:
        """Runs a flow on demand; its frequency must be `once`.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/createFlowRun
        """
    @overload
    def create_run(self, **given: Unpack[CreateRunInput]) -> Run:
        """Runs a flow on demand; its frequency must be `once`.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/createFlowRun
        """
    @overload
    def list_runs(self, input: ListRunsInput | JsonText, /) -> RunList:
        """Lists runs, with what became of their records.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/listFlowRuns
        """
    @overload
    def list_runs(self, **given: Unpack[ListRunsKeywords]) -> RunList:
        """Lists runs, with what became of their records.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/listFlowRuns
        """
    @overload
    def list_runs(self, **given: Unpack[ListRunsInput]) -> RunList:
        """Lists runs, with what became of their records.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/listFlowRuns
        """
    @overload
    def get_run(self, input: RunIdInput | JsonText, /) -> Run:
        """Reads a run, with what became of its records.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/retrieveFlowRun
        """
    @overload
    def get_run(self, **given: Unpack[RunIdKeywords]) -> Run:
        """Reads a run, with what became of its records.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/retrieveFlowRun
        """
    @overload
    def get_run(self, **given: Unpack[RunIdInput]) -> Run:
        """Reads a run, with what became of its records.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/retrieveFlowRun
        """
    @overload
    def retry_run(self, input: RunIdInput | JsonText, /) -> Run:
        """Starts a failed run once more, for the same data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/postAction
        """
    @overload
    def retry_run(self, **given: Unpack[RunIdKeywords]) -> Run:
        """Starts a failed run once more, for the same data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/postAction
        """
    @overload
    def retry_run(self, **given: Unpack[RunIdInput]) -> Run:
        """Starts a failed run once more, for the same data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/postAction
        """
    @overload
    def create_mapping_set(self, input: MappingSetInput | JsonText, /) -> MappingSet:
        """Stores which source field fills which field of a schema.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/createMappingSet
        """
    @overload
    def create_mapping_set(self, **given: Unpack[MappingSetKeywords]) -> MappingSet:
        """Stores which source field fills which field of a schema.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/createMappingSet
        """
    @overload
    def create_mapping_set(self, **given: Unpack[MappingSetInput]) -> MappingSet:
        """Stores which source field fills which field of a schema.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/createMappingSet
        """
    @overload
    def list_mapping_sets(self, input: ListMappingSetsInput | JsonText, /) -> MappingSetList:
        """Lists the mapping sets of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/listMappingSets
        """
    @overload
    def list_mapping_sets(self, **given: Unpack[ListMappingSetsKeywords]) -> MappingSetList:
        """Lists the mapping sets of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/listMappingSets
        """
    @overload
    def list_mapping_sets(self, **given: Unpack[ListMappingSetsInput]) -> MappingSetList:
        """Lists the mapping sets of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/listMappingSets
        """
    @overload
    def get_mapping_set(self, input: GetMappingSetInput | JsonText, /) -> MappingSet:
        """Reads a mapping set in one of its versions.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/retrieveMappingSet
        """
    @overload
    def get_mapping_set(self, **given: Unpack[GetMappingSetKeywords]) -> MappingSet:
        """Reads a mapping set in one of its versions.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/retrieveMappingSet
        """
    @overload
    def get_mapping_set(self, **given: Unpack[GetMappingSetInput]) -> MappingSet:
        """Reads a mapping set in one of its versions.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/retrieveMappingSet
        """
    @overload
    def update_mapping_set(self, input: UpdateMappingSetInput | JsonText, /) -> MappingSet:
        """Replaces a mapping set by a new version; flows keep the old one until they are changed.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/putMappingSet
        """
    @overload
    def update_mapping_set(self, **given: Unpack[UpdateMappingSetKeywords]) -> MappingSet:
        """Replaces a mapping set by a new version; flows keep the old one until they are changed.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/putMappingSet
        """
    @overload
    def update_mapping_set(self, **given: Unpack[UpdateMappingSetInput]) -> MappingSet:
        """Replaces a mapping set by a new version; flows keep the old one until they are changed.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/putMappingSet
        """
    @overload
    def validate_mapping_set(self, input: MappingSetInput | JsonText, /) -> MappingSetValidation:
        """Lets the platform check a mapping set without storing it.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/validateMappingSet
        """
    @overload
    def validate_mapping_set(self, **given: Unpack[MappingSetKeywords]) -> MappingSetValidation:
        """Lets the platform check a mapping set without storing it.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/validateMappingSet
        """
    @overload
    def validate_mapping_set(self, **given: Unpack[MappingSetInput]) -> MappingSetValidation:
        """Lets the platform check a mapping set without storing it.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/validateMappingSet
        """
    @overload
    def preview_mapping_set(self, input: PreviewMappingSetInput | JsonText, /) -> PreviewedRecordList:
        """Tries a mapping set on records without storing anything.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/previewMappingSet
        """
    @overload
    def preview_mapping_set(self, **given: Unpack[PreviewMappingSetKeywords]) -> PreviewedRecordList:
        """Tries a mapping set on records without storing anything.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/previewMappingSet
        """
    @overload
    def preview_mapping_set(self, **given: Unpack[PreviewMappingSetInput]) -> PreviewedRecordList:
        """Tries a mapping set on records without storing anything.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/previewMappingSet
        """
    @overload
    def list_mappings(self, input: MappingSetIdInput | JsonText, /) -> MappingList:
        """Lists the mappings of a set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/listMappings
        """
    @overload
    def list_mappings(self, **given: Unpack[MappingSetIdKeywords]) -> MappingList:
        """Lists the mappings of a set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/listMappings
        """
    @overload
    def list_mappings(self, **given: Unpack[MappingSetIdInput]) -> MappingList:
        """Lists the mappings of a set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/listMappings
        """
    @overload
    def get_mapping(self, input: GetMappingInput | JsonText, /) -> MappingRow:
        """Reads one mapping of a set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/retrieveMapping
        """
    @overload
    def get_mapping(self, **given: Unpack[GetMappingKeywords]) -> MappingRow:
        """Reads one mapping of a set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/retrieveMapping
        """
    @overload
    def get_mapping(self, **given: Unpack[GetMappingInput]) -> MappingRow:
        """Reads one mapping of a set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/retrieveMapping
        """
    @overload
    def validate_expression(self, input: ValidateExpressionInput | JsonText, /) -> ExpressionValidation:
        """Lets the platform check an expression.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Functions/operation/validateExpression
        """
    @overload
    def validate_expression(self, **given: Unpack[ValidateExpressionKeywords]) -> ExpressionValidation:
        """Lets the platform check an expression.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Functions/operation/validateExpression
        """
    @overload
    def validate_expression(self, **given: Unpack[ValidateExpressionInput]) -> ExpressionValidation:
        """Lets the platform check an expression.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Functions/operation/validateExpression
        """
    def list_functions(self, input: NoInput | JsonText | None = None, /) -> FunctionList:
        """Lists the functions that expressions may call.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Functions/operation/listMappingSetFunctions
        """
    def list_operators(self, input: NoInput | JsonText | None = None, /) -> OperatorList:
        """Lists the operators of expressions.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Functions/operation/listMappingSetOperators
        """
    def get_tenant(self, input: NoInput | JsonText | None = None, /) -> Tenant:
        """Reads the tenant id of the organization, and how many schemas it has.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Stats/operation/retrieveStats
        """
    @overload
    def create_field_group(self, input: CreateFieldGroupInput | JsonText, /) -> RegistryResource:
        """Makes a field group: fields that schemas of a class may have.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/createFieldGroup
        """
    @overload
    def create_field_group(self, **given: Unpack[CreateFieldGroupKeywords]) -> RegistryResource:
        """Makes a field group: fields that schemas of a class may have.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/createFieldGroup
        """
    @overload
    def create_field_group(self, **given: Unpack[CreateFieldGroupInput]) -> RegistryResource:
        """Makes a field group: fields that schemas of a class may have.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/createFieldGroup
        """
    @overload
    def list_field_groups(self, input: RegistryListInput | JsonText, /) -> RegistryList:
        """Lists field groups, the organization's own or Adobe's.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/listFieldGroups
        """
    @overload
    def list_field_groups(self, **given: Unpack[RegistryListInput]) -> RegistryList:
        """Lists field groups, the organization's own or Adobe's.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/listFieldGroups
        """
    @overload
    def get_field_group(self, input: GetFieldGroupInput | JsonText, /) -> RegistryResource:
        """Reads a field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/retrieveFieldGroup
        """
    @overload
    def get_field_group(self, **given: Unpack[GetFieldGroupKeywords]) -> RegistryResource:
        """Reads a field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/retrieveFieldGroup
        """
    @overload
    def get_field_group(self, **given: Unpack[GetFieldGroupInput]) -> RegistryResource:
        """Reads a field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/retrieveFieldGroup
        """
    @overload
    def update_field_group(self, input: UpdateFieldGroupInput | JsonText, /) -> RegistryResource:
        """Changes title, description or fields of a field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/patchFieldGroup
        """
    @overload
    def update_field_group(self, **given: Unpack[UpdateFieldGroupKeywords]) -> RegistryResource:
        """Changes title, description or fields of a field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/patchFieldGroup
        """
    @overload
    def update_field_group(self, **given: Unpack[UpdateFieldGroupInput]) -> RegistryResource:
        """Changes title, description or fields of a field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/patchFieldGroup
        """
    @overload
    def replace_field_group(self, input: ReplaceFieldGroupInput | JsonText, /) -> RegistryResource:
        """Puts a whole field group in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/updateFieldGroup
        """
    @overload
    def replace_field_group(self, **given: Unpack[ReplaceFieldGroupKeywords]) -> RegistryResource:
        """Puts a whole field group in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/updateFieldGroup
        """
    @overload
    def replace_field_group(self, **given: Unpack[ReplaceFieldGroupInput]) -> RegistryResource:
        """Puts a whole field group in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/updateFieldGroup
        """
    @overload
    def delete_field_group(self, input: FieldGroupIdInput | JsonText, /) -> None:
        """Deletes a field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/removeFieldGroup
        """
    @overload
    def delete_field_group(self, **given: Unpack[FieldGroupIdKeywords]) -> None:
        """Deletes a field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/removeFieldGroup
        """
    @overload
    def delete_field_group(self, **given: Unpack[FieldGroupIdInput]) -> None:
        """Deletes a field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/removeFieldGroup
        """
    @overload
    def create_schema(self, input: CreateSchemaInput | JsonText, /) -> RegistryResource:
        """Makes a schema from a class and field groups.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/createSchema
        """
    @overload
    def create_schema(self, **given: Unpack[CreateSchemaKeywords]) -> RegistryResource:
        """Makes a schema from a class and field groups.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/createSchema
        """
    @overload
    def create_schema(self, **given: Unpack[CreateSchemaInput]) -> RegistryResource:
        """Makes a schema from a class and field groups.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/createSchema
        """
    @overload
    def list_schemas(self, input: RegistryListInput | JsonText, /) -> RegistryList:
        """Lists schemas, the organization's own or Adobe's.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/listSchemas
        """
    @overload
    def list_schemas(self, **given: Unpack[RegistryListInput]) -> RegistryList:
        """Lists schemas, the organization's own or Adobe's.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/listSchemas
        """
    @overload
    def get_schema(self, input: GetSchemaInput | JsonText, /) -> RegistryResource:
        """Reads a schema, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/retrieveSchema
        """
    @overload
    def get_schema(self, **given: Unpack[GetSchemaKeywords]) -> RegistryResource:
        """Reads a schema, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/retrieveSchema
        """
    @overload
    def get_schema(self, **given: Unpack[GetSchemaInput]) -> RegistryResource:
        """Reads a schema, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/retrieveSchema
        """
    @overload
    def update_schema(self, input: UpdateSchemaInput | JsonText, /) -> RegistryResource:
        """Adds field groups to a schema, lets Profile take its data, or changes its texts.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/patchSchema
        """
    @overload
    def update_schema(self, **given: Unpack[UpdateSchemaKeywords]) -> RegistryResource:
        """Adds field groups to a schema, lets Profile take its data, or changes its texts.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/patchSchema
        """
    @overload
    def update_schema(self, **given: Unpack[UpdateSchemaInput]) -> RegistryResource:
        """Adds field groups to a schema, lets Profile take its data, or changes its texts.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/patchSchema
        """
    @overload
    def replace_schema(self, input: ReplaceSchemaInput | JsonText, /) -> RegistryResource:
        """Puts a whole schema in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/updateSchema
        """
    @overload
    def replace_schema(self, **given: Unpack[ReplaceSchemaKeywords]) -> RegistryResource:
        """Puts a whole schema in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/updateSchema
        """
    @overload
    def replace_schema(self, **given: Unpack[ReplaceSchemaInput]) -> RegistryResource:
        """Puts a whole schema in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/updateSchema
        """
    @overload
    def delete_schema(self, input: SchemaIdInput | JsonText, /) -> None:
        """Deletes a schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/deleteSchema
        """
    @overload
    def delete_schema(self, **given: Unpack[SchemaIdKeywords]) -> None:
        """Deletes a schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/deleteSchema
        """
    @overload
    def delete_schema(self, **given: Unpack[SchemaIdInput]) -> None:
        """Deletes a schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/deleteSchema
        """
    @overload
    def get_sample_data(self, input: GetSampleDataInput | JsonText, /) -> SampleData:
        """Makes up a record that fits a schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Sample-data/operation/retrieveSampleData
        """
    @overload
    def get_sample_data(self, **given: Unpack[GetSampleDataKeywords]) -> SampleData:
        """Makes up a record that fits a schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Sample-data/operation/retrieveSampleData
        """
    @overload
    def get_sample_data(self, **given: Unpack[GetSampleDataInput]) -> SampleData:
        """Makes up a record that fits a schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Sample-data/operation/retrieveSampleData
        """
    @overload
    def create_class(self, input: CreateClassInput | JsonText, /) -> RegistryResource:
        """Makes a class: what the records of its schemas are.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/createClass
        """
    @overload
    def create_class(self, **given: Unpack[CreateClassKeywords]) -> RegistryResource:
        """Makes a class: what the records of its schemas are.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/createClass
        """
    @overload
    def create_class(self, **given: Unpack[CreateClassInput]) -> RegistryResource:
        """Makes a class: what the records of its schemas are.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/createClass
        """
    @overload
    def list_classes(self, input: RegistryListInput | JsonText, /) -> RegistryList:
        """Lists classes, the organization's own or Adobe's.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/listClasses
        """
    @overload
    def list_classes(self, **given: Unpack[RegistryListInput]) -> RegistryList:
        """Lists classes, the organization's own or Adobe's.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/listClasses
        """
    @overload
    def get_class(self, input: GetClassInput | JsonText, /) -> RegistryResource:
        """Reads a class, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/retrieveClass
        """
    @overload
    def get_class(self, **given: Unpack[GetClassKeywords]) -> RegistryResource:
        """Reads a class, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/retrieveClass
        """
    @overload
    def get_class(self, **given: Unpack[GetClassInput]) -> RegistryResource:
        """Reads a class, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/retrieveClass
        """
    @overload
    def replace_class(self, input: ReplaceClassInput | JsonText, /) -> RegistryResource:
        """Puts a whole class in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/replaceClass
        """
    @overload
    def replace_class(self, **given: Unpack[ReplaceClassKeywords]) -> RegistryResource:
        """Puts a whole class in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/replaceClass
        """
    @overload
    def replace_class(self, **given: Unpack[ReplaceClassInput]) -> RegistryResource:
        """Puts a whole class in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/replaceClass
        """
    @overload
    def update_class(self, input: UpdateClassInput | JsonText, /) -> RegistryResource:
        """Changes title, description or fields of a class.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/updateClass
        """
    @overload
    def update_class(self, **given: Unpack[UpdateClassKeywords]) -> RegistryResource:
        """Changes title, description or fields of a class.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/updateClass
        """
    @overload
    def update_class(self, **given: Unpack[UpdateClassInput]) -> RegistryResource:
        """Changes title, description or fields of a class.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/updateClass
        """
    @overload
    def delete_class(self, input: ClassIdInput | JsonText, /) -> None:
        """Deletes a class.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/removeClass
        """
    @overload
    def delete_class(self, **given: Unpack[ClassIdKeywords]) -> None:
        """Deletes a class.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/removeClass
        """
    @overload
    def delete_class(self, **given: Unpack[ClassIdInput]) -> None:
        """Deletes a class.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/removeClass
        """
    @overload
    def list_behaviors(self, input: ListBehaviorsInput | JsonText, /) -> RegistryList:
        """Lists the behaviours that a class may be based on: record, time series, and ad hoc.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Behaviors/operation/listBehaviors
        """
    @overload
    def list_behaviors(self, **given: Unpack[ListBehaviorsInput]) -> RegistryList:
        """Lists the behaviours that a class may be based on: record, time series, and ad hoc.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Behaviors/operation/listBehaviors
        """
    @overload
    def get_behavior(self, input: GetBehaviorInput | JsonText, /) -> RegistryResource:
        """Reads a behaviour, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Behaviors/operation/retrieveBehavior
        """
    @overload
    def get_behavior(self, **given: Unpack[GetBehaviorKeywords]) -> RegistryResource:
        """Reads a behaviour, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Behaviors/operation/retrieveBehavior
        """
    @overload
    def get_behavior(self, **given: Unpack[GetBehaviorInput]) -> RegistryResource:
        """Reads a behaviour, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Behaviors/operation/retrieveBehavior
        """
    @overload
    def create_data_type(self, input: CreateDataTypeInput | JsonText, /) -> RegistryResource:
        """Makes a data type: fields that others may refer to as one.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/createDataType
        """
    @overload
    def create_data_type(self, **given: Unpack[CreateDataTypeKeywords]) -> RegistryResource:
        """Makes a data type: fields that others may refer to as one.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/createDataType
        """
    @overload
    def create_data_type(self, **given: Unpack[CreateDataTypeInput]) -> RegistryResource:
        """Makes a data type: fields that others may refer to as one.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/createDataType
        """
    @overload
    def list_data_types(self, input: RegistryListInput | JsonText, /) -> RegistryList:
        """Lists data types, the organization's own or Adobe's.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/listDataTypes
        """
    @overload
    def list_data_types(self, **given: Unpack[RegistryListInput]) -> RegistryList:
        """Lists data types, the organization's own or Adobe's.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/listDataTypes
        """
    @overload
    def get_data_type(self, input: GetDataTypeInput | JsonText, /) -> RegistryResource:
        """Reads a data type, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/retrieveDataType
        """
    @overload
    def get_data_type(self, **given: Unpack[GetDataTypeKeywords]) -> RegistryResource:
        """Reads a data type, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/retrieveDataType
        """
    @overload
    def get_data_type(self, **given: Unpack[GetDataTypeInput]) -> RegistryResource:
        """Reads a data type, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/retrieveDataType
        """
    @overload
    def replace_data_type(self, input: ReplaceDataTypeInput | JsonText, /) -> RegistryResource:
        """Puts a whole data type in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/replaceDatatype
        """
    @overload
    def replace_data_type(self, **given: Unpack[ReplaceDataTypeKeywords]) -> RegistryResource:
        """Puts a whole data type in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/replaceDatatype
        """
    @overload
    def replace_data_type(self, **given: Unpack[ReplaceDataTypeInput]) -> RegistryResource:
        """Puts a whole data type in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/replaceDatatype
        """
    @overload
    def update_data_type(self, input: UpdateDataTypeInput | JsonText, /) -> RegistryResource:
        """Changes title, description or fields of a data type.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/updateDataType
        """
    @overload
    def update_data_type(self, **given: Unpack[UpdateDataTypeKeywords]) -> RegistryResource:
        """Changes title, description or fields of a data type.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/updateDataType
        """
    @overload
    def update_data_type(self, **given: Unpack[UpdateDataTypeInput]) -> RegistryResource:
        """Changes title, description or fields of a data type.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/updateDataType
        """
    @overload
    def delete_data_type(self, input: DataTypeIdInput | JsonText, /) -> None:
        """Deletes a data type.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/deleteDatatype
        """
    @overload
    def delete_data_type(self, **given: Unpack[DataTypeIdKeywords]) -> None:
        """Deletes a data type.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/deleteDatatype
        """
    @overload
    def delete_data_type(self, **given: Unpack[DataTypeIdInput]) -> None:
        """Deletes a data type.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/deleteDatatype
        """
    @overload
    def list_unions(self, input: ListUnionsInput | JsonText, /) -> RegistryList:
        """Lists the unions: of each class, the fields of all schemas whose data Profile takes.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Unions/operation/listUnionSchemas
        """
    @overload
    def list_unions(self, **given: Unpack[ListUnionsInput]) -> RegistryList:
        """Lists the unions: of each class, the fields of all schemas whose data Profile takes.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Unions/operation/listUnionSchemas
        """
    @overload
    def get_union(self, input: GetUnionInput | JsonText, /) -> RegistryResource:
        """Reads the union of a class; listSchemas finds its schemas by `meta:immutableTags==union` and
        `meta:class`.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Unions/operation/retrieveUnionSchema
        """
    @overload
    def get_union(self, **given: Unpack[GetUnionKeywords]) -> RegistryResource:
        """Reads the union of a class; listSchemas finds its schemas by `meta:immutableTags==union` and
        `meta:class`.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Unions/operation/retrieveUnionSchema
        """
    @overload
    def get_union(self, **given: Unpack[GetUnionInput]) -> RegistryResource:
        """Reads the union of a class; listSchemas finds its schemas by `meta:immutableTags==union` and
        `meta:class`.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Unions/operation/retrieveUnionSchema
        """
    @overload
    def create_descriptor(self, input: CreateDescriptorInput | JsonText, /) -> Descriptor:
        """Says more about a field of a schema, such as that it is an identity.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/createDescriptor
        """
    @overload
    def create_descriptor(self, **given: Unpack[CreateDescriptorKeywords]) -> Descriptor:
        """Says more about a field of a schema, such as that it is an identity.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/createDescriptor
        """
    @overload
    def create_descriptor(self, **given: Unpack[CreateDescriptorInput]) -> Descriptor:
        """Says more about a field of a schema, such as that it is an identity.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/createDescriptor
        """
    @overload
    def list_descriptors(self, input: ListDescriptorsInput | JsonText, /) -> DescriptorList:
        """Lists the descriptors of all schemas.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/listDescriptors
        """
    @overload
    def list_descriptors(self, **given: Unpack[ListDescriptorsInput]) -> DescriptorList:
        """Lists the descriptors of all schemas.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/listDescriptors
        """
    @overload
    def get_descriptor(self, input: GetDescriptorInput | JsonText, /) -> Descriptor:
        """Reads a descriptor.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/retrieveDescriptor
        """
    @overload
    def get_descriptor(self, **given: Unpack[GetDescriptorKeywords]) -> Descriptor:
        """Reads a descriptor.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/retrieveDescriptor
        """
    @overload
    def get_descriptor(self, **given: Unpack[GetDescriptorInput]) -> Descriptor:
        """Reads a descriptor.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/retrieveDescriptor
        """
    @overload
    def update_descriptor(self, input: UpdateDescriptorInput | JsonText, /) -> Descriptor:
        """Puts a whole descriptor in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/updateDescriptor
        """
    @overload
    def update_descriptor(self, **given: Unpack[UpdateDescriptorKeywords]) -> Descriptor:
        """Puts a whole descriptor in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/updateDescriptor
        """
    @overload
    def update_descriptor(self, **given: Unpack[UpdateDescriptorInput]) -> Descriptor:
        """Puts a whole descriptor in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/updateDescriptor
        """
    @overload
    def delete_descriptor(self, input: DescriptorIdInput | JsonText, /) -> None:
        """Takes a descriptor away from its schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/deleteDescriptor
        """
    @overload
    def delete_descriptor(self, **given: Unpack[DescriptorIdKeywords]) -> None:
        """Takes a descriptor away from its schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/deleteDescriptor
        """
    @overload
    def delete_descriptor(self, **given: Unpack[DescriptorIdInput]) -> None:
        """Takes a descriptor away from its schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/deleteDescriptor
        """
    @overload
    def create_dataset(self, input: CreateDatasetInput | JsonText, /) -> DatasetId:
        """Makes a dataset for data of one schema.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/createDataset
        """
    @overload
    def create_dataset(self, **given: Unpack[CreateDatasetKeywords]) -> DatasetId:
        """Makes a dataset for data of one schema.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/createDataset
        """
    @overload
    def create_dataset(self, **given: Unpack[CreateDatasetInput]) -> DatasetId:
        """Makes a dataset for data of one schema.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/createDataset
        """
    @overload
    def list_datasets(self, input: ListDatasetsInput | JsonText, /) -> DatasetList:
        """Lists the datasets of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/listDatasets
        """
    @overload
    def list_datasets(self, **given: Unpack[ListDatasetsKeywords]) -> DatasetList:
        """Lists the datasets of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/listDatasets
        """
    @overload
    def list_datasets(self, **given: Unpack[ListDatasetsInput]) -> DatasetList:
        """Lists the datasets of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/listDatasets
        """
    @overload
    def get_dataset(self, input: GetDatasetInput | JsonText, /) -> Dataset:
        """Reads a dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/retrieveDataset
        """
    @overload
    def get_dataset(self, **given: Unpack[GetDatasetKeywords]) -> Dataset:
        """Reads a dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/retrieveDataset
        """
    @overload
    def get_dataset(self, **given: Unpack[GetDatasetInput]) -> Dataset:
        """Reads a dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/retrieveDataset
        """
    @overload
    def update_dataset(self, input: UpdateDatasetInput | JsonText, /) -> DatasetId:
        """Changes name, description or tags of a dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/patchDataset
        """
    @overload
    def update_dataset(self, **given: Unpack[UpdateDatasetKeywords]) -> DatasetId:
        """Changes name, description or tags of a dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/patchDataset
        """
    @overload
    def update_dataset(self, **given: Unpack[UpdateDatasetInput]) -> DatasetId:
        """Changes name, description or tags of a dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/patchDataset
        """
    @overload
    def delete_dataset(self, input: DatasetIdInput | JsonText, /) -> DatasetDeletion:
        """Deletes a dataset with its data.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/deleteDataset
        """
    @overload
    def delete_dataset(self, **given: Unpack[DatasetIdKeywords]) -> DatasetDeletion:
        """Deletes a dataset with its data.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/deleteDataset
        """
    @overload
    def delete_dataset(self, **given: Unpack[DatasetIdInput]) -> DatasetDeletion:
        """Deletes a dataset with its data.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/deleteDataset
        """
    @overload
    def list_batches(self, input: ListBatchesInput | JsonText, /) -> BatchList:
        """Lists batches: portions of data on their way into datasets.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Batches/operation/listBatches
        """
    @overload
    def list_batches(self, **given: Unpack[ListBatchesKeywords]) -> BatchList:
        """Lists batches: portions of data on their way into datasets.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Batches/operation/listBatches
        """
    @overload
    def list_batches(self, **given: Unpack[ListBatchesInput]) -> BatchList:
        """Lists batches: portions of data on their way into datasets.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Batches/operation/listBatches
        """
    @overload
    def get_batch(self, input: GetBatchInput | JsonText, /) -> Batch:
        """Reads a batch, with its state and its errors.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Batches/operation/retrieveBatch
        """
    @overload
    def get_batch(self, **given: Unpack[GetBatchKeywords]) -> Batch:
        """Reads a batch, with its state and its errors.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Batches/operation/retrieveBatch
        """
    @overload
    def get_batch(self, **given: Unpack[GetBatchInput]) -> Batch:
        """Reads a batch, with its state and its errors.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Batches/operation/retrieveBatch
        """
    @overload
    def list_last_batches(self, input: ListLastBatchesInput | JsonText, /) -> LastBatchesList:
        """Lists of each dataset the last batch, and the last ones that succeeded and failed.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/paths/~1lastBatches/get
        """
    @overload
    def list_last_batches(self, **given: Unpack[ListLastBatchesKeywords]) -> LastBatchesList:
        """Lists of each dataset the last batch, and the last ones that succeeded and failed.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/paths/~1lastBatches/get
        """
    @overload
    def list_last_batches(self, **given: Unpack[ListLastBatchesInput]) -> LastBatchesList:
        """Lists of each dataset the last batch, and the last ones that succeeded and failed.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/paths/~1lastBatches/get
        """
    @overload
    def get_dataset_retention(self, input: DatasetIdInput | JsonText, /) -> DatasetRetention:
        """Reads how long rows of a dataset can be kept: the least and the greatest time, and the one that is
        advised.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def get_dataset_retention(self, **given: Unpack[DatasetIdKeywords]) -> DatasetRetention:
        """Reads how long rows of a dataset can be kept: the least and the greatest time, and the one that is
        advised.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def get_dataset_retention(self, **given: Unpack[DatasetIdInput]) -> DatasetRetention:
        """Reads how long rows of a dataset can be kept: the least and the greatest time, and the one that is
        advised.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def set_dataset_retention(self, input: SetDatasetRetentionInput | JsonText, /) -> DatasetId:
        """Sets how long the rows of a dataset of events are kept; what is older goes once a week, 30 days after it
        came at the earliest.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/V2-Datasets/operation/patchDataSetV2
        """
    @overload
    def set_dataset_retention(self, **given: Unpack[SetDatasetRetentionKeywords]) -> DatasetId:
        """Sets how long the rows of a dataset of events are kept; what is older goes once a week, 30 days after it
        came at the earliest.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/V2-Datasets/operation/patchDataSetV2
        """
    @overload
    def set_dataset_retention(self, **given: Unpack[SetDatasetRetentionInput]) -> DatasetId:
        """Sets how long the rows of a dataset of events are kept; what is older goes once a week, 30 days after it
        came at the earliest.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/V2-Datasets/operation/patchDataSetV2
        """
    def list_namespaces(self, input: NoInput | JsonText | None = None, /) -> NamespaceList:
        """Lists the identity namespaces, Adobe's and the organization's own.

        https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/getIdNamespaces
        """
    @overload
    def get_namespace(self, input: NamespaceIdInput | JsonText, /) -> Namespace:
        """Reads an identity namespace.

        https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/retrieveIdentityNamespace
        """
    @overload
    def get_namespace(self, **given: Unpack[NamespaceIdKeywords]) -> Namespace:
        """Reads an identity namespace.

        https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/retrieveIdentityNamespace
        """
    @overload
    def get_namespace(self, **given: Unpack[NamespaceIdInput]) -> Namespace:
        """Reads an identity namespace.

        https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/retrieveIdentityNamespace
        """
    @overload
    def create_namespace(self, input: CreateNamespaceInput | JsonText, /) -> Namespace:
        """Makes an identity namespace, which can never be deleted.

        https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/createNamespace
        """
    @overload
    def create_namespace(self, **given: Unpack[CreateNamespaceKeywords]) -> Namespace:
        """Makes an identity namespace, which can never be deleted.

        https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/createNamespace
        """
    @overload
    def create_namespace(self, **given: Unpack[CreateNamespaceInput]) -> Namespace:
        """Makes an identity namespace, which can never be deleted.

        https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/createNamespace
        """
    @overload
    def update_namespace(self, input: UpdateNamespaceInput | JsonText, /) -> Namespace:
        """Changes name and description of an identity namespace; code and type must be those that it has.

        https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/updateIdentityNamespace
        """
    @overload
    def update_namespace(self, **given: Unpack[UpdateNamespaceKeywords]) -> Namespace:
        """Changes name and description of an identity namespace; code and type must be those that it has.

        https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/updateIdentityNamespace
        """
    @overload
    def update_namespace(self, **given: Unpack[UpdateNamespaceInput]) -> Namespace:
        """Changes name and description of an identity namespace; code and type must be those that it has.

        https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/updateIdentityNamespace
        """
    @overload
    def list_batch_files(self, input: ListBatchFilesInput | JsonText, /) -> BatchFileList:
        """Lists the files that a batch put into its dataset.

        https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Data-Access/operation/listDatasetFiles
        """
    @overload
    def list_batch_files(self, **given: Unpack[ListBatchFilesKeywords]) -> BatchFileList:
        """Lists the files that a batch put into its dataset.

        https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Data-Access/operation/listDatasetFiles
        """
    @overload
    def list_batch_files(self, **given: Unpack[ListBatchFilesInput]) -> BatchFileList:
        """Lists the files that a batch put into its dataset.

        https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Data-Access/operation/listDatasetFiles
        """
    @overload
    def list_failed_records(self, input: ListFailedRecordsInput | JsonText, /) -> FailedRecords:
        """Reads the records of a batch that failed, with what was wrong with each; the platform keeps them for 30
        days.

        https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Data-Access/operation/retrieveBatchMeta
        """
    @overload
    def list_failed_records(self, **given: Unpack[ListFailedRecordsKeywords]) -> FailedRecords:
        """Reads the records of a batch that failed, with what was wrong with each; the platform keeps them for 30
        days.

        https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Data-Access/operation/retrieveBatchMeta
        """
    @overload
    def list_failed_records(self, **given: Unpack[ListFailedRecordsInput]) -> FailedRecords:
        """Reads the records of a batch that failed, with what was wrong with each; the platform keeps them for 30
        days.

        https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Data-Access/operation/retrieveBatchMeta
        """
    @overload
    def preview_dataset(self, input: DatasetIdInput | JsonText, /) -> DatasetPreview:
        """Reads the first 100 rows of a dataset.

        https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Preview/operation/retrieveDatasetPreview
        """
    @overload
    def preview_dataset(self, **given: Unpack[DatasetIdKeywords]) -> DatasetPreview:
        """Reads the first 100 rows of a dataset.

        https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Preview/operation/retrieveDatasetPreview
        """
    @overload
    def preview_dataset(self, **given: Unpack[DatasetIdInput]) -> DatasetPreview:
        """Reads the first 100 rows of a dataset.

        https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Preview/operation/retrieveDatasetPreview
        """
    @overload
    def revert_batch(self, input: BatchIdInput | JsonText, /) -> Union[Batch, None]:
        """Takes a batch back: its data is inactive at once, and deleted later.

        https://developer.adobe.com/experience-platform-apis/references/batch-ingestion/#tag/Batch-Ingestion/operation/completeBatch
        """
    @overload
    def revert_batch(self, **given: Unpack[BatchIdKeywords]) -> Union[Batch, None]:
        """Takes a batch back: its data is inactive at once, and deleted later.

        https://developer.adobe.com/experience-platform-apis/references/batch-ingestion/#tag/Batch-Ingestion/operation/completeBatch
        """
    @overload
    def revert_batch(self, **given: Unpack[BatchIdInput]) -> Union[Batch, None]:
        """Takes a batch back: its data is inactive at once, and deleted later.

        https://developer.adobe.com/experience-platform-apis/references/batch-ingestion/#tag/Batch-Ingestion/operation/completeBatch
        """
    @overload
    def get_landing_zone(self, input: GetLandingZoneInput | JsonText, /) -> LandingZone:
        """Reads the container of the landing zone; the first call makes it.

        https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
        """
    @overload
    def get_landing_zone(self, **given: Unpack[GetLandingZoneInput]) -> LandingZone:
        """Reads the container of the landing zone; the first call makes it.

        https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
        """
    @overload
    def get_landing_zone_credentials(self, input: GetLandingZoneInput | JsonText, /) -> LandingZoneCredentials:
        """Reads what opens the landing zone, all of which is secret but the names.

        https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
        """
    @overload
    def get_landing_zone_credentials(self, **given: Unpack[GetLandingZoneInput]) -> LandingZoneCredentials:
        """Reads what opens the landing zone, all of which is secret but the names.

        https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
        """
    @overload
    def refresh_landing_zone_credentials(self, input: GetLandingZoneInput | JsonText, /) -> LandingZoneCredentials:
        """Gets new credentials of the landing zone; the old ones open it no more.

        https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
        """
    @overload
    def refresh_landing_zone_credentials(self, **given: Unpack[GetLandingZoneInput]) -> LandingZoneCredentials:
        """Gets new credentials of the landing zone; the old ones open it no more.

        https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
        """
    @overload
    def create_encryption_key(self, input: CreateEncryptionKeyInput | JsonText, /) -> EncryptionKey:
        """Makes a key pair, with whose public key files are encrypted before they are dropped.

        https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
        """
    @overload
    def create_encryption_key(self, **given: Unpack[CreateEncryptionKeyKeywords]) -> EncryptionKey:
        """Makes a key pair, with whose public key files are encrypted before they are dropped.

        https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
        """
    @overload
    def create_encryption_key(self, **given: Unpack[CreateEncryptionKeyInput]) -> EncryptionKey:
        """Makes a key pair, with whose public key files are encrypted before they are dropped.

        https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
        """
    def list_sandboxes(self, input: NoInput | JsonText | None = None, /) -> SandboxList:
        """Lists the sandboxes that the credential may use.

        https://developer.adobe.com/experience-platform-apis/references/sandbox/
        """
    @overload
    def create_access_token(self, input: CreateAccessTokenInput | JsonText, /) -> AccessToken:
        """Gets an access token, valid for a day, for an OAuth Server-to-Server credential.

        https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/
        """
    @overload
    def create_access_token(self, **given: Unpack[CreateAccessTokenKeywords]) -> AccessToken:
        """Gets an access token, valid for a day, for an OAuth Server-to-Server credential.

        https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/
        """
    @overload
    def create_access_token(self, **given: Unpack[CreateAccessTokenInput]) -> AccessToken:
        """Gets an access token, valid for a day, for an OAuth Server-to-Server credential.

        https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/
        """

class AsyncMethods:
    """As `Methods`, with coroutines."""
    @overload
    async def create_base_connection(self, input: CreateBaseConnectionInput | JsonText, /) -> Created:
        """Stores the credentials of a source.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/createConnection
        """
    @overload
    async def create_base_connection(self, **given: Unpack[CreateBaseConnectionKeywords]) -> Created:
        """Stores the credentials of a source.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/createConnection
        """
    @overload
    async def create_base_connection(self, **given: Unpack[CreateBaseConnectionInput]) -> Created:
        """Stores the credentials of a source.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/createConnection
        """
    @overload
    async def list_base_connections(self, input: ListInput | JsonText, /) -> BaseConnectionList:
        """Lists the base connections of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/listConnections
        """
    @overload
    async def list_base_connections(self, **given: Unpack[ListKeywords]) -> BaseConnectionList:
        """Lists the base connections of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/listConnections
        """
    @overload
    async def list_base_connections(self, **given: Unpack[ListInput]) -> BaseConnectionList:
        """Lists the base connections of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/listConnections
        """
    @overload
    async def search_base_connections(self, input: SearchBaseConnectionsInput | JsonText, /) -> BaseConnectionList:
        """Searches base connections by a query in the body.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/getConnectionsByFilters
        """
    @overload
    async def search_base_connections(self, **given: Unpack[SearchBaseConnectionsKeywords]) -> BaseConnectionList:
        """Searches base connections by a query in the body.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/getConnectionsByFilters
        """
    @overload
    async def search_base_connections(self, **given: Unpack[SearchBaseConnectionsInput]) -> BaseConnectionList:
        """Searches base connections by a query in the body.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/getConnectionsByFilters
        """
    @overload
    async def get_base_connection(self, input: BaseConnectionIdInput | JsonText, /) -> BaseConnection:
        """Reads a base connection; its secrets stay hidden.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/retrieveConnection
        """
    @overload
    async def get_base_connection(self, **given: Unpack[BaseConnectionIdKeywords]) -> BaseConnection:
        """Reads a base connection; its secrets stay hidden.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/retrieveConnection
        """
    @overload
    async def get_base_connection(self, **given: Unpack[BaseConnectionIdInput]) -> BaseConnection:
        """Reads a base connection; its secrets stay hidden.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/retrieveConnection
        """
    @overload
    async def test_base_connection(self, input: BaseConnectionIdInput | JsonText, /) -> Tested:
        """Tries the credentials of a base connection on the source.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/testConnection
        """
    @overload
    async def test_base_connection(self, **given: Unpack[BaseConnectionIdKeywords]) -> Tested:
        """Tries the credentials of a base connection on the source.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/testConnection
        """
    @overload
    async def test_base_connection(self, **given: Unpack[BaseConnectionIdInput]) -> Tested:
        """Tries the credentials of a base connection on the source.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/testConnection
        """
    @overload
    async def explore_base_connection(self, input: ExploreBaseConnectionInput | JsonText, /) -> Explored:
        """Lists what a source has, or reads the fields of one resource.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/getByConnectionId
        """
    @overload
    async def explore_base_connection(self, **given: Unpack[ExploreBaseConnectionKeywords]) -> Explored:
        """Lists what a source has, or reads the fields of one resource.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/getByConnectionId
        """
    @overload
    async def explore_base_connection(self, **given: Unpack[ExploreBaseConnectionInput]) -> Explored:
        """Lists what a source has, or reads the fields of one resource.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/getByConnectionId
        """
    @overload
    async def update_base_connection(self, input: UpdateBaseConnectionInput | JsonText, /) -> Created:
        """Changes name, description or credentials of a base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/patchConnection
        """
    @overload
    async def update_base_connection(self, **given: Unpack[UpdateBaseConnectionKeywords]) -> Created:
        """Changes name, description or credentials of a base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/patchConnection
        """
    @overload
    async def update_base_connection(self, **given: Unpack[UpdateBaseConnectionInput]) -> Created:
        """Changes name, description or credentials of a base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/patchConnection
        """
    @overload
    async def publish_base_connection(self, input: BaseConnectionIdInput | JsonText, /) -> Created:
        """Makes a draft of a base connection work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/performAction
        """
    @overload
    async def publish_base_connection(self, **given: Unpack[BaseConnectionIdKeywords]) -> Created:
        """Makes a draft of a base connection work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/performAction
        """
    @overload
    async def publish_base_connection(self, **given: Unpack[BaseConnectionIdInput]) -> Created:
        """Makes a draft of a base connection work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/performAction
        """
    @overload
    async def delete_base_connection(self, input: BaseConnectionIdInput | JsonText, /) -> None:
        """Deletes a base connection that no active flow uses.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/deleteConnection
        """
    @overload
    async def delete_base_connection(self, **given: Unpack[BaseConnectionIdKeywords]) -> None:
        """Deletes a base connection that no active flow uses.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/deleteConnection
        """
    @overload
    async def delete_base_connection(self, **given: Unpack[BaseConnectionIdInput]) -> None:
        """Deletes a base connection that no active flow uses.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/deleteConnection
        """
    @overload
    async def create_source_connection(self, input: CreateSourceConnectionInput | JsonText, /) -> Created:
        """Chooses which data of a source to bring.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/createSourceConnection
        """
    @overload
    async def create_source_connection(self, **given: Unpack[CreateSourceConnectionKeywords]) -> Created:
        """Chooses which data of a source to bring.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/createSourceConnection
        """
    @overload
    async def create_source_connection(self, **given: Unpack[CreateSourceConnectionInput]) -> Created:
        """Chooses which data of a source to bring.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/createSourceConnection
        """
    @overload
    async def list_source_connections(self, input: ListInput | JsonText, /) -> SourceConnectionList:
        """Lists the source connections of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/getSourceConnections
        """
    @overload
    async def list_source_connections(self, **given: Unpack[ListKeywords]) -> SourceConnectionList:
        """Lists the source connections of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/getSourceConnections
        """
    @overload
    async def list_source_connections(self, **given: Unpack[ListInput]) -> SourceConnectionList:
        """Lists the source connections of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/getSourceConnections
        """
    @overload
    async def get_source_connection(self, input: SourceConnectionIdInput | JsonText, /) -> SourceConnection:
        """Reads a source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/retrieveSourceConnection
        """
    @overload
    async def get_source_connection(self, **given: Unpack[SourceConnectionIdKeywords]) -> SourceConnection:
        """Reads a source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/retrieveSourceConnection
        """
    @overload
    async def get_source_connection(self, **given: Unpack[SourceConnectionIdInput]) -> SourceConnection:
        """Reads a source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/retrieveSourceConnection
        """
    @overload
    async def update_source_connection(self, input: UpdateSourceConnectionInput | JsonText, /) -> Created:
        """Changes a source connection; flows that use it do not follow a change of its data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/patchSourceConnection
        """
    @overload
    async def update_source_connection(self, **given: Unpack[UpdateSourceConnectionKeywords]) -> Created:
        """Changes a source connection; flows that use it do not follow a change of its data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/patchSourceConnection
        """
    @overload
    async def update_source_connection(self, **given: Unpack[UpdateSourceConnectionInput]) -> Created:
        """Changes a source connection; flows that use it do not follow a change of its data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/patchSourceConnection
        """
    @overload
    async def publish_source_connection(self, input: SourceConnectionIdInput | JsonText, /) -> Created:
        """Makes a draft of a source connection work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/performAction_1
        """
    @overload
    async def publish_source_connection(self, **given: Unpack[SourceConnectionIdKeywords]) -> Created:
        """Makes a draft of a source connection work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/performAction_1
        """
    @overload
    async def publish_source_connection(self, **given: Unpack[SourceConnectionIdInput]) -> Created:
        """Makes a draft of a source connection work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/performAction_1
        """
    @overload
    async def delete_source_connection(self, input: SourceConnectionIdInput | JsonText, /) -> None:
        """Deletes a source connection that no active flow uses.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/deleteSourceConnection
        """
    @overload
    async def delete_source_connection(self, **given: Unpack[SourceConnectionIdKeywords]) -> None:
        """Deletes a source connection that no active flow uses.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/deleteSourceConnection
        """
    @overload
    async def delete_source_connection(self, **given: Unpack[SourceConnectionIdInput]) -> None:
        """Deletes a source connection that no active flow uses.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/deleteSourceConnection
        """
    @overload
    async def create_target_connection(self, input: CreateTargetConnectionInput | JsonText, /) -> Created:
        """Chooses the dataset that receives the data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/createTargetConnection
        """
    @overload
    async def create_target_connection(self, **given: Unpack[CreateTargetConnectionKeywords]) -> Created:
        """Chooses the dataset that receives the data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/createTargetConnection
        """
    @overload
    async def create_target_connection(self, **given: Unpack[CreateTargetConnectionInput]) -> Created:
        """Chooses the dataset that receives the data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/createTargetConnection
        """
    @overload
    async def list_target_connections(self, input: ListInput | JsonText, /) -> TargetConnectionList:
        """Lists the target connections of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/getTargetConnections
        """
    @overload
    async def list_target_connections(self, **given: Unpack[ListKeywords]) -> TargetConnectionList:
        """Lists the target connections of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/getTargetConnections
        """
    @overload
    async def list_target_connections(self, **given: Unpack[ListInput]) -> TargetConnectionList:
        """Lists the target connections of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/getTargetConnections
        """
    @overload
    async def get_target_connection(self, input: TargetConnectionIdInput | JsonText, /) -> TargetConnection:
        """Reads a target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/retrieveTargetConnection
        """
    @overload
    async def get_target_connection(self, **given: Unpack[TargetConnectionIdKeywords]) -> TargetConnection:
        """Reads a target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/retrieveTargetConnection
        """
    @overload
    async def get_target_connection(self, **given: Unpack[TargetConnectionIdInput]) -> TargetConnection:
        """Reads a target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/retrieveTargetConnection
        """
    @overload
    async def update_target_connection(self, input: UpdateTargetConnectionInput | JsonText, /) -> Created:
        """Changes a target connection; flows that use it do not follow a change of its data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/patchTargetConnection
        """
    @overload
    async def update_target_connection(self, **given: Unpack[UpdateTargetConnectionKeywords]) -> Created:
        """Changes a target connection; flows that use it do not follow a change of its data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/patchTargetConnection
        """
    @overload
    async def update_target_connection(self, **given: Unpack[UpdateTargetConnectionInput]) -> Created:
        """Changes a target connection; flows that use it do not follow a change of its data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/patchTargetConnection
        """
    @overload
    async def publish_target_connection(self, input: TargetConnectionIdInput | JsonText, /) -> Created:
        """Makes a draft of a target connection work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/performAction_2
        """
    @overload
    async def publish_target_connection(self, **given: Unpack[TargetConnectionIdKeywords]) -> Created:
        """Makes a draft of a target connection work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/performAction_2
        """
    @overload
    async def publish_target_connection(self, **given: Unpack[TargetConnectionIdInput]) -> Created:
        """Makes a draft of a target connection work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/performAction_2
        """
    @overload
    async def delete_target_connection(self, input: TargetConnectionIdInput | JsonText, /) -> None:
        """Deletes a target connection that no active flow uses.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/deleteTargetConnection
        """
    @overload
    async def delete_target_connection(self, **given: Unpack[TargetConnectionIdKeywords]) -> None:
        """Deletes a target connection that no active flow uses.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/deleteTargetConnection
        """
    @overload
    async def delete_target_connection(self, **given: Unpack[TargetConnectionIdInput]) -> None:
        """Deletes a target connection that no active flow uses.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/deleteTargetConnection
        """
    @overload
    async def list_connection_specs(self, input: PropertyInput | JsonText, /) -> ConnectionSpecList:
        """Lists the specifications of all sources and targets.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/listConnectionSpecs
        """
    @overload
    async def list_connection_specs(self, **given: Unpack[PropertyInput]) -> ConnectionSpecList:
        """Lists the specifications of all sources and targets.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/listConnectionSpecs
        """
    @overload
    async def get_connection_spec(self, input: ConnectionSpecIdInput | JsonText, /) -> ConnectionSpec:
        """Reads the specification of a source or target: how it authenticates and what it takes.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/retrieveConnectionSpec
        """
    @overload
    async def get_connection_spec(self, **given: Unpack[ConnectionSpecIdKeywords]) -> ConnectionSpec:
        """Reads the specification of a source or target: how it authenticates and what it takes.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/retrieveConnectionSpec
        """
    @overload
    async def get_connection_spec(self, **given: Unpack[ConnectionSpecIdInput]) -> ConnectionSpec:
        """Reads the specification of a source or target: how it authenticates and what it takes.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/retrieveConnectionSpec
        """
    @overload
    async def explore_connection_spec(self, input: ExploreConnectionSpecInput | JsonText, /) -> Explored:
        """Lists what a source without base connections has, or reads the fields of one file.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/exploreByConnectionSpecId
        """
    @overload
    async def explore_connection_spec(self, **given: Unpack[ExploreConnectionSpecKeywords]) -> Explored:
        """Lists what a source without base connections has, or reads the fields of one file.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/exploreByConnectionSpecId
        """
    @overload
    async def explore_connection_spec(self, **given: Unpack[ExploreConnectionSpecInput]) -> Explored:
        """Lists what a source without base connections has, or reads the fields of one file.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/exploreByConnectionSpecId
        """
    @overload
    async def list_flow_specs(self, input: PropertyInput | JsonText, /) -> FlowSpecList:
        """Lists the specifications of all kinds of flows.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flow-specs/operation/listFlowSpecs
        """
    @overload
    async def list_flow_specs(self, **given: Unpack[PropertyInput]) -> FlowSpecList:
        """Lists the specifications of all kinds of flows.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flow-specs/operation/listFlowSpecs
        """
    @overload
    async def get_flow_spec(self, input: FlowSpecIdInput | JsonText, /) -> FlowSpec:
        """Reads the specification of a kind of flow: its schedules and transformations.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flow-specs/operation/retrieveFlowSpec
        """
    @overload
    async def get_flow_spec(self, **given: Unpack[FlowSpecIdKeywords]) -> FlowSpec:
        """Reads the specification of a kind of flow: its schedules and transformations.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flow-specs/operation/retrieveFlowSpec
        """
    @overload
    async def get_flow_spec(self, **given: Unpack[FlowSpecIdInput]) -> FlowSpec:
        """Reads the specification of a kind of flow: its schedules and transformations.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flow-specs/operation/retrieveFlowSpec
        """
    @overload
    async def create_flow(self, input: CreateFlowInput | JsonText, /) -> Created:
        """Makes a flow, which brings data from a source connection to a target connection on a schedule.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/createFlow
        """
    @overload
    async def create_flow(self, **given: Unpack[CreateFlowKeywords]) -> Created:
        """Makes a flow, which brings data from a source connection to a target connection on a schedule.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/createFlow
        """
    @overload
    async def create_flow(self, **given: Unpack[CreateFlowInput]) -> Created:
        """Makes a flow, which brings data from a source connection to a target connection on a schedule.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/createFlow
        """
    @overload
    async def list_flows(self, input: ListInput | JsonText, /) -> FlowList:
        """Lists flows with their states and schedules.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/listFlows
        """
    @overload
    async def list_flows(self, **given: Unpack[ListKeywords]) -> FlowList:
        """Lists flows with their states and schedules.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/listFlows
        """
    @overload
    async def list_flows(self, **given: Unpack[ListInput]) -> FlowList:
        """Lists flows with their states and schedules.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/listFlows
        """
    @overload
    async def search_flows(self, input: SearchFlowsInput | JsonText, /) -> FlowList:
        """Searches flows by a query in the body.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/getFlowsByFilters
        """
    @overload
    async def search_flows(self, **given: Unpack[SearchFlowsKeywords]) -> FlowList:
        """Searches flows by a query in the body.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/getFlowsByFilters
        """
    @overload
    async def search_flows(self, **given: Unpack[SearchFlowsInput]) -> FlowList:
        """Searches flows by a query in the body.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/getFlowsByFilters
        """
    @overload
    async def get_flow(self, input: FlowIdInput | JsonText, /) -> Flow:
        """Reads a flow, with its state and its last run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/retrieveFlow
        """
    @overload
    async def get_flow(self, **given: Unpack[FlowIdKeywords]) -> Flow:
        """Reads a flow, with its state and its last run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/retrieveFlow
        """
    @overload
    async def get_flow(self, **given: Unpack[FlowIdInput]) -> Flow:
        """Reads a flow, with its state and its last run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/retrieveFlow
        """
    @overload
    async def update_flow(self, input: UpdateFlowInput | JsonText, /) -> Created:
        """Changes name, schedule, mapping or options of a flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/patchFlow
        """
    @overload
    async def update_flow(self, **given: Unpack[UpdateFlowKeywords]) -> Created:
        """Changes name, schedule, mapping or options of a flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/patchFlow
        """
    @overload
    async def update_flow(self, **given: Unpack[UpdateFlowInput]) -> Created:
        """Changes name, schedule, mapping or options of a flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/patchFlow
        """
    @overload
    async def enable_flow(self, input: FlowIdInput | JsonText, /) -> Created:
        """Lets a flow run again.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
        """
    @overload
    async def enable_flow(self, **given: Unpack[FlowIdKeywords]) -> Created:
        """Lets a flow run again.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
        """
    @overload
    async def enable_flow(self, **given: Unpack[FlowIdInput]) -> Created:
        """Lets a flow run again.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
        """
    @overload
    async def disable_flow(self, input: FlowIdInput | JsonText, /) -> Created:
        """Stops a flow until it is enabled again.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
        """
    @overload
    async def disable_flow(self, **given: Unpack[FlowIdKeywords]) -> Created:
        """Stops a flow until it is enabled again.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
        """
    @overload
    async def disable_flow(self, **given: Unpack[FlowIdInput]) -> Created:
        """Stops a flow until it is enabled again.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
        """
    @overload
    async def publish_flow(self, input: FlowIdInput | JsonText, /) -> Created:
        """Makes a draft of a flow work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
        """
    @overload
    async def publish_flow(self, **given: Unpack[FlowIdKeywords]) -> Created:
        """Makes a draft of a flow work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
        """
    @overload
    async def publish_flow(self, **given: Unpack[FlowIdInput]) -> Created:
        """Makes a draft of a flow work.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
        """
    @overload
    async def delete_flow(self, input: FlowIdInput | JsonText, /) -> None:
        """Deletes a flow; its connections and data stay.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/deleteByFlow
        """
    @overload
    async def delete_flow(self, **given: Unpack[FlowIdKeywords]) -> None:
        """Deletes a flow; its connections and data stay.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/deleteByFlow
        """
    @overload
    async def delete_flow(self, **given: Unpack[FlowIdInput]) -> None:
        """Deletes a flow; its connections and data stay.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/deleteByFlow
        """
    @overload
    async def create_run(self, input: CreateRunInput | JsonText, /) -> Run:
        """Runs a flow on demand; its frequency must be `once`.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/createFlowRun
        """
    @overload
    async def create_run(self, **given: Unpack[CreateRunKeywords]) -> Run:
        """Runs a flow on demand; its frequency must be `once`.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/createFlowRun
        """
    @overload
    async def create_run(self, **given: Unpack[CreateRunInput]) -> Run:
        """Runs a flow on demand; its frequency must be `once`.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/createFlowRun
        """
    @overload
    async def list_runs(self, input: ListRunsInput | JsonText, /) -> RunList:
        """Lists runs, with what became of their records.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/listFlowRuns
        """
    @overload
    async def list_runs(self, **given: Unpack[ListRunsKeywords]) -> RunList:
        """Lists runs, with what became of their records.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/listFlowRuns
        """
    @overload
    async def list_runs(self, **given: Unpack[ListRunsInput]) -> RunList:
        """Lists runs, with what became of their records.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/listFlowRuns
        """
    @overload
    async def get_run(self, input: RunIdInput | JsonText, /) -> Run:
        """Reads a run, with what became of its records.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/retrieveFlowRun
        """
    @overload
    async def get_run(self, **given: Unpack[RunIdKeywords]) -> Run:
        """Reads a run, with what became of its records.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/retrieveFlowRun
        """
    @overload
    async def get_run(self, **given: Unpack[RunIdInput]) -> Run:
        """Reads a run, with what became of its records.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/retrieveFlowRun
        """
    @overload
    async def retry_run(self, input: RunIdInput | JsonText, /) -> Run:
        """Starts a failed run once more, for the same data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/postAction
        """
    @overload
    async def retry_run(self, **given: Unpack[RunIdKeywords]) -> Run:
        """Starts a failed run once more, for the same data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/postAction
        """
    @overload
    async def retry_run(self, **given: Unpack[RunIdInput]) -> Run:
        """Starts a failed run once more, for the same data.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/postAction
        """
    @overload
    async def create_mapping_set(self, input: MappingSetInput | JsonText, /) -> MappingSet:
        """Stores which source field fills which field of a schema.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/createMappingSet
        """
    @overload
    async def create_mapping_set(self, **given: Unpack[MappingSetKeywords]) -> MappingSet:
        """Stores which source field fills which field of a schema.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/createMappingSet
        """
    @overload
    async def create_mapping_set(self, **given: Unpack[MappingSetInput]) -> MappingSet:
        """Stores which source field fills which field of a schema.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/createMappingSet
        """
    @overload
    async def list_mapping_sets(self, input: ListMappingSetsInput | JsonText, /) -> MappingSetList:
        """Lists the mapping sets of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/listMappingSets
        """
    @overload
    async def list_mapping_sets(self, **given: Unpack[ListMappingSetsKeywords]) -> MappingSetList:
        """Lists the mapping sets of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/listMappingSets
        """
    @overload
    async def list_mapping_sets(self, **given: Unpack[ListMappingSetsInput]) -> MappingSetList:
        """Lists the mapping sets of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/listMappingSets
        """
    @overload
    async def get_mapping_set(self, input: GetMappingSetInput | JsonText, /) -> MappingSet:
        """Reads a mapping set in one of its versions.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/retrieveMappingSet
        """
    @overload
    async def get_mapping_set(self, **given: Unpack[GetMappingSetKeywords]) -> MappingSet:
        """Reads a mapping set in one of its versions.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/retrieveMappingSet
        """
    @overload
    async def get_mapping_set(self, **given: Unpack[GetMappingSetInput]) -> MappingSet:
        """Reads a mapping set in one of its versions.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/retrieveMappingSet
        """
    @overload
    async def update_mapping_set(self, input: UpdateMappingSetInput | JsonText, /) -> MappingSet:
        """Replaces a mapping set by a new version; flows keep the old one until they are changed.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/putMappingSet
        """
    @overload
    async def update_mapping_set(self, **given: Unpack[UpdateMappingSetKeywords]) -> MappingSet:
        """Replaces a mapping set by a new version; flows keep the old one until they are changed.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/putMappingSet
        """
    @overload
    async def update_mapping_set(self, **given: Unpack[UpdateMappingSetInput]) -> MappingSet:
        """Replaces a mapping set by a new version; flows keep the old one until they are changed.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/putMappingSet
        """
    @overload
    async def validate_mapping_set(self, input: MappingSetInput | JsonText, /) -> MappingSetValidation:
        """Lets the platform check a mapping set without storing it.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/validateMappingSet
        """
    @overload
    async def validate_mapping_set(self, **given: Unpack[MappingSetKeywords]) -> MappingSetValidation:
        """Lets the platform check a mapping set without storing it.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/validateMappingSet
        """
    @overload
    async def validate_mapping_set(self, **given: Unpack[MappingSetInput]) -> MappingSetValidation:
        """Lets the platform check a mapping set without storing it.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/validateMappingSet
        """
    @overload
    async def preview_mapping_set(self, input: PreviewMappingSetInput | JsonText, /) -> PreviewedRecordList:
        """Tries a mapping set on records without storing anything.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/previewMappingSet
        """
    @overload
    async def preview_mapping_set(self, **given: Unpack[PreviewMappingSetKeywords]) -> PreviewedRecordList:
        """Tries a mapping set on records without storing anything.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/previewMappingSet
        """
    @overload
    async def preview_mapping_set(self, **given: Unpack[PreviewMappingSetInput]) -> PreviewedRecordList:
        """Tries a mapping set on records without storing anything.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/previewMappingSet
        """
    @overload
    async def list_mappings(self, input: MappingSetIdInput | JsonText, /) -> MappingList:
        """Lists the mappings of a set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/listMappings
        """
    @overload
    async def list_mappings(self, **given: Unpack[MappingSetIdKeywords]) -> MappingList:
        """Lists the mappings of a set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/listMappings
        """
    @overload
    async def list_mappings(self, **given: Unpack[MappingSetIdInput]) -> MappingList:
        """Lists the mappings of a set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/listMappings
        """
    @overload
    async def get_mapping(self, input: GetMappingInput | JsonText, /) -> MappingRow:
        """Reads one mapping of a set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/retrieveMapping
        """
    @overload
    async def get_mapping(self, **given: Unpack[GetMappingKeywords]) -> MappingRow:
        """Reads one mapping of a set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/retrieveMapping
        """
    @overload
    async def get_mapping(self, **given: Unpack[GetMappingInput]) -> MappingRow:
        """Reads one mapping of a set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/retrieveMapping
        """
    @overload
    async def validate_expression(self, input: ValidateExpressionInput | JsonText, /) -> ExpressionValidation:
        """Lets the platform check an expression.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Functions/operation/validateExpression
        """
    @overload
    async def validate_expression(self, **given: Unpack[ValidateExpressionKeywords]) -> ExpressionValidation:
        """Lets the platform check an expression.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Functions/operation/validateExpression
        """
    @overload
    async def validate_expression(self, **given: Unpack[ValidateExpressionInput]) -> ExpressionValidation:
        """Lets the platform check an expression.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Functions/operation/validateExpression
        """
    async def list_functions(self, input: NoInput | JsonText | None = None, /) -> FunctionList:
        """Lists the functions that expressions may call.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Functions/operation/listMappingSetFunctions
        """
    async def list_operators(self, input: NoInput | JsonText | None = None, /) -> OperatorList:
        """Lists the operators of expressions.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Functions/operation/listMappingSetOperators
        """
    async def get_tenant(self, input: NoInput | JsonText | None = None, /) -> Tenant:
        """Reads the tenant id of the organization, and how many schemas it has.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Stats/operation/retrieveStats
        """
    @overload
    async def create_field_group(self, input: CreateFieldGroupInput | JsonText, /) -> RegistryResource:
        """Makes a field group: fields that schemas of a class may have.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/createFieldGroup
        """
    @overload
    async def create_field_group(self, **given: Unpack[CreateFieldGroupKeywords]) -> RegistryResource:
        """Makes a field group: fields that schemas of a class may have.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/createFieldGroup
        """
    @overload
    async def create_field_group(self, **given: Unpack[CreateFieldGroupInput]) -> RegistryResource:
        """Makes a field group: fields that schemas of a class may have.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/createFieldGroup
        """
    @overload
    async def list_field_groups(self, input: RegistryListInput | JsonText, /) -> RegistryList:
        """Lists field groups, the organization's own or Adobe's.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/listFieldGroups
        """
    @overload
    async def list_field_groups(self, **given: Unpack[RegistryListInput]) -> RegistryList:
        """Lists field groups, the organization's own or Adobe's.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/listFieldGroups
        """
    @overload
    async def get_field_group(self, input: GetFieldGroupInput | JsonText, /) -> RegistryResource:
        """Reads a field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/retrieveFieldGroup
        """
    @overload
    async def get_field_group(self, **given: Unpack[GetFieldGroupKeywords]) -> RegistryResource:
        """Reads a field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/retrieveFieldGroup
        """
    @overload
    async def get_field_group(self, **given: Unpack[GetFieldGroupInput]) -> RegistryResource:
        """Reads a field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/retrieveFieldGroup
        """
    @overload
    async def update_field_group(self, input: UpdateFieldGroupInput | JsonText, /) -> RegistryResource:
        """Changes title, description or fields of a field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/patchFieldGroup
        """
    @overload
    async def update_field_group(self, **given: Unpack[UpdateFieldGroupKeywords]) -> RegistryResource:
        """Changes title, description or fields of a field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/patchFieldGroup
        """
    @overload
    async def update_field_group(self, **given: Unpack[UpdateFieldGroupInput]) -> RegistryResource:
        """Changes title, description or fields of a field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/patchFieldGroup
        """
    @overload
    async def replace_field_group(self, input: ReplaceFieldGroupInput | JsonText, /) -> RegistryResource:
        """Puts a whole field group in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/updateFieldGroup
        """
    @overload
    async def replace_field_group(self, **given: Unpack[ReplaceFieldGroupKeywords]) -> RegistryResource:
        """Puts a whole field group in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/updateFieldGroup
        """
    @overload
    async def replace_field_group(self, **given: Unpack[ReplaceFieldGroupInput]) -> RegistryResource:
        """Puts a whole field group in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/updateFieldGroup
        """
    @overload
    async def delete_field_group(self, input: FieldGroupIdInput | JsonText, /) -> None:
        """Deletes a field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/removeFieldGroup
        """
    @overload
    async def delete_field_group(self, **given: Unpack[FieldGroupIdKeywords]) -> None:
        """Deletes a field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/removeFieldGroup
        """
    @overload
    async def delete_field_group(self, **given: Unpack[FieldGroupIdInput]) -> None:
        """Deletes a field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/removeFieldGroup
        """
    @overload
    async def create_schema(self, input: CreateSchemaInput | JsonText, /) -> RegistryResource:
        """Makes a schema from a class and field groups.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/createSchema
        """
    @overload
    async def create_schema(self, **given: Unpack[CreateSchemaKeywords]) -> RegistryResource:
        """Makes a schema from a class and field groups.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/createSchema
        """
    @overload
    async def create_schema(self, **given: Unpack[CreateSchemaInput]) -> RegistryResource:
        """Makes a schema from a class and field groups.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/createSchema
        """
    @overload
    async def list_schemas(self, input: RegistryListInput | JsonText, /) -> RegistryList:
        """Lists schemas, the organization's own or Adobe's.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/listSchemas
        """
    @overload
    async def list_schemas(self, **given: Unpack[RegistryListInput]) -> RegistryList:
        """Lists schemas, the organization's own or Adobe's.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/listSchemas
        """
    @overload
    async def get_schema(self, input: GetSchemaInput | JsonText, /) -> RegistryResource:
        """Reads a schema, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/retrieveSchema
        """
    @overload
    async def get_schema(self, **given: Unpack[GetSchemaKeywords]) -> RegistryResource:
        """Reads a schema, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/retrieveSchema
        """
    @overload
    async def get_schema(self, **given: Unpack[GetSchemaInput]) -> RegistryResource:
        """Reads a schema, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/retrieveSchema
        """
    @overload
    async def update_schema(self, input: UpdateSchemaInput | JsonText, /) -> RegistryResource:
        """Adds field groups to a schema, lets Profile take its data, or changes its texts.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/patchSchema
        """
    @overload
    async def update_schema(self, **given: Unpack[UpdateSchemaKeywords]) -> RegistryResource:
        """Adds field groups to a schema, lets Profile take its data, or changes its texts.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/patchSchema
        """
    @overload
    async def update_schema(self, **given: Unpack[UpdateSchemaInput]) -> RegistryResource:
        """Adds field groups to a schema, lets Profile take its data, or changes its texts.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/patchSchema
        """
    @overload
    async def replace_schema(self, input: ReplaceSchemaInput | JsonText, /) -> RegistryResource:
        """Puts a whole schema in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/updateSchema
        """
    @overload
    async def replace_schema(self, **given: Unpack[ReplaceSchemaKeywords]) -> RegistryResource:
        """Puts a whole schema in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/updateSchema
        """
    @overload
    async def replace_schema(self, **given: Unpack[ReplaceSchemaInput]) -> RegistryResource:
        """Puts a whole schema in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/updateSchema
        """
    @overload
    async def delete_schema(self, input: SchemaIdInput | JsonText, /) -> None:
        """Deletes a schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/deleteSchema
        """
    @overload
    async def delete_schema(self, **given: Unpack[SchemaIdKeywords]) -> None:
        """Deletes a schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/deleteSchema
        """
    @overload
    async def delete_schema(self, **given: Unpack[SchemaIdInput]) -> None:
        """Deletes a schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/deleteSchema
        """
    @overload
    async def get_sample_data(self, input: GetSampleDataInput | JsonText, /) -> SampleData:
        """Makes up a record that fits a schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Sample-data/operation/retrieveSampleData
        """
    @overload
    async def get_sample_data(self, **given: Unpack[GetSampleDataKeywords]) -> SampleData:
        """Makes up a record that fits a schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Sample-data/operation/retrieveSampleData
        """
    @overload
    async def get_sample_data(self, **given: Unpack[GetSampleDataInput]) -> SampleData:
        """Makes up a record that fits a schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Sample-data/operation/retrieveSampleData
        """
    @overload
    async def create_class(self, input: CreateClassInput | JsonText, /) -> RegistryResource:
        """Makes a class: what the records of its schemas are.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/createClass
        """
    @overload
    async def create_class(self, **given: Unpack[CreateClassKeywords]) -> RegistryResource:
        """Makes a class: what the records of its schemas are.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/createClass
        """
    @overload
    async def create_class(self, **given: Unpack[CreateClassInput]) -> RegistryResource:
        """Makes a class: what the records of its schemas are.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/createClass
        """
    @overload
    async def list_classes(self, input: RegistryListInput | JsonText, /) -> RegistryList:
        """Lists classes, the organization's own or Adobe's.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/listClasses
        """
    @overload
    async def list_classes(self, **given: Unpack[RegistryListInput]) -> RegistryList:
        """Lists classes, the organization's own or Adobe's.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/listClasses
        """
    @overload
    async def get_class(self, input: GetClassInput | JsonText, /) -> RegistryResource:
        """Reads a class, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/retrieveClass
        """
    @overload
    async def get_class(self, **given: Unpack[GetClassKeywords]) -> RegistryResource:
        """Reads a class, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/retrieveClass
        """
    @overload
    async def get_class(self, **given: Unpack[GetClassInput]) -> RegistryResource:
        """Reads a class, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/retrieveClass
        """
    @overload
    async def replace_class(self, input: ReplaceClassInput | JsonText, /) -> RegistryResource:
        """Puts a whole class in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/replaceClass
        """
    @overload
    async def replace_class(self, **given: Unpack[ReplaceClassKeywords]) -> RegistryResource:
        """Puts a whole class in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/replaceClass
        """
    @overload
    async def replace_class(self, **given: Unpack[ReplaceClassInput]) -> RegistryResource:
        """Puts a whole class in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/replaceClass
        """
    @overload
    async def update_class(self, input: UpdateClassInput | JsonText, /) -> RegistryResource:
        """Changes title, description or fields of a class.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/updateClass
        """
    @overload
    async def update_class(self, **given: Unpack[UpdateClassKeywords]) -> RegistryResource:
        """Changes title, description or fields of a class.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/updateClass
        """
    @overload
    async def update_class(self, **given: Unpack[UpdateClassInput]) -> RegistryResource:
        """Changes title, description or fields of a class.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/updateClass
        """
    @overload
    async def delete_class(self, input: ClassIdInput | JsonText, /) -> None:
        """Deletes a class.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/removeClass
        """
    @overload
    async def delete_class(self, **given: Unpack[ClassIdKeywords]) -> None:
        """Deletes a class.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/removeClass
        """
    @overload
    async def delete_class(self, **given: Unpack[ClassIdInput]) -> None:
        """Deletes a class.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/removeClass
        """
    @overload
    async def list_behaviors(self, input: ListBehaviorsInput | JsonText, /) -> RegistryList:
        """Lists the behaviours that a class may be based on: record, time series, and ad hoc.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Behaviors/operation/listBehaviors
        """
    @overload
    async def list_behaviors(self, **given: Unpack[ListBehaviorsInput]) -> RegistryList:
        """Lists the behaviours that a class may be based on: record, time series, and ad hoc.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Behaviors/operation/listBehaviors
        """
    @overload
    async def get_behavior(self, input: GetBehaviorInput | JsonText, /) -> RegistryResource:
        """Reads a behaviour, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Behaviors/operation/retrieveBehavior
        """
    @overload
    async def get_behavior(self, **given: Unpack[GetBehaviorKeywords]) -> RegistryResource:
        """Reads a behaviour, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Behaviors/operation/retrieveBehavior
        """
    @overload
    async def get_behavior(self, **given: Unpack[GetBehaviorInput]) -> RegistryResource:
        """Reads a behaviour, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Behaviors/operation/retrieveBehavior
        """
    @overload
    async def create_data_type(self, input: CreateDataTypeInput | JsonText, /) -> RegistryResource:
        """Makes a data type: fields that others may refer to as one.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/createDataType
        """
    @overload
    async def create_data_type(self, **given: Unpack[CreateDataTypeKeywords]) -> RegistryResource:
        """Makes a data type: fields that others may refer to as one.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/createDataType
        """
    @overload
    async def create_data_type(self, **given: Unpack[CreateDataTypeInput]) -> RegistryResource:
        """Makes a data type: fields that others may refer to as one.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/createDataType
        """
    @overload
    async def list_data_types(self, input: RegistryListInput | JsonText, /) -> RegistryList:
        """Lists data types, the organization's own or Adobe's.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/listDataTypes
        """
    @overload
    async def list_data_types(self, **given: Unpack[RegistryListInput]) -> RegistryList:
        """Lists data types, the organization's own or Adobe's.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/listDataTypes
        """
    @overload
    async def get_data_type(self, input: GetDataTypeInput | JsonText, /) -> RegistryResource:
        """Reads a data type, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/retrieveDataType
        """
    @overload
    async def get_data_type(self, **given: Unpack[GetDataTypeKeywords]) -> RegistryResource:
        """Reads a data type, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/retrieveDataType
        """
    @overload
    async def get_data_type(self, **given: Unpack[GetDataTypeInput]) -> RegistryResource:
        """Reads a data type, with its fields.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/retrieveDataType
        """
    @overload
    async def replace_data_type(self, input: ReplaceDataTypeInput | JsonText, /) -> RegistryResource:
        """Puts a whole data type in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/replaceDatatype
        """
    @overload
    async def replace_data_type(self, **given: Unpack[ReplaceDataTypeKeywords]) -> RegistryResource:
        """Puts a whole data type in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/replaceDatatype
        """
    @overload
    async def replace_data_type(self, **given: Unpack[ReplaceDataTypeInput]) -> RegistryResource:
        """Puts a whole data type in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/replaceDatatype
        """
    @overload
    async def update_data_type(self, input: UpdateDataTypeInput | JsonText, /) -> RegistryResource:
        """Changes title, description or fields of a data type.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/updateDataType
        """
    @overload
    async def update_data_type(self, **given: Unpack[UpdateDataTypeKeywords]) -> RegistryResource:
        """Changes title, description or fields of a data type.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/updateDataType
        """
    @overload
    async def update_data_type(self, **given: Unpack[UpdateDataTypeInput]) -> RegistryResource:
        """Changes title, description or fields of a data type.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/updateDataType
        """
    @overload
    async def delete_data_type(self, input: DataTypeIdInput | JsonText, /) -> None:
        """Deletes a data type.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/deleteDatatype
        """
    @overload
    async def delete_data_type(self, **given: Unpack[DataTypeIdKeywords]) -> None:
        """Deletes a data type.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/deleteDatatype
        """
    @overload
    async def delete_data_type(self, **given: Unpack[DataTypeIdInput]) -> None:
        """Deletes a data type.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/deleteDatatype
        """
    @overload
    async def list_unions(self, input: ListUnionsInput | JsonText, /) -> RegistryList:
        """Lists the unions: of each class, the fields of all schemas whose data Profile takes.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Unions/operation/listUnionSchemas
        """
    @overload
    async def list_unions(self, **given: Unpack[ListUnionsInput]) -> RegistryList:
        """Lists the unions: of each class, the fields of all schemas whose data Profile takes.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Unions/operation/listUnionSchemas
        """
    @overload
    async def get_union(self, input: GetUnionInput | JsonText, /) -> RegistryResource:
        """Reads the union of a class; listSchemas finds its schemas by `meta:immutableTags==union` and
        `meta:class`.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Unions/operation/retrieveUnionSchema
        """
    @overload
    async def get_union(self, **given: Unpack[GetUnionKeywords]) -> RegistryResource:
        """Reads the union of a class; listSchemas finds its schemas by `meta:immutableTags==union` and
        `meta:class`.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Unions/operation/retrieveUnionSchema
        """
    @overload
    async def get_union(self, **given: Unpack[GetUnionInput]) -> RegistryResource:
        """Reads the union of a class; listSchemas finds its schemas by `meta:immutableTags==union` and
        `meta:class`.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Unions/operation/retrieveUnionSchema
        """
    @overload
    async def create_descriptor(self, input: CreateDescriptorInput | JsonText, /) -> Descriptor:
        """Says more about a field of a schema, such as that it is an identity.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/createDescriptor
        """
    @overload
    async def create_descriptor(self, **given: Unpack[CreateDescriptorKeywords]) -> Descriptor:
        """Says more about a field of a schema, such as that it is an identity.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/createDescriptor
        """
    @overload
    async def create_descriptor(self, **given: Unpack[CreateDescriptorInput]) -> Descriptor:
        """Says more about a field of a schema, such as that it is an identity.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/createDescriptor
        """
    @overload
    async def list_descriptors(self, input: ListDescriptorsInput | JsonText, /) -> DescriptorList:
        """Lists the descriptors of all schemas.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/listDescriptors
        """
    @overload
    async def list_descriptors(self, **given: Unpack[ListDescriptorsInput]) -> DescriptorList:
        """Lists the descriptors of all schemas.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/listDescriptors
        """
    @overload
    async def get_descriptor(self, input: GetDescriptorInput | JsonText, /) -> Descriptor:
        """Reads a descriptor.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/retrieveDescriptor
        """
    @overload
    async def get_descriptor(self, **given: Unpack[GetDescriptorKeywords]) -> Descriptor:
        """Reads a descriptor.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/retrieveDescriptor
        """
    @overload
    async def get_descriptor(self, **given: Unpack[GetDescriptorInput]) -> Descriptor:
        """Reads a descriptor.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/retrieveDescriptor
        """
    @overload
    async def update_descriptor(self, input: UpdateDescriptorInput | JsonText, /) -> Descriptor:
        """Puts a whole descriptor in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/updateDescriptor
        """
    @overload
    async def update_descriptor(self, **given: Unpack[UpdateDescriptorKeywords]) -> Descriptor:
        """Puts a whole descriptor in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/updateDescriptor
        """
    @overload
    async def update_descriptor(self, **given: Unpack[UpdateDescriptorInput]) -> Descriptor:
        """Puts a whole descriptor in place of one; what is left out is gone.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/updateDescriptor
        """
    @overload
    async def delete_descriptor(self, input: DescriptorIdInput | JsonText, /) -> None:
        """Takes a descriptor away from its schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/deleteDescriptor
        """
    @overload
    async def delete_descriptor(self, **given: Unpack[DescriptorIdKeywords]) -> None:
        """Takes a descriptor away from its schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/deleteDescriptor
        """
    @overload
    async def delete_descriptor(self, **given: Unpack[DescriptorIdInput]) -> None:
        """Takes a descriptor away from its schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/deleteDescriptor
        """
    @overload
    async def create_dataset(self, input: CreateDatasetInput | JsonText, /) -> DatasetId:
        """Makes a dataset for data of one schema.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/createDataset
        """
    @overload
    async def create_dataset(self, **given: Unpack[CreateDatasetKeywords]) -> DatasetId:
        """Makes a dataset for data of one schema.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/createDataset
        """
    @overload
    async def create_dataset(self, **given: Unpack[CreateDatasetInput]) -> DatasetId:
        """Makes a dataset for data of one schema.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/createDataset
        """
    @overload
    async def list_datasets(self, input: ListDatasetsInput | JsonText, /) -> DatasetList:
        """Lists the datasets of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/listDatasets
        """
    @overload
    async def list_datasets(self, **given: Unpack[ListDatasetsKeywords]) -> DatasetList:
        """Lists the datasets of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/listDatasets
        """
    @overload
    async def list_datasets(self, **given: Unpack[ListDatasetsInput]) -> DatasetList:
        """Lists the datasets of the sandbox.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/listDatasets
        """
    @overload
    async def get_dataset(self, input: GetDatasetInput | JsonText, /) -> Dataset:
        """Reads a dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/retrieveDataset
        """
    @overload
    async def get_dataset(self, **given: Unpack[GetDatasetKeywords]) -> Dataset:
        """Reads a dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/retrieveDataset
        """
    @overload
    async def get_dataset(self, **given: Unpack[GetDatasetInput]) -> Dataset:
        """Reads a dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/retrieveDataset
        """
    @overload
    async def update_dataset(self, input: UpdateDatasetInput | JsonText, /) -> DatasetId:
        """Changes name, description or tags of a dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/patchDataset
        """
    @overload
    async def update_dataset(self, **given: Unpack[UpdateDatasetKeywords]) -> DatasetId:
        """Changes name, description or tags of a dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/patchDataset
        """
    @overload
    async def update_dataset(self, **given: Unpack[UpdateDatasetInput]) -> DatasetId:
        """Changes name, description or tags of a dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/patchDataset
        """
    @overload
    async def delete_dataset(self, input: DatasetIdInput | JsonText, /) -> DatasetDeletion:
        """Deletes a dataset with its data.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/deleteDataset
        """
    @overload
    async def delete_dataset(self, **given: Unpack[DatasetIdKeywords]) -> DatasetDeletion:
        """Deletes a dataset with its data.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/deleteDataset
        """
    @overload
    async def delete_dataset(self, **given: Unpack[DatasetIdInput]) -> DatasetDeletion:
        """Deletes a dataset with its data.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/deleteDataset
        """
    @overload
    async def list_batches(self, input: ListBatchesInput | JsonText, /) -> BatchList:
        """Lists batches: portions of data on their way into datasets.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Batches/operation/listBatches
        """
    @overload
    async def list_batches(self, **given: Unpack[ListBatchesKeywords]) -> BatchList:
        """Lists batches: portions of data on their way into datasets.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Batches/operation/listBatches
        """
    @overload
    async def list_batches(self, **given: Unpack[ListBatchesInput]) -> BatchList:
        """Lists batches: portions of data on their way into datasets.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Batches/operation/listBatches
        """
    @overload
    async def get_batch(self, input: GetBatchInput | JsonText, /) -> Batch:
        """Reads a batch, with its state and its errors.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Batches/operation/retrieveBatch
        """
    @overload
    async def get_batch(self, **given: Unpack[GetBatchKeywords]) -> Batch:
        """Reads a batch, with its state and its errors.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Batches/operation/retrieveBatch
        """
    @overload
    async def get_batch(self, **given: Unpack[GetBatchInput]) -> Batch:
        """Reads a batch, with its state and its errors.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Batches/operation/retrieveBatch
        """
    @overload
    async def list_last_batches(self, input: ListLastBatchesInput | JsonText, /) -> LastBatchesList:
        """Lists of each dataset the last batch, and the last ones that succeeded and failed.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/paths/~1lastBatches/get
        """
    @overload
    async def list_last_batches(self, **given: Unpack[ListLastBatchesKeywords]) -> LastBatchesList:
        """Lists of each dataset the last batch, and the last ones that succeeded and failed.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/paths/~1lastBatches/get
        """
    @overload
    async def list_last_batches(self, **given: Unpack[ListLastBatchesInput]) -> LastBatchesList:
        """Lists of each dataset the last batch, and the last ones that succeeded and failed.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/paths/~1lastBatches/get
        """
    @overload
    async def get_dataset_retention(self, input: DatasetIdInput | JsonText, /) -> DatasetRetention:
        """Reads how long rows of a dataset can be kept: the least and the greatest time, and the one that is
        advised.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def get_dataset_retention(self, **given: Unpack[DatasetIdKeywords]) -> DatasetRetention:
        """Reads how long rows of a dataset can be kept: the least and the greatest time, and the one that is
        advised.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def get_dataset_retention(self, **given: Unpack[DatasetIdInput]) -> DatasetRetention:
        """Reads how long rows of a dataset can be kept: the least and the greatest time, and the one that is
        advised.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def set_dataset_retention(self, input: SetDatasetRetentionInput | JsonText, /) -> DatasetId:
        """Sets how long the rows of a dataset of events are kept; what is older goes once a week, 30 days after it
        came at the earliest.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/V2-Datasets/operation/patchDataSetV2
        """
    @overload
    async def set_dataset_retention(self, **given: Unpack[SetDatasetRetentionKeywords]) -> DatasetId:
        """Sets how long the rows of a dataset of events are kept; what is older goes once a week, 30 days after it
        came at the earliest.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/V2-Datasets/operation/patchDataSetV2
        """
    @overload
    async def set_dataset_retention(self, **given: Unpack[SetDatasetRetentionInput]) -> DatasetId:
        """Sets how long the rows of a dataset of events are kept; what is older goes once a week, 30 days after it
        came at the earliest.

        https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/V2-Datasets/operation/patchDataSetV2
        """
    async def list_namespaces(self, input: NoInput | JsonText | None = None, /) -> NamespaceList:
        """Lists the identity namespaces, Adobe's and the organization's own.

        https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/getIdNamespaces
        """
    @overload
    async def get_namespace(self, input: NamespaceIdInput | JsonText, /) -> Namespace:
        """Reads an identity namespace.

        https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/retrieveIdentityNamespace
        """
    @overload
    async def get_namespace(self, **given: Unpack[NamespaceIdKeywords]) -> Namespace:
        """Reads an identity namespace.

        https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/retrieveIdentityNamespace
        """
    @overload
    async def get_namespace(self, **given: Unpack[NamespaceIdInput]) -> Namespace:
        """Reads an identity namespace.

        https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/retrieveIdentityNamespace
        """
    @overload
    async def create_namespace(self, input: CreateNamespaceInput | JsonText, /) -> Namespace:
        """Makes an identity namespace, which can never be deleted.

        https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/createNamespace
        """
    @overload
    async def create_namespace(self, **given: Unpack[CreateNamespaceKeywords]) -> Namespace:
        """Makes an identity namespace, which can never be deleted.

        https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/createNamespace
        """
    @overload
    async def create_namespace(self, **given: Unpack[CreateNamespaceInput]) -> Namespace:
        """Makes an identity namespace, which can never be deleted.

        https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/createNamespace
        """
    @overload
    async def update_namespace(self, input: UpdateNamespaceInput | JsonText, /) -> Namespace:
        """Changes name and description of an identity namespace; code and type must be those that it has.

        https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/updateIdentityNamespace
        """
    @overload
    async def update_namespace(self, **given: Unpack[UpdateNamespaceKeywords]) -> Namespace:
        """Changes name and description of an identity namespace; code and type must be those that it has.

        https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/updateIdentityNamespace
        """
    @overload
    async def update_namespace(self, **given: Unpack[UpdateNamespaceInput]) -> Namespace:
        """Changes name and description of an identity namespace; code and type must be those that it has.

        https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/updateIdentityNamespace
        """
    @overload
    async def list_batch_files(self, input: ListBatchFilesInput | JsonText, /) -> BatchFileList:
        """Lists the files that a batch put into its dataset.

        https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Data-Access/operation/listDatasetFiles
        """
    @overload
    async def list_batch_files(self, **given: Unpack[ListBatchFilesKeywords]) -> BatchFileList:
        """Lists the files that a batch put into its dataset.

        https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Data-Access/operation/listDatasetFiles
        """
    @overload
    async def list_batch_files(self, **given: Unpack[ListBatchFilesInput]) -> BatchFileList:
        """Lists the files that a batch put into its dataset.

        https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Data-Access/operation/listDatasetFiles
        """
    @overload
    async def list_failed_records(self, input: ListFailedRecordsInput | JsonText, /) -> FailedRecords:
        """Reads the records of a batch that failed, with what was wrong with each; the platform keeps them for 30
        days.

        https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Data-Access/operation/retrieveBatchMeta
        """
    @overload
    async def list_failed_records(self, **given: Unpack[ListFailedRecordsKeywords]) -> FailedRecords:
        """Reads the records of a batch that failed, with what was wrong with each; the platform keeps them for 30
        days.

        https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Data-Access/operation/retrieveBatchMeta
        """
    @overload
    async def list_failed_records(self, **given: Unpack[ListFailedRecordsInput]) -> FailedRecords:
        """Reads the records of a batch that failed, with what was wrong with each; the platform keeps them for 30
        days.

        https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Data-Access/operation/retrieveBatchMeta
        """
    @overload
    async def preview_dataset(self, input: DatasetIdInput | JsonText, /) -> DatasetPreview:
        """Reads the first 100 rows of a dataset.

        https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Preview/operation/retrieveDatasetPreview
        """
    @overload
    async def preview_dataset(self, **given: Unpack[DatasetIdKeywords]) -> DatasetPreview:
        """Reads the first 100 rows of a dataset.

        https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Preview/operation/retrieveDatasetPreview
        """
    @overload
    async def preview_dataset(self, **given: Unpack[DatasetIdInput]) -> DatasetPreview:
        """Reads the first 100 rows of a dataset.

        https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Preview/operation/retrieveDatasetPreview
        """
    @overload
    async def revert_batch(self, input: BatchIdInput | JsonText, /) -> Union[Batch, None]:
        """Takes a batch back: its data is inactive at once, and deleted later.

        https://developer.adobe.com/experience-platform-apis/references/batch-ingestion/#tag/Batch-Ingestion/operation/completeBatch
        """
    @overload
    async def revert_batch(self, **given: Unpack[BatchIdKeywords]) -> Union[Batch, None]:
        """Takes a batch back: its data is inactive at once, and deleted later.

        https://developer.adobe.com/experience-platform-apis/references/batch-ingestion/#tag/Batch-Ingestion/operation/completeBatch
        """
    @overload
    async def revert_batch(self, **given: Unpack[BatchIdInput]) -> Union[Batch, None]:
        """Takes a batch back: its data is inactive at once, and deleted later.

        https://developer.adobe.com/experience-platform-apis/references/batch-ingestion/#tag/Batch-Ingestion/operation/completeBatch
        """
    @overload
    async def get_landing_zone(self, input: GetLandingZoneInput | JsonText, /) -> LandingZone:
        """Reads the container of the landing zone; the first call makes it.

        https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
        """
    @overload
    async def get_landing_zone(self, **given: Unpack[GetLandingZoneInput]) -> LandingZone:
        """Reads the container of the landing zone; the first call makes it.

        https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
        """
    @overload
    async def get_landing_zone_credentials(self, input: GetLandingZoneInput | JsonText, /) -> LandingZoneCredentials:
        """Reads what opens the landing zone, all of which is secret but the names.

        https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
        """
    @overload
    async def get_landing_zone_credentials(self, **given: Unpack[GetLandingZoneInput]) -> LandingZoneCredentials:
        """Reads what opens the landing zone, all of which is secret but the names.

        https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
        """
    @overload
    async def refresh_landing_zone_credentials(self, input: GetLandingZoneInput | JsonText, /) -> LandingZoneCredentials:
        """Gets new credentials of the landing zone; the old ones open it no more.

        https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
        """
    @overload
    async def refresh_landing_zone_credentials(self, **given: Unpack[GetLandingZoneInput]) -> LandingZoneCredentials:
        """Gets new credentials of the landing zone; the old ones open it no more.

        https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
        """
    @overload
    async def create_encryption_key(self, input: CreateEncryptionKeyInput | JsonText, /) -> EncryptionKey:
        """Makes a key pair, with whose public key files are encrypted before they are dropped.

        https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
        """
    @overload
    async def create_encryption_key(self, **given: Unpack[CreateEncryptionKeyKeywords]) -> EncryptionKey:
        """Makes a key pair, with whose public key files are encrypted before they are dropped.

        https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
        """
    @overload
    async def create_encryption_key(self, **given: Unpack[CreateEncryptionKeyInput]) -> EncryptionKey:
        """Makes a key pair, with whose public key files are encrypted before they are dropped.

        https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
        """
    async def list_sandboxes(self, input: NoInput | JsonText | None = None, /) -> SandboxList:
        """Lists the sandboxes that the credential may use.

        https://developer.adobe.com/experience-platform-apis/references/sandbox/
        """
    @overload
    async def create_access_token(self, input: CreateAccessTokenInput | JsonText, /) -> AccessToken:
        """Gets an access token, valid for a day, for an OAuth Server-to-Server credential.

        https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/
        """
    @overload
    async def create_access_token(self, **given: Unpack[CreateAccessTokenKeywords]) -> AccessToken:
        """Gets an access token, valid for a day, for an OAuth Server-to-Server credential.

        https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/
        """
    @overload
    async def create_access_token(self, **given: Unpack[CreateAccessTokenInput]) -> AccessToken:
        """Gets an access token, valid for a day, for an OAuth Server-to-Server credential.

        https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/
        """

class Pages(Protocol):
    """The pages of a list."""
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], input: ListInput | JsonText, /) -> Iterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], /, **given: Unpack[ListKeywords]) -> Iterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], /, **given: Unpack[ListInput]) -> Iterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], input: SearchBaseConnectionsInput | JsonText, /) -> Iterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], /, **given: Unpack[SearchBaseConnectionsKeywords]) -> Iterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], /, **given: Unpack[SearchBaseConnectionsInput]) -> Iterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], input: ListInput | JsonText, /) -> Iterator[SourceConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], /, **given: Unpack[ListKeywords]) -> Iterator[SourceConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], /, **given: Unpack[ListInput]) -> Iterator[SourceConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], input: ListInput | JsonText, /) -> Iterator[TargetConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], /, **given: Unpack[ListKeywords]) -> Iterator[TargetConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], /, **given: Unpack[ListInput]) -> Iterator[TargetConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listConnectionSpecs"], input: PropertyInput | JsonText, /) -> Iterator[ConnectionSpecList]: ...
    @overload
    def __call__(self, operation: Literal["listConnectionSpecs"], /, **given: Unpack[PropertyInput]) -> Iterator[ConnectionSpecList]: ...
    @overload
    def __call__(self, operation: Literal["listFlowSpecs"], input: PropertyInput | JsonText, /) -> Iterator[FlowSpecList]: ...
    @overload
    def __call__(self, operation: Literal["listFlowSpecs"], /, **given: Unpack[PropertyInput]) -> Iterator[FlowSpecList]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], input: ListInput | JsonText, /) -> Iterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], /, **given: Unpack[ListKeywords]) -> Iterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], /, **given: Unpack[ListInput]) -> Iterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], input: SearchFlowsInput | JsonText, /) -> Iterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], /, **given: Unpack[SearchFlowsKeywords]) -> Iterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], /, **given: Unpack[SearchFlowsInput]) -> Iterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], input: ListRunsInput | JsonText, /) -> Iterator[RunList]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], /, **given: Unpack[ListRunsKeywords]) -> Iterator[RunList]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], /, **given: Unpack[ListRunsInput]) -> Iterator[RunList]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], input: ListMappingSetsInput | JsonText, /) -> Iterator[MappingSetList]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], /, **given: Unpack[ListMappingSetsKeywords]) -> Iterator[MappingSetList]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], /, **given: Unpack[ListMappingSetsInput]) -> Iterator[MappingSetList]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], input: PreviewMappingSetInput | JsonText, /) -> Iterator[PreviewedRecordList]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], /, **given: Unpack[PreviewMappingSetKeywords]) -> Iterator[PreviewedRecordList]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], /, **given: Unpack[PreviewMappingSetInput]) -> Iterator[PreviewedRecordList]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], input: MappingSetIdInput | JsonText, /) -> Iterator[MappingList]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], /, **given: Unpack[MappingSetIdKeywords]) -> Iterator[MappingList]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], /, **given: Unpack[MappingSetIdInput]) -> Iterator[MappingList]: ...
    @overload
    def __call__(self, operation: Literal["listFunctions"], input: NoInput | JsonText | None = None, /) -> Iterator[FunctionList]: ...
    @overload
    def __call__(self, operation: Literal["listOperators"], input: NoInput | JsonText | None = None, /) -> Iterator[OperatorList]: ...
    @overload
    def __call__(self, operation: Literal["listFieldGroups"], input: RegistryListInput | JsonText, /) -> Iterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listFieldGroups"], /, **given: Unpack[RegistryListInput]) -> Iterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listSchemas"], input: RegistryListInput | JsonText, /) -> Iterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listSchemas"], /, **given: Unpack[RegistryListInput]) -> Iterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listClasses"], input: RegistryListInput | JsonText, /) -> Iterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listClasses"], /, **given: Unpack[RegistryListInput]) -> Iterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listBehaviors"], input: ListBehaviorsInput | JsonText, /) -> Iterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listBehaviors"], /, **given: Unpack[ListBehaviorsInput]) -> Iterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listDataTypes"], input: RegistryListInput | JsonText, /) -> Iterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listDataTypes"], /, **given: Unpack[RegistryListInput]) -> Iterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listUnions"], input: ListUnionsInput | JsonText, /) -> Iterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listUnions"], /, **given: Unpack[ListUnionsInput]) -> Iterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listDescriptors"], input: ListDescriptorsInput | JsonText, /) -> Iterator[DescriptorList]: ...
    @overload
    def __call__(self, operation: Literal["listDescriptors"], /, **given: Unpack[ListDescriptorsInput]) -> Iterator[DescriptorList]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], input: ListDatasetsInput | JsonText, /) -> Iterator[DatasetList]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], /, **given: Unpack[ListDatasetsKeywords]) -> Iterator[DatasetList]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], /, **given: Unpack[ListDatasetsInput]) -> Iterator[DatasetList]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], input: ListBatchesInput | JsonText, /) -> Iterator[BatchList]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], /, **given: Unpack[ListBatchesKeywords]) -> Iterator[BatchList]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], /, **given: Unpack[ListBatchesInput]) -> Iterator[BatchList]: ...
    @overload
    def __call__(self, operation: Literal["listLastBatches"], input: ListLastBatchesInput | JsonText, /) -> Iterator[LastBatchesList]: ...
    @overload
    def __call__(self, operation: Literal["listLastBatches"], /, **given: Unpack[ListLastBatchesKeywords]) -> Iterator[LastBatchesList]: ...
    @overload
    def __call__(self, operation: Literal["listLastBatches"], /, **given: Unpack[ListLastBatchesInput]) -> Iterator[LastBatchesList]: ...
    @overload
    def __call__(self, operation: Literal["listNamespaces"], input: NoInput | JsonText | None = None, /) -> Iterator[NamespaceList]: ...
    @overload
    def __call__(self, operation: Literal["listBatchFiles"], input: ListBatchFilesInput | JsonText, /) -> Iterator[BatchFileList]: ...
    @overload
    def __call__(self, operation: Literal["listBatchFiles"], /, **given: Unpack[ListBatchFilesKeywords]) -> Iterator[BatchFileList]: ...
    @overload
    def __call__(self, operation: Literal["listBatchFiles"], /, **given: Unpack[ListBatchFilesInput]) -> Iterator[BatchFileList]: ...
    @overload
    def __call__(self, operation: Literal["listFailedRecords"], input: ListFailedRecordsInput | JsonText, /) -> Iterator[FailedRecords]: ...
    @overload
    def __call__(self, operation: Literal["listFailedRecords"], /, **given: Unpack[ListFailedRecordsKeywords]) -> Iterator[FailedRecords]: ...
    @overload
    def __call__(self, operation: Literal["listFailedRecords"], /, **given: Unpack[ListFailedRecordsInput]) -> Iterator[FailedRecords]: ...
    @overload
    def __call__(self, operation: Literal["listSandboxes"], input: NoInput | JsonText | None = None, /) -> Iterator[SandboxList]: ...

class Items(Protocol):
    """The entries of all pages of a list."""
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], input: ListInput | JsonText, /) -> Iterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], /, **given: Unpack[ListKeywords]) -> Iterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], /, **given: Unpack[ListInput]) -> Iterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], input: SearchBaseConnectionsInput | JsonText, /) -> Iterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], /, **given: Unpack[SearchBaseConnectionsKeywords]) -> Iterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], /, **given: Unpack[SearchBaseConnectionsInput]) -> Iterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], input: ListInput | JsonText, /) -> Iterator[ListedSourceConnection]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], /, **given: Unpack[ListKeywords]) -> Iterator[ListedSourceConnection]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], /, **given: Unpack[ListInput]) -> Iterator[ListedSourceConnection]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], input: ListInput | JsonText, /) -> Iterator[ListedTargetConnection]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], /, **given: Unpack[ListKeywords]) -> Iterator[ListedTargetConnection]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], /, **given: Unpack[ListInput]) -> Iterator[ListedTargetConnection]: ...
    @overload
    def __call__(self, operation: Literal["listConnectionSpecs"], input: PropertyInput | JsonText, /) -> Iterator[ConnectionSpec]: ...
    @overload
    def __call__(self, operation: Literal["listConnectionSpecs"], /, **given: Unpack[PropertyInput]) -> Iterator[ConnectionSpec]: ...
    @overload
    def __call__(self, operation: Literal["listFlowSpecs"], input: PropertyInput | JsonText, /) -> Iterator[FlowSpec]: ...
    @overload
    def __call__(self, operation: Literal["listFlowSpecs"], /, **given: Unpack[PropertyInput]) -> Iterator[FlowSpec]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], input: ListInput | JsonText, /) -> Iterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], /, **given: Unpack[ListKeywords]) -> Iterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], /, **given: Unpack[ListInput]) -> Iterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], input: SearchFlowsInput | JsonText, /) -> Iterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], /, **given: Unpack[SearchFlowsKeywords]) -> Iterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], /, **given: Unpack[SearchFlowsInput]) -> Iterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], input: ListRunsInput | JsonText, /) -> Iterator[Run]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], /, **given: Unpack[ListRunsKeywords]) -> Iterator[Run]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], /, **given: Unpack[ListRunsInput]) -> Iterator[Run]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], input: ListMappingSetsInput | JsonText, /) -> Iterator[MappingSet]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], /, **given: Unpack[ListMappingSetsKeywords]) -> Iterator[MappingSet]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], /, **given: Unpack[ListMappingSetsInput]) -> Iterator[MappingSet]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], input: PreviewMappingSetInput | JsonText, /) -> Iterator[PreviewedRecord]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], /, **given: Unpack[PreviewMappingSetKeywords]) -> Iterator[PreviewedRecord]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], /, **given: Unpack[PreviewMappingSetInput]) -> Iterator[PreviewedRecord]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], input: MappingSetIdInput | JsonText, /) -> Iterator[MappingRow]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], /, **given: Unpack[MappingSetIdKeywords]) -> Iterator[MappingRow]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], /, **given: Unpack[MappingSetIdInput]) -> Iterator[MappingRow]: ...
    @overload
    def __call__(self, operation: Literal["listFunctions"], input: NoInput | JsonText | None = None, /) -> Iterator[FunctionInfo]: ...
    @overload
    def __call__(self, operation: Literal["listOperators"], input: NoInput | JsonText | None = None, /) -> Iterator[OperatorInfo]: ...
    @overload
    def __call__(self, operation: Literal["listFieldGroups"], input: RegistryListInput | JsonText, /) -> Iterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listFieldGroups"], /, **given: Unpack[RegistryListInput]) -> Iterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listSchemas"], input: RegistryListInput | JsonText, /) -> Iterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listSchemas"], /, **given: Unpack[RegistryListInput]) -> Iterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listClasses"], input: RegistryListInput | JsonText, /) -> Iterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listClasses"], /, **given: Unpack[RegistryListInput]) -> Iterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listBehaviors"], input: ListBehaviorsInput | JsonText, /) -> Iterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listBehaviors"], /, **given: Unpack[ListBehaviorsInput]) -> Iterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listDataTypes"], input: RegistryListInput | JsonText, /) -> Iterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listDataTypes"], /, **given: Unpack[RegistryListInput]) -> Iterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listUnions"], input: ListUnionsInput | JsonText, /) -> Iterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listUnions"], /, **given: Unpack[ListUnionsInput]) -> Iterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listDescriptors"], input: ListDescriptorsInput | JsonText, /) -> Iterator[Descriptor]: ...
    @overload
    def __call__(self, operation: Literal["listDescriptors"], /, **given: Unpack[ListDescriptorsInput]) -> Iterator[Descriptor]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], input: ListDatasetsInput | JsonText, /) -> Iterator[Dataset]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], /, **given: Unpack[ListDatasetsKeywords]) -> Iterator[Dataset]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], /, **given: Unpack[ListDatasetsInput]) -> Iterator[Dataset]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], input: ListBatchesInput | JsonText, /) -> Iterator[Batch]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], /, **given: Unpack[ListBatchesKeywords]) -> Iterator[Batch]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], /, **given: Unpack[ListBatchesInput]) -> Iterator[Batch]: ...
    @overload
    def __call__(self, operation: Literal["listLastBatches"], input: ListLastBatchesInput | JsonText, /) -> Iterator[LastBatches]: ...
    @overload
    def __call__(self, operation: Literal["listLastBatches"], /, **given: Unpack[ListLastBatchesKeywords]) -> Iterator[LastBatches]: ...
    @overload
    def __call__(self, operation: Literal["listLastBatches"], /, **given: Unpack[ListLastBatchesInput]) -> Iterator[LastBatches]: ...
    @overload
    def __call__(self, operation: Literal["listNamespaces"], input: NoInput | JsonText | None = None, /) -> Iterator[Namespace]: ...
    @overload
    def __call__(self, operation: Literal["listBatchFiles"], input: ListBatchFilesInput | JsonText, /) -> Iterator[BatchFile]: ...
    @overload
    def __call__(self, operation: Literal["listBatchFiles"], /, **given: Unpack[ListBatchFilesKeywords]) -> Iterator[BatchFile]: ...
    @overload
    def __call__(self, operation: Literal["listBatchFiles"], /, **given: Unpack[ListBatchFilesInput]) -> Iterator[BatchFile]: ...
    @overload
    def __call__(self, operation: Literal["listFailedRecords"], input: ListFailedRecordsInput | JsonText, /) -> Iterator[FailedRecord]: ...
    @overload
    def __call__(self, operation: Literal["listFailedRecords"], /, **given: Unpack[ListFailedRecordsKeywords]) -> Iterator[FailedRecord]: ...
    @overload
    def __call__(self, operation: Literal["listFailedRecords"], /, **given: Unpack[ListFailedRecordsInput]) -> Iterator[FailedRecord]: ...
    @overload
    def __call__(self, operation: Literal["listSandboxes"], input: NoInput | JsonText | None = None, /) -> Iterator[Sandbox]: ...

class AsyncPages(Protocol):
    """The pages of a list."""
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], input: ListInput | JsonText, /) -> AsyncIterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], /, **given: Unpack[ListKeywords]) -> AsyncIterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], /, **given: Unpack[ListInput]) -> AsyncIterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], input: SearchBaseConnectionsInput | JsonText, /) -> AsyncIterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], /, **given: Unpack[SearchBaseConnectionsKeywords]) -> AsyncIterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], /, **given: Unpack[SearchBaseConnectionsInput]) -> AsyncIterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], input: ListInput | JsonText, /) -> AsyncIterator[SourceConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], /, **given: Unpack[ListKeywords]) -> AsyncIterator[SourceConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], /, **given: Unpack[ListInput]) -> AsyncIterator[SourceConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], input: ListInput | JsonText, /) -> AsyncIterator[TargetConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], /, **given: Unpack[ListKeywords]) -> AsyncIterator[TargetConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], /, **given: Unpack[ListInput]) -> AsyncIterator[TargetConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listConnectionSpecs"], input: PropertyInput | JsonText, /) -> AsyncIterator[ConnectionSpecList]: ...
    @overload
    def __call__(self, operation: Literal["listConnectionSpecs"], /, **given: Unpack[PropertyInput]) -> AsyncIterator[ConnectionSpecList]: ...
    @overload
    def __call__(self, operation: Literal["listFlowSpecs"], input: PropertyInput | JsonText, /) -> AsyncIterator[FlowSpecList]: ...
    @overload
    def __call__(self, operation: Literal["listFlowSpecs"], /, **given: Unpack[PropertyInput]) -> AsyncIterator[FlowSpecList]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], input: ListInput | JsonText, /) -> AsyncIterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], /, **given: Unpack[ListKeywords]) -> AsyncIterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], /, **given: Unpack[ListInput]) -> AsyncIterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], input: SearchFlowsInput | JsonText, /) -> AsyncIterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], /, **given: Unpack[SearchFlowsKeywords]) -> AsyncIterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], /, **given: Unpack[SearchFlowsInput]) -> AsyncIterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], input: ListRunsInput | JsonText, /) -> AsyncIterator[RunList]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], /, **given: Unpack[ListRunsKeywords]) -> AsyncIterator[RunList]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], /, **given: Unpack[ListRunsInput]) -> AsyncIterator[RunList]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], input: ListMappingSetsInput | JsonText, /) -> AsyncIterator[MappingSetList]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], /, **given: Unpack[ListMappingSetsKeywords]) -> AsyncIterator[MappingSetList]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], /, **given: Unpack[ListMappingSetsInput]) -> AsyncIterator[MappingSetList]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], input: PreviewMappingSetInput | JsonText, /) -> AsyncIterator[PreviewedRecordList]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], /, **given: Unpack[PreviewMappingSetKeywords]) -> AsyncIterator[PreviewedRecordList]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], /, **given: Unpack[PreviewMappingSetInput]) -> AsyncIterator[PreviewedRecordList]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], input: MappingSetIdInput | JsonText, /) -> AsyncIterator[MappingList]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], /, **given: Unpack[MappingSetIdKeywords]) -> AsyncIterator[MappingList]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], /, **given: Unpack[MappingSetIdInput]) -> AsyncIterator[MappingList]: ...
    @overload
    def __call__(self, operation: Literal["listFunctions"], input: NoInput | JsonText | None = None, /) -> AsyncIterator[FunctionList]: ...
    @overload
    def __call__(self, operation: Literal["listOperators"], input: NoInput | JsonText | None = None, /) -> AsyncIterator[OperatorList]: ...
    @overload
    def __call__(self, operation: Literal["listFieldGroups"], input: RegistryListInput | JsonText, /) -> AsyncIterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listFieldGroups"], /, **given: Unpack[RegistryListInput]) -> AsyncIterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listSchemas"], input: RegistryListInput | JsonText, /) -> AsyncIterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listSchemas"], /, **given: Unpack[RegistryListInput]) -> AsyncIterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listClasses"], input: RegistryListInput | JsonText, /) -> AsyncIterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listClasses"], /, **given: Unpack[RegistryListInput]) -> AsyncIterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listBehaviors"], input: ListBehaviorsInput | JsonText, /) -> AsyncIterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listBehaviors"], /, **given: Unpack[ListBehaviorsInput]) -> AsyncIterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listDataTypes"], input: RegistryListInput | JsonText, /) -> AsyncIterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listDataTypes"], /, **given: Unpack[RegistryListInput]) -> AsyncIterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listUnions"], input: ListUnionsInput | JsonText, /) -> AsyncIterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listUnions"], /, **given: Unpack[ListUnionsInput]) -> AsyncIterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listDescriptors"], input: ListDescriptorsInput | JsonText, /) -> AsyncIterator[DescriptorList]: ...
    @overload
    def __call__(self, operation: Literal["listDescriptors"], /, **given: Unpack[ListDescriptorsInput]) -> AsyncIterator[DescriptorList]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], input: ListDatasetsInput | JsonText, /) -> AsyncIterator[DatasetList]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], /, **given: Unpack[ListDatasetsKeywords]) -> AsyncIterator[DatasetList]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], /, **given: Unpack[ListDatasetsInput]) -> AsyncIterator[DatasetList]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], input: ListBatchesInput | JsonText, /) -> AsyncIterator[BatchList]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], /, **given: Unpack[ListBatchesKeywords]) -> AsyncIterator[BatchList]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], /, **given: Unpack[ListBatchesInput]) -> AsyncIterator[BatchList]: ...
    @overload
    def __call__(self, operation: Literal["listLastBatches"], input: ListLastBatchesInput | JsonText, /) -> AsyncIterator[LastBatchesList]: ...
    @overload
    def __call__(self, operation: Literal["listLastBatches"], /, **given: Unpack[ListLastBatchesKeywords]) -> AsyncIterator[LastBatchesList]: ...
    @overload
    def __call__(self, operation: Literal["listLastBatches"], /, **given: Unpack[ListLastBatchesInput]) -> AsyncIterator[LastBatchesList]: ...
    @overload
    def __call__(self, operation: Literal["listNamespaces"], input: NoInput | JsonText | None = None, /) -> AsyncIterator[NamespaceList]: ...
    @overload
    def __call__(self, operation: Literal["listBatchFiles"], input: ListBatchFilesInput | JsonText, /) -> AsyncIterator[BatchFileList]: ...
    @overload
    def __call__(self, operation: Literal["listBatchFiles"], /, **given: Unpack[ListBatchFilesKeywords]) -> AsyncIterator[BatchFileList]: ...
    @overload
    def __call__(self, operation: Literal["listBatchFiles"], /, **given: Unpack[ListBatchFilesInput]) -> AsyncIterator[BatchFileList]: ...
    @overload
    def __call__(self, operation: Literal["listFailedRecords"], input: ListFailedRecordsInput | JsonText, /) -> AsyncIterator[FailedRecords]: ...
    @overload
    def __call__(self, operation: Literal["listFailedRecords"], /, **given: Unpack[ListFailedRecordsKeywords]) -> AsyncIterator[FailedRecords]: ...
    @overload
    def __call__(self, operation: Literal["listFailedRecords"], /, **given: Unpack[ListFailedRecordsInput]) -> AsyncIterator[FailedRecords]: ...
    @overload
    def __call__(self, operation: Literal["listSandboxes"], input: NoInput | JsonText | None = None, /) -> AsyncIterator[SandboxList]: ...

class AsyncItems(Protocol):
    """The entries of all pages of a list."""
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], input: ListInput | JsonText, /) -> AsyncIterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], /, **given: Unpack[ListKeywords]) -> AsyncIterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], /, **given: Unpack[ListInput]) -> AsyncIterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], input: SearchBaseConnectionsInput | JsonText, /) -> AsyncIterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], /, **given: Unpack[SearchBaseConnectionsKeywords]) -> AsyncIterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], /, **given: Unpack[SearchBaseConnectionsInput]) -> AsyncIterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], input: ListInput | JsonText, /) -> AsyncIterator[ListedSourceConnection]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], /, **given: Unpack[ListKeywords]) -> AsyncIterator[ListedSourceConnection]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], /, **given: Unpack[ListInput]) -> AsyncIterator[ListedSourceConnection]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], input: ListInput | JsonText, /) -> AsyncIterator[ListedTargetConnection]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], /, **given: Unpack[ListKeywords]) -> AsyncIterator[ListedTargetConnection]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], /, **given: Unpack[ListInput]) -> AsyncIterator[ListedTargetConnection]: ...
    @overload
    def __call__(self, operation: Literal["listConnectionSpecs"], input: PropertyInput | JsonText, /) -> AsyncIterator[ConnectionSpec]: ...
    @overload
    def __call__(self, operation: Literal["listConnectionSpecs"], /, **given: Unpack[PropertyInput]) -> AsyncIterator[ConnectionSpec]: ...
    @overload
    def __call__(self, operation: Literal["listFlowSpecs"], input: PropertyInput | JsonText, /) -> AsyncIterator[FlowSpec]: ...
    @overload
    def __call__(self, operation: Literal["listFlowSpecs"], /, **given: Unpack[PropertyInput]) -> AsyncIterator[FlowSpec]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], input: ListInput | JsonText, /) -> AsyncIterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], /, **given: Unpack[ListKeywords]) -> AsyncIterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], /, **given: Unpack[ListInput]) -> AsyncIterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], input: SearchFlowsInput | JsonText, /) -> AsyncIterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], /, **given: Unpack[SearchFlowsKeywords]) -> AsyncIterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], /, **given: Unpack[SearchFlowsInput]) -> AsyncIterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], input: ListRunsInput | JsonText, /) -> AsyncIterator[Run]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], /, **given: Unpack[ListRunsKeywords]) -> AsyncIterator[Run]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], /, **given: Unpack[ListRunsInput]) -> AsyncIterator[Run]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], input: ListMappingSetsInput | JsonText, /) -> AsyncIterator[MappingSet]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], /, **given: Unpack[ListMappingSetsKeywords]) -> AsyncIterator[MappingSet]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], /, **given: Unpack[ListMappingSetsInput]) -> AsyncIterator[MappingSet]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], input: PreviewMappingSetInput | JsonText, /) -> AsyncIterator[PreviewedRecord]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], /, **given: Unpack[PreviewMappingSetKeywords]) -> AsyncIterator[PreviewedRecord]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], /, **given: Unpack[PreviewMappingSetInput]) -> AsyncIterator[PreviewedRecord]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], input: MappingSetIdInput | JsonText, /) -> AsyncIterator[MappingRow]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], /, **given: Unpack[MappingSetIdKeywords]) -> AsyncIterator[MappingRow]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], /, **given: Unpack[MappingSetIdInput]) -> AsyncIterator[MappingRow]: ...
    @overload
    def __call__(self, operation: Literal["listFunctions"], input: NoInput | JsonText | None = None, /) -> AsyncIterator[FunctionInfo]: ...
    @overload
    def __call__(self, operation: Literal["listOperators"], input: NoInput | JsonText | None = None, /) -> AsyncIterator[OperatorInfo]: ...
    @overload
    def __call__(self, operation: Literal["listFieldGroups"], input: RegistryListInput | JsonText, /) -> AsyncIterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listFieldGroups"], /, **given: Unpack[RegistryListInput]) -> AsyncIterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listSchemas"], input: RegistryListInput | JsonText, /) -> AsyncIterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listSchemas"], /, **given: Unpack[RegistryListInput]) -> AsyncIterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listClasses"], input: RegistryListInput | JsonText, /) -> AsyncIterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listClasses"], /, **given: Unpack[RegistryListInput]) -> AsyncIterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listBehaviors"], input: ListBehaviorsInput | JsonText, /) -> AsyncIterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listBehaviors"], /, **given: Unpack[ListBehaviorsInput]) -> AsyncIterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listDataTypes"], input: RegistryListInput | JsonText, /) -> AsyncIterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listDataTypes"], /, **given: Unpack[RegistryListInput]) -> AsyncIterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listUnions"], input: ListUnionsInput | JsonText, /) -> AsyncIterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listUnions"], /, **given: Unpack[ListUnionsInput]) -> AsyncIterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listDescriptors"], input: ListDescriptorsInput | JsonText, /) -> AsyncIterator[Descriptor]: ...
    @overload
    def __call__(self, operation: Literal["listDescriptors"], /, **given: Unpack[ListDescriptorsInput]) -> AsyncIterator[Descriptor]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], input: ListDatasetsInput | JsonText, /) -> AsyncIterator[Dataset]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], /, **given: Unpack[ListDatasetsKeywords]) -> AsyncIterator[Dataset]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], /, **given: Unpack[ListDatasetsInput]) -> AsyncIterator[Dataset]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], input: ListBatchesInput | JsonText, /) -> AsyncIterator[Batch]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], /, **given: Unpack[ListBatchesKeywords]) -> AsyncIterator[Batch]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], /, **given: Unpack[ListBatchesInput]) -> AsyncIterator[Batch]: ...
    @overload
    def __call__(self, operation: Literal["listLastBatches"], input: ListLastBatchesInput | JsonText, /) -> AsyncIterator[LastBatches]: ...
    @overload
    def __call__(self, operation: Literal["listLastBatches"], /, **given: Unpack[ListLastBatchesKeywords]) -> AsyncIterator[LastBatches]: ...
    @overload
    def __call__(self, operation: Literal["listLastBatches"], /, **given: Unpack[ListLastBatchesInput]) -> AsyncIterator[LastBatches]: ...
    @overload
    def __call__(self, operation: Literal["listNamespaces"], input: NoInput | JsonText | None = None, /) -> AsyncIterator[Namespace]: ...
    @overload
    def __call__(self, operation: Literal["listBatchFiles"], input: ListBatchFilesInput | JsonText, /) -> AsyncIterator[BatchFile]: ...
    @overload
    def __call__(self, operation: Literal["listBatchFiles"], /, **given: Unpack[ListBatchFilesKeywords]) -> AsyncIterator[BatchFile]: ...
    @overload
    def __call__(self, operation: Literal["listBatchFiles"], /, **given: Unpack[ListBatchFilesInput]) -> AsyncIterator[BatchFile]: ...
    @overload
    def __call__(self, operation: Literal["listFailedRecords"], input: ListFailedRecordsInput | JsonText, /) -> AsyncIterator[FailedRecord]: ...
    @overload
    def __call__(self, operation: Literal["listFailedRecords"], /, **given: Unpack[ListFailedRecordsKeywords]) -> AsyncIterator[FailedRecord]: ...
    @overload
    def __call__(self, operation: Literal["listFailedRecords"], /, **given: Unpack[ListFailedRecordsInput]) -> AsyncIterator[FailedRecord]: ...
    @overload
    def __call__(self, operation: Literal["listSandboxes"], input: NoInput | JsonText | None = None, /) -> AsyncIterator[Sandbox]: ...
