//! The values of a column as JSON, as the records of a notebook become JSON too: what JSON has no number for is null, times are
//! text in ISO 8601, durations are seconds.

use std::fmt::{Debug, Display, Write};

use aepflow::json::{write_list, write_string};
use aepflow_java::time::{Zone, Zones};
use arrow_array::cast::AsArray;
use arrow_array::types::{
    ByteArrayType, ByteViewType, Decimal32Type, Decimal64Type, Decimal128Type, Decimal256Type, DecimalType, Float16Type,
};
use arrow_array::{Array, GenericByteArray, GenericByteViewArray, OffsetSizeTrait};
use arrow_buffer::{ArrowNativeType, ScalarBuffer};
use arrow_schema::{DataType, Field, Fields, TimeUnit};

use crate::Refusal;
use crate::times;

/// Writes the value in a row.
pub(crate) type Writer = Box<dyn Fn(usize, &mut String)>;
/// The bytes in a row; nothing where there is none.
pub(crate) type Texts<'a> = Box<dyn Fn(usize) -> Option<&'a [u8]> + 'a>;

/// How deep types may nest: JSON that nests deeper is not read.
const DEEPEST: usize = 128;

/// Whether values of the type are texts or bytes, which JSON can be in.
pub(crate) fn is_text(kind: &DataType) -> bool {
    use DataType::{Binary, BinaryView, LargeBinary, LargeUtf8, Utf8, Utf8View};
    matches!(kind, Utf8 | LargeUtf8 | Utf8View | Binary | LargeBinary | BinaryView)
}

/// Asks a type for all of its parts whether they can be written: `place` is a JSON Pointer to its values.
pub(crate) fn check(kind: &DataType, place: &str, depth: usize) -> Result<(), Refusal> {
    let refused = |found: String| Err(Refusal::Type { path: place.to_owned(), found });
    if depth > DEEPEST {
        return refused(format!("a type that nests deeper than {DEEPEST} levels"));
    }
    match kind {
        DataType::List(field)
        | DataType::LargeList(field)
        | DataType::FixedSizeList(field, _)
        | DataType::ListView(field)
        | DataType::LargeListView(field) => check(field.data_type(), &format!("{place}/0"), depth + 1),
        DataType::Struct(fields) => check_fields(fields, place, depth + 1),
        DataType::Map(entries, _) => match map_fields(entries) {
            Some((key, value))
                if matches!(key.data_type(), DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View) =>
            {
                check(value.data_type(), &format!("{place}/*"), depth + 1)
            }
            _ => refused("a map whose keys are no text".to_owned()),
        },
        DataType::Dictionary(_, values) => check(values, place, depth + 1),
        DataType::Timestamp(_, Some(zone)) if zone_of(zone).is_none() => {
            refused(format!("a time in the unknown zone `{zone}`"))
        }
        DataType::Binary
        | DataType::LargeBinary
        | DataType::BinaryView
        | DataType::FixedSizeBinary(_)
        | DataType::Interval(_)
        | DataType::Union(..)
        | DataType::RunEndEncoded(..) => refused(format!("a column of type {kind}")),
        _ => Ok(()),
    }
}

/// As [`check`], of the fields of a record; of two with one name a record would contain one.
pub(crate) fn check_fields(fields: &Fields, place: &str, depth: usize) -> Result<(), Refusal> {
    let mut names: Vec<&str> = fields.iter().map(|field| field.name().as_str()).collect();
    names.sort_unstable();
    if let Some(twice) = names.iter().zip(names.iter().skip(1)).find(|(one, other)| one == other).map(|(one, _)| one) {
        return Err(Refusal::Columns(format!("the table has several columns of the same name: {twice}")));
    }
    fields.iter().try_for_each(|field| {
        let step = field.name().replace('~', "~0").replace('/', "~1");
        check(field.data_type(), &format!("{place}/{step}"), depth)
    })
}

fn map_fields(entries: &Field) -> Option<(&Field, &Field)> {
    match entries.data_type() {
        DataType::Struct(fields) => Some((fields.first()?, fields.get(1)?)),
        _ => None,
    }
}

fn zone_of(id: &str) -> Option<Zone> {
    Zone::of(id, Zones::embedded()).ok()
}

/// What writes the values of a column whose type [`check`] let pass; others are null.
pub(crate) fn writer(array: &dyn Array) -> Writer {
    let write = values(array);
    match array.nulls().cloned().filter(|nulls| nulls.null_count() > 0) {
        Some(nulls) => {
            Box::new(move |row, out| if nulls.is_null(row) { out.push_str("null") } else { write(row, out) })
        }
        None => write,
    }
}

/// What writes records: each of these columns by its name.
pub(crate) fn record(fields: &Fields, columns: &[arrow_array::ArrayRef]) -> Writer {
    let columns = fields.iter().zip(columns).map(|(field, column)| {
        let mut name = String::new();
        write_string(&mut name, field.name());
        name.push(':');
        (name, writer(column))
    });
    let columns: Vec<(String, Writer)> = columns.collect();
    Box::new(move |row, out| {
        write_list(out, ['{', '}'], columns.iter(), |(name, write), out| {
            out.push_str(name);
            write(row, out);
        });
    })
}

/// Without the nulls, where there may be any value.
fn values(array: &dyn Array) -> Writer {
    match array.data_type() {
        DataType::Boolean => {
            let values = array.as_boolean().values().clone();
            Box::new(move |row, out| out.push_str(if values.value(row) { "true" } else { "false" }))
        }
        DataType::Int8 => integers::<i8>(array),
        DataType::Int16 => integers::<i16>(array),
        DataType::Int32 => integers::<i32>(array),
        DataType::Int64 => integers::<i64>(array),
        DataType::UInt8 => integers::<u8>(array),
        DataType::UInt16 => integers::<u16>(array),
        DataType::UInt32 => integers::<u32>(array),
        DataType::UInt64 => integers::<u64>(array),
        DataType::Float16 => {
            let values = array.as_primitive::<Float16Type>().values().clone();
            Box::new(move |row, out| number(values[row].to_f64(), out))
        }
        DataType::Float32 => each::<f32>(array, |value, out| number(value.into(), out)),
        DataType::Float64 => each::<f64>(array, number),
        DataType::Decimal32(..) => decimals::<Decimal32Type>(array),
        DataType::Decimal64(..) => decimals::<Decimal64Type>(array),
        DataType::Decimal128(..) => decimals::<Decimal128Type>(array),
        DataType::Decimal256(..) => decimals::<Decimal256Type>(array),
        DataType::Date32 => each::<i32>(array, |days, out| times::date(i64::from(days) * 86_400, out)),
        DataType::Date64 => each::<i64>(array, |millis, out| times::date(millis.div_euclid(1000), out)),
        DataType::Time32(unit) => {
            let unit = *unit;
            each::<i32>(array, move |time, out| times::time(i64::from(time), unit, out))
        }
        DataType::Time64(unit) => {
            let unit = *unit;
            each::<i64>(array, move |time, out| times::time(time, unit, out))
        }
        DataType::Timestamp(unit, zone) => timestamps(array, *unit, zone.as_deref()),
        DataType::Duration(unit) => {
            let unit = *unit;
            each::<i64>(array, move |time, out| number(times::seconds(time, unit), out))
        }
        DataType::Struct(fields) => record(fields, array.as_struct().columns()),
        DataType::Dictionary(..) => dictionary(array),
        DataType::Map(..) => map(array),
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => owned_texts(array),
        _ => lists(array),
    }
}

/// The values of a column of numbers of one size, whatever they mean.
fn raw<T: ArrowNativeType>(array: &dyn Array) -> ScalarBuffer<T> {
    let data = array.to_data();
    ScalarBuffer::new(data.buffers()[0].clone(), data.offset(), data.len())
}

fn each<T: ArrowNativeType>(array: &dyn Array, write: impl Fn(T, &mut String) + 'static) -> Writer {
    let values = raw::<T>(array);
    Box::new(move |row, out| write(values[row], out))
}

fn integers<T: ArrowNativeType + Display>(array: &dyn Array) -> Writer {
    each::<T>(array, |value, out| _ = write!(out, "{value}"))
}

fn number(value: f64, out: &mut String) {
    if value.is_finite() {
        // As texts of JSON are written elsewhere: with a fraction or an exponent, in the fewest digits.
        let _ = write!(out, "{value:?}");
    } else {
        out.push_str("null");
    }
}

/// All digits of a decimal, without zeros at the end of its fraction but for one.
fn decimals<T: DecimalType + Debug>(array: &dyn Array) -> Writer {
    let values = array.as_primitive::<T>().clone();
    Box::new(move |row, out| {
        let text = values.value_as_string(row);
        match text.split_once('.') {
            None => out.push_str(&text),
            Some((whole, fraction)) => {
                let fraction = fraction.trim_end_matches('0');
                let _ = write!(out, "{whole}.{}", if fraction.is_empty() { "0" } else { fraction });
            }
        }
    })
}

fn timestamps(array: &dyn Array, unit: TimeUnit, zone: Option<&str>) -> Writer {
    let zone = zone.map(|id| zone_of(id).unwrap_or(Zone::UTC));
    each::<i64>(array, move |time, out| times::timestamp(time, unit, zone, out))
}

fn owned_texts(array: &dyn Array) -> Writer {
    // An own handle on the column, whose bytes the writer keeps alive.
    let array = arrow_array::make_array(array.to_data());
    Box::new(move |row, out| write_string(out, &String::from_utf8_lossy(bytes(array.as_ref(), row))))
}

/// The bytes of a text. They are UTF-8 only if whoever made them keeps to the format, so they are taken as bytes.
fn bytes(array: &dyn Array, row: usize) -> &[u8] {
    match array.data_type() {
        DataType::Utf8 => slice(array.as_string::<i32>(), row),
        DataType::LargeUtf8 => slice(array.as_string::<i64>(), row),
        DataType::Utf8View => view(array.as_string_view(), row),
        DataType::Binary => slice(array.as_binary::<i32>(), row),
        DataType::LargeBinary => slice(array.as_binary::<i64>(), row),
        DataType::BinaryView => view(array.as_binary_view(), row),
        _ => &[],
    }
}

fn slice<T: ByteArrayType>(array: &GenericByteArray<T>, row: usize) -> &[u8] {
    let [start, end] = [row, row + 1].map(|at| array.value_offsets()[at].as_usize());
    &array.value_data()[start..end]
}

fn view<T: ByteViewType + ?Sized>(array: &GenericByteViewArray<T>, row: usize) -> &[u8] {
    array.value(row).as_ref()
}

/// The bytes of a column of texts.
pub(crate) fn texts(array: &dyn Array) -> Texts<'_> {
    Box::new(move |row| array.is_valid(row).then(|| bytes(array, row)))
}

fn dictionary(array: &dyn Array) -> Writer {
    let dictionary = array.as_any_dictionary();
    if dictionary.values().is_empty() {
        return Box::new(|_, out| out.push_str("null"));
    }
    let (keys, write) = (dictionary.normalized_keys(), writer(dictionary.values()));
    Box::new(move |row, out| write(keys[row], out))
}

fn map(array: &dyn Array) -> Writer {
    let map = array.as_map();
    let (offsets, name, write) = (map.offsets().clone(), writer(map.keys()), writer(map.values()));
    Box::new(move |row, out| {
        write_list(out, ['{', '}'], range(&offsets, row), |at, out| {
            name(at, out);
            out.push(':');
            write(at, out);
        });
    })
}

fn range<O: OffsetSizeTrait>(offsets: &[O], row: usize) -> std::ops::Range<usize> {
    offsets[row].as_usize()..offsets[row + 1].as_usize()
}

fn lists(array: &dyn Array) -> Writer {
    match array.data_type() {
        DataType::List(_) => {
            let list = array.as_list::<i32>();
            let offsets = list.offsets().clone();
            elements(list.values(), move |row| range(&offsets, row))
        }
        DataType::LargeList(_) => {
            let list = array.as_list::<i64>();
            let offsets = list.offsets().clone();
            elements(list.values(), move |row| range(&offsets, row))
        }
        DataType::ListView(_) => {
            let list = array.as_list_view::<i32>();
            let (offsets, sizes) = (list.offsets().clone(), list.sizes().clone());
            elements(list.values(), move |row| offsets[row].as_usize()..(offsets[row] + sizes[row]).as_usize())
        }
        DataType::LargeListView(_) => {
            let list = array.as_list_view::<i64>();
            let (offsets, sizes) = (list.offsets().clone(), list.sizes().clone());
            elements(list.values(), move |row| offsets[row].as_usize()..(offsets[row] + sizes[row]).as_usize())
        }
        DataType::FixedSizeList(_, size) => {
            let size = usize::try_from(*size).unwrap_or_default();
            elements(array.as_fixed_size_list().values(), move |row| row * size..(row + 1) * size)
        }
        _ => Box::new(|_, out| out.push_str("null")),
    }
}

fn elements(values: &dyn Array, range: impl Fn(usize) -> std::ops::Range<usize> + 'static) -> Writer {
    let write = writer(values);
    Box::new(move |row, out| write_list(out, ['[', ']'], range(row), |at, out| write(at, out)))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use arrow_array::builder::{
        Int32Builder, LargeListBuilder, ListBuilder, ListViewBuilder, MapBuilder, StringBuilder,
        StringDictionaryBuilder,
    };
    use arrow_array::types::{Int8Type, Int64Type};
    use arrow_array::{
        Array, ArrayRef, BooleanArray, Date32Array, Date64Array, Decimal128Array, Decimal256Array, DictionaryArray,
        DurationMillisecondArray, FixedSizeListArray, Float32Array, Float64Array, Int8Array, Int64Array,
        LargeStringArray, NullArray, StringArray, StringViewArray, StructArray, Time32SecondArray,
        Time64NanosecondArray, TimestampMicrosecondArray, TimestampNanosecondArray, TimestampSecondArray, UInt64Array,
    };
    use arrow_buffer::i256;
    use arrow_schema::{DataType, Field, Fields, IntervalUnit, TimeUnit};

    use super::{check, check_fields, writer};
    use crate::Refusal;

    fn written(array: &dyn Array) -> Vec<String> {
        assert_eq!(check(array.data_type(), "", 0), Ok(()), "{}", array.data_type());
        let write = writer(array);
        let rows = (0..array.len()).map(|row| {
            let mut out = String::new();
            write(row, &mut out);
            out
        });
        rows.collect()
    }

    #[test]
    fn scalars_are_written_as_json() {
        let ints: [(&dyn Array, &[&str]); 12] = [
            (&NullArray::new(2), &["null", "null"]),
            (&BooleanArray::from(vec![Some(true), None, Some(false)]), &["true", "null", "false"]),
            (&Int8Array::from(vec![-128, 127]), &["-128", "127"]),
            (&Int64Array::from(vec![i64::MIN, i64::MAX]), &["-9223372036854775808", "9223372036854775807"]),
            (&UInt64Array::from(vec![u64::MAX]), &["18446744073709551615"]),
            (&Float32Array::from(vec![0.5, f32::NAN]), &["0.5", "null"]),
            (
                &Float64Array::from(vec![1.0, 1e300, 1e-7, -0.0, f64::NEG_INFINITY]),
                &["1.0", "1e300", "1e-7", "-0.0", "null"],
            ),
            (&StringArray::from(vec!["a\"\n", "日"]), &["\"a\\\"\\n\"", "\"日\""]),
            (&LargeStringArray::from(vec![Some("a"), None]), &["\"a\"", "null"]),
            (
                &StringViewArray::from(vec!["short", "long enough to lie in a buffer"]),
                &["\"short\"", "\"long enough to lie in a buffer\""],
            ),
            (&DictionaryArray::<Int8Type>::from_iter([Some("a"), None, Some("a")]), &["\"a\"", "null", "\"a\""]),
            (&DictionaryArray::<Int64Type>::from_iter([None::<&str>]), &["null"]),
        ];
        for (array, expected) in ints {
            assert_eq!(written(array), expected, "{}", array.data_type());
        }
    }

    #[test]
    fn decimals_keep_their_digits() {
        let decimals = Decimal128Array::from(vec![1099, -5, 0, 200]);
        let scaled = |scale| decimals.clone().with_precision_and_scale(20, scale).expect("a scale");
        assert_eq!(written(&scaled(2)), ["10.99", "-0.05", "0.0", "2.0"]);
        assert_eq!(written(&scaled(0)), ["1099", "-5", "0", "200"]);
        assert_eq!(written(&scaled(-2)), ["109900", "-500", "0", "20000"]);
        let long = Decimal256Array::from(vec![
            i256::from_string("123456789012345678901234567890123456789012").expect("a number"),
        ]);
        let long = long.with_precision_and_scale(50, 2).expect("a scale");
        assert_eq!(written(&long), ["1234567890123456789012345678901234567890.12"]);
    }

    #[test]
    fn times_are_written_as_python_writes_them() {
        let zoned = |zone: &str| TimestampSecondArray::from(vec![1_704_067_200, -1]).with_timezone(zone);
        let times: [(&dyn Array, &[&str]); 9] = [
            (
                &Date32Array::from(vec![19_723, -1, 2_932_897, -719_529]),
                &["\"2024-01-01\"", "\"1969-12-31\"", "\"+10000-01-01\"", "\"-0001-12-31\""],
            ),
            (&Date64Array::from(vec![1_704_067_200_000]), &["\"2024-01-01\""]),
            (&Time32SecondArray::from(vec![3_661]), &["\"01:01:01\""]),
            (&Time64NanosecondArray::from(vec![1, 1_000]), &["\"00:00:00.000000001\"", "\"00:00:00.000001\""]),
            (&TimestampMicrosecondArray::from(vec![1_704_067_200_500_000]), &["\"2024-01-01T00:00:00.500000\""]),
            (&TimestampNanosecondArray::from(vec![-1]), &["\"1969-12-31T23:59:59.999999999\""]),
            (&zoned("Asia/Tokyo"), &["\"2024-01-01T09:00:00+09:00\"", "\"1970-01-01T08:59:59+09:00\""]),
            (&zoned("UTC"), &["\"2024-01-01T00:00:00+00:00\"", "\"1969-12-31T23:59:59+00:00\""]),
            (&DurationMillisecondArray::from(vec![1_500, -1]), &["1.5", "-0.001"]),
        ];
        for (array, expected) in times {
            assert_eq!(written(array), expected, "{}", array.data_type());
        }
        // What no calendar has.
        assert_eq!(written(&TimestampSecondArray::from(vec![i64::MAX, i64::MIN])), ["null", "null"]);
    }

    #[test]
    fn nested_values_are_written_where_columns_were_cut_too() {
        let mut list = ListBuilder::new(Int32Builder::new());
        list.append_value([Some(1), None]);
        list.append_value([]);
        list.append_null();
        list.append_value([Some(2)]);
        let list = list.finish();
        assert_eq!(written(&list), ["[1,null]", "[]", "null", "[2]"]);
        assert_eq!(written(&list.slice(2, 2)), ["null", "[2]"]);
        let mut large = LargeListBuilder::new(StringBuilder::new());
        large.append_value([Some("a")]);
        assert_eq!(written(&large.finish()), ["[\"a\"]"]);
        let mut view = ListViewBuilder::new(Int32Builder::new());
        view.append_value([Some(1), Some(2)]);
        view.append_value([Some(3)]);
        assert_eq!(written(&view.finish().slice(1, 1)), ["[3]"]);
        let item = Arc::new(Field::new_list_field(DataType::Int64, true));
        let fixed = FixedSizeListArray::new(item, 2, Arc::new(Int64Array::from(vec![1, 2, 3, 4])), None);
        assert_eq!(written(&fixed.slice(1, 1)), ["[3,4]"]);
        let mut map = MapBuilder::new(None, StringBuilder::new(), Int32Builder::new());
        map.keys().append_value("a\"");
        map.values().append_value(1);
        map.append(true).expect("a pair");
        map.append(false).expect("nothing");
        assert_eq!(written(&map.finish()), ["{\"a\\\"\":1}", "null"]);
        let mut words = StringDictionaryBuilder::<Int8Type>::new();
        words.append_value("eur");
        words.append_value("usd");
        let fields = Fields::from(vec![
            Field::new("a b", words.finish().data_type().clone(), true),
            Field::new("n", DataType::Int64, true),
        ]);
        let mut words = StringDictionaryBuilder::<Int8Type>::new();
        words.append_value("eur");
        words.append_value("usd");
        let columns: Vec<ArrayRef> = vec![Arc::new(words.finish()), Arc::new(Int64Array::from(vec![1, 2]))];
        let objects = StructArray::new(fields, columns, Some(vec![false, true].into()));
        assert_eq!(written(&objects), ["null", "{\"a b\":\"usd\",\"n\":2}"]);
        assert_eq!(written(&objects.slice(1, 1)), ["{\"a b\":\"usd\",\"n\":2}"]);
    }

    #[test]
    fn what_no_record_can_contain_is_refused_with_its_place() {
        let list = |kind| DataType::List(Arc::new(Field::new_list_field(kind, true)));
        let fields = |kind| Fields::from(vec![Field::new("id", DataType::Utf8, true), Field::new("a/b", kind, true)]);
        let refused = [
            (DataType::Binary, "/records/0/a~1b", "a column of type Binary"),
            (
                list(DataType::Interval(IntervalUnit::DayTime)),
                "/records/0/a~1b/0",
                "a column of type Interval(DayTime)",
            ),
            (
                DataType::Timestamp(TimeUnit::Second, Some("Mars/Olympus".into())),
                "/records/0/a~1b",
                "a time in the unknown zone `Mars/Olympus`",
            ),
        ];
        for (kind, path, found) in refused {
            let expected = Refusal::Type { path: path.to_owned(), found: found.to_owned() };
            assert_eq!(check_fields(&fields(kind), "/records/0", 1), Err(expected));
        }
        let deep = (0..200).fold(DataType::Int8, |kind, _| list(kind));
        assert!(matches!(check(&deep, "", 0), Err(Refusal::Type { .. })));
        let twice = Fields::from(vec![Field::new("a", DataType::Utf8, true), Field::new("a", DataType::Int8, true)]);
        assert!(matches!(check_fields(&twice, "", 0), Err(Refusal::Columns(_))));
    }
}
