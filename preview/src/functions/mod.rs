//! The functions and methods of expressions.
//!
//! Facts: <https://experienceleague.adobe.com/en/docs/experience-platform/data-prep/functions>. Where the page is silent,
//! texts follow `StringUtils` of Apache Commons Lang, whose words it uses; docs/preview.md lists each decision.

#![allow(clippy::unnecessary_wraps, reason = "the functions of a table have one type")]

mod analytics;
mod arguments;
mod arrays;
mod conversions;
mod dates;
mod digests;
mod methods;
mod objects;
mod regexes;
pub(crate) mod texts;
mod urls;

pub(crate) use arguments::Arguments;
pub(crate) use dates::read as read_date;
pub(crate) use regexes::matches;

use crate::context::Context;
use crate::failure::Outcome;
use crate::value::Value;

type Call = for<'v> fn(&mut Context<'v>, Arguments<'_, 'v>) -> Outcome<Value<'v>>;

/// A function, or a method, whose first argument is the value that it is called on.
#[derive(Debug)]
pub(crate) struct Function {
    pub(crate) name: &'static str,
    pub(crate) call: Call,
}

const fn row(name: &'static str, call: Call) -> Function {
    Function { name, call }
}

/// All functions but those that take a path or a lambda, which the reader of expressions knows.
static FUNCTIONS: [Function; 99] = [
    row("concat", texts::concat),
    row("explode", regexes::explode),
    row("instr", texts::instr),
    row("replacestr", texts::replacestr),
    row("substr", texts::substr),
    row("lower", texts::lower),
    row("lcase", texts::lower),
    row("upper", texts::upper),
    row("ucase", texts::upper),
    row("split", texts::split),
    row("join", texts::join),
    row("lpad", texts::lpad),
    row("rpad", texts::rpad),
    row("left", texts::left),
    row("right", texts::right),
    row("ltrim", texts::ltrim),
    row("rtrim", texts::rtrim),
    row("trim", texts::trim),
    row("extract_regex", regexes::extract),
    row("matches_regex", regexes::matches_whole),
    row("sha1", digests::sha1),
    row("sha256", digests::sha256),
    row("sha512", digests::sha512),
    row("md5", digests::md5),
    row("crc32", digests::crc32),
    row("hash", digests::hash),
    row("get_url_protocol", urls::protocol),
    row("get_url_host", urls::host),
    row("get_url_port", urls::port),
    row("get_url_path", urls::path),
    row("get_url_query_str", urls::query),
    row("get_url_encoded", urls::encoded),
    row("get_url_decoded", urls::decoded),
    row("now", dates::now),
    row("timestamp", dates::timestamp),
    row("format", dates::format),
    row("dformat", dates::dformat),
    row("date", dates::date),
    row("date_part", dates::date_part),
    row("set_date_part", dates::set_date_part),
    row("make_date_time", dates::make_date_time),
    row("make_timestamp", dates::make_date_time),
    row("zone_date_to_utc", dates::zone_date_to_utc),
    row("zone_date_to_zone", dates::zone_date_to_zone),
    row("is_empty", objects::is_empty),
    row("arrays_to_object", objects::arrays_to_object),
    row("arrays_to_objects", objects::arrays_to_object),
    row("to_object", objects::to_object),
    row("str_to_object", objects::str_to_object),
    row("nullify", objects::nullify),
    row("get_keys", objects::get_keys),
    row("get_values", objects::get_values),
    row("map_get_values", objects::map_get_values),
    row("map_has_keys", objects::map_has_keys),
    row("add_to_map", objects::add_to_map),
    row("object_to_map", objects::object_to_map),
    row("array_to_map", objects::array_to_map),
    row("to_map", objects::to_map),
    row("json_to_object", objects::json_to_object),
    row("coalesce", arrays::coalesce),
    row("first", arrays::first),
    row("last", arrays::last),
    row("add_to_array", arrays::add_to_array),
    row("join_arrays", arrays::join_arrays),
    row("to_array", arrays::to_array),
    row("size_of", arrays::size_of),
    row("upsert_array_append", arrays::upsert),
    row("upsert_array_replace", arrays::upsert),
    row("array_to_string", arrays::array_to_string),
    row("flattenArray", arrays::flatten_array),
    row("decode", arrays::decode),
    row("iif", arrays::iif),
    row("min", arrays::min),
    row("max", arrays::max),
    row("to_bigint", conversions::to_bigint),
    row("to_decimal", conversions::to_decimal),
    row("to_float", conversions::to_float),
    row("to_integer", conversions::to_integer),
    row("uuid", conversions::uuid),
    row("guid", conversions::uuid),
    row("fpid_to_ecid", conversions::offline),
    row("ua_os_name", conversions::offline),
    row("ua_os_version_major", conversions::offline),
    row("ua_os_version", conversions::offline),
    row("ua_os_name_version", conversions::offline),
    row("ua_agent_version", conversions::offline),
    row("ua_agent_version_major", conversions::offline),
    row("ua_agent_name", conversions::offline),
    row("ua_device_class", conversions::offline),
    row("aa_get_event_id", analytics::event_id),
    row("aa_get_event_value", analytics::event_value),
    row("aa_get_product_categories", analytics::categories),
    row("aa_get_product_names", analytics::names),
    row("aa_get_product_quantities", analytics::quantities),
    row("aa_get_product_prices", analytics::prices),
    row("aa_get_product_event_values", analytics::product_event_values),
    row("aa_get_product_evars", analytics::product_evars),
    row("aa_get_product_events", analytics::product_events),
    row("aa_get_product_event_ids", analytics::product_event_ids),
];

static METHODS: [Function; 22] = [
    row("equals", methods::equals),
    row("equalsIgnoreCase", methods::equals_ignore_case),
    row("get", methods::get),
    row("charAt", methods::char_at),
    row("concat", methods::concat),
    row("contains", methods::contains),
    row("endsWith", methods::ends_with),
    row("indexOf", methods::index_of),
    row("isEmpty", methods::is_empty),
    row("lastIndexOf", methods::last_index_of),
    row("length", methods::length),
    row("matches", regexes::matches_whole),
    row("replace", texts::replacestr),
    row("replaceAll", regexes::replace_all),
    row("size", methods::size),
    row("split", regexes::split),
    row("startsWith", methods::starts_with),
    row("substring", methods::substring),
    row("toLowerCase", texts::lower),
    row("toString", methods::to_string),
    row("toUpperCase", texts::upper),
    row("trim", methods::trim),
];

/// The function of a name.
pub(crate) fn function(name: &str) -> Option<&'static Function> {
    FUNCTIONS.iter().find(|function| function.name == name)
}

/// The method of a name.
pub(crate) fn method(name: &str) -> Option<&'static Function> {
    METHODS.iter().find(|method| method.name == name)
}
