import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlException;
import org.apache.commons.jexl3.MapContext;

/**
 * Evaluates expressions, one a line in Base64, on one record; answers each with the type of its value and the value as JSON, in
 * Base64, or `-` if it fails, and `?` if it can't be read. Sets and maps are in the order of their texts, as they have none.
 */
public final class Operators {
    /** More elements than this are not written out. */
    private static final int MOST = 10_000;

    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        PrintStream out = new PrintStream(System.out, false, "US-ASCII");
        JexlContext record = new MapContext(record());
        JexlEngine engine = engine();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String text = new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8);
            String answer;
            try {
                answer = answer(engine.createExpression(text).evaluate(record));
            } catch (JexlException.Parsing | JexlException.Tokenization refused) {
                answer = "?";
            } catch (RuntimeException | StackOverflowError failed) {
                answer = "-";
            }
            if (answer.length() == 1) {
                // One that has refused a text reads later ones otherwise.
                engine = engine();
            }
            out.println(Base64.getEncoder().encodeToString(answer.getBytes(StandardCharsets.UTF_8)));
        }
        out.flush();
    }

    /** Lenient, and it tells what fails. */
    private static JexlEngine engine() {
        return new JexlBuilder().cache(0).strict(false).silent(false).create();
    }

    /** The record of `main.rs`, with the types that Java's readers of JSON give. */
    private static Map<String, Object> record() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("a", 1);
        inner.put("t", "x");
        inner.put("n", null);
        inner.put("list", new ArrayList<>(Arrays.asList(10, "20", 3.5, null)));
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("n", null);
        record.put("i", 5);
        record.put("zero", 0);
        record.put("l", 9223372036854775807L);
        record.put("big", new BigInteger("12345678901234567890"));
        record.put("d", 1.5);
        record.put("t", "abc");
        record.put("num", "7");
        record.put("frac", "2.50");
        record.put("blank", "");
        record.put("flag", true);
        record.put("tags", new ArrayList<>(Arrays.asList("a", "b", 5)));
        record.put("o", inner);
        return record;
    }

    private static String answer(Object value) {
        return type(value) + "\n" + json(value);
    }

    private static String type(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Map) {
            return "object";
        }
        if (value instanceof Set) {
            return "set";
        }
        if (value instanceof Iterable || value.getClass().isArray()) {
            return "array";
        }
        String name = value.getClass().getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String json(Object value) {
        switch (type(value)) {
            case "set":
                List<String> sorted = new ArrayList<>();
                for (Object element : (Set<?>) value) {
                    sorted.add(json(element));
                }
                Collections.sort(sorted);
                return sorted.toString();
            case "object":
                TreeMap<String, String> members = new TreeMap<>();
                for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                    members.put(quoted(String.valueOf(entry.getKey())), json(entry.getValue()));
                }
                List<String> pairs = new ArrayList<>();
                members.forEach((key, member) -> pairs.add(key + ":" + member));
                return "{" + String.join(", ", pairs) + "}";
            case "array":
                List<String> elements = elements(value);
                return elements.size() > MOST ? "too many" : elements.toString();
            case "double":
                return Double.isFinite((Double) value) ? value.toString() : quoted(value.toString());
            case "float":
                return Float.isFinite((Float) value) ? value.toString() : quoted(value.toString());
            case "string":
                return quoted((String) value);
            default:
                return String.valueOf(value);
        }
    }

    private static List<String> elements(Object value) {
        List<String> texts = new ArrayList<>();
        if (value.getClass().isArray()) {
            for (int at = 0; at < Array.getLength(value); at++) {
                texts.add(json(Array.get(value, at)));
            }
            return texts;
        }
        for (Object element : (Iterable<?>) value) {
            texts.add(json(element));
            // A range up to the greatest integer never ends.
            if (texts.size() > MOST) {
                break;
            }
        }
        return texts;
    }

    /** The texts of the expressions have nothing else that JSON escapes. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
