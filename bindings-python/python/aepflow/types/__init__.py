"""The types of inputs, results and calls, for annotations; nothing here is imported when a program runs without them.

An operation's own input is named after it, `CreateFlowInput`; one that several operations share says what it holds,
`FlowIdInput`. A value written with its type gives the clearest message about a mistake in it:

    flow: CreateFlowInput = {"name": "Stripe charges", "connector": "stripe"}

Members that an answer may lack can be read with `get`; so can those that the platform adds and no type names.
"""

from ._access import *
from ._calls import *
from ._catalog import *
from ._checks import *
from ._codes import *
from ._data_access import *
from ._data_prep import *
from ._definitions import *
from ._diagnostics import *
from ._explained import *
from ._expression import *
from ._flow_service import *
from ._identity import *
from ._inference import *
from ._preview import *
from ._inputs import *
from ._language import *
from ._operations import *
from ._pipeline import *
from ._registry import *
from ._rows import *
from ._runs import *
from ._schema import *
from ._shared import *
from ._source_fields import *
from ._spec import *
from ._tables import *
