import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Answers lines of words: what java.time makes of a pattern, a date, a text. Texts are in Base64; `-` is a refusal. */
public final class Dates {
    private static final String[] DEFAULTS = {
        "yyyy-MM-dd HH:mm:ssZ", "yyyy-MM-dd HH:mm:ss.SSSZ", "yyyy-MM-dd HH:mm:ss.SSS", "yyyy-MM-dd'T'HH:mm:ss.SSSX",
        "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyy-MMM-dd", "yyyyMMdd", "MM-dd-yyyy",
        "MMddyyyy", "M/dd/yyyy", "dd.M.yyyy", "M/dd/yyyy hh:mm:ss a", "dd.M.yyyy hh:mm:ss a", "dd.MMM.yyyy",
        "dd-MMM-yyyy", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss",
    };
    private static final List<DateTimeFormatter> LIST = new ArrayList<>();
    private static final ChronoField[] TIMES = {
        ChronoField.AMPM_OF_DAY, ChronoField.HOUR_OF_DAY, ChronoField.HOUR_OF_AMPM, ChronoField.MINUTE_OF_HOUR,
        ChronoField.SECOND_OF_MINUTE, ChronoField.NANO_OF_SECOND, ChronoField.MILLI_OF_SECOND,
    };

    private static String lastPattern;
    private static DateTimeFormatter lastFormatter;

    public static void main(String[] arguments) throws Exception {
        for (String pattern : DEFAULTS) {
            LIST.add(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
        }
        LIST.add(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        LIST.add(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII), 1 << 16);
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.US_ASCII), 1 << 16);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.write(answer(line.split(" ", -1)));
            out.newLine();
        }
        out.flush();
    }

    private static String answer(String[] words) {
        try {
            switch (words[0]) {
                case "version": return ZoneRulesProvider.getVersions("Europe/Paris").lastEntry().getKey();
                case "zones": return String.join(" ", new TreeSet<>(ZoneId.getAvailableZoneIds()));
                case "rules": return rules(ZoneId.of(words[1]).getRules());
                case "zone": return encode(ZoneId.of(decode(words[1])).getId());
                case "pattern": formatter(words[1]); return "+";
                case "format": return encode(date(words, 2).format(formatter(words[1])));
                case "parse": return encode(read(formatter(words[1]), decode(words[2])).toString());
                case "default": return encode(byDefault(decode(words[1])).toString());
                case "show": return show(date(words, 1));
                case "of": return encode(of(words).toString());
                case "with": return encode(with(date(words, 3), words[1], Long.parseLong(words[2])).toString());
                default: throw new IllegalStateException(words[0]);
            }
        } catch (IllegalStateException wrong) {
            throw wrong;
        } catch (RuntimeException refused) {
            return "-";
        }
    }

    private static DateTimeFormatter formatter(String encoded) {
        if (!encoded.equals(lastPattern)) {
            lastPattern = null;
            lastFormatter = DateTimeFormatter.ofPattern(decode(encoded), Locale.ENGLISH);
            lastPattern = encoded;
        }
        return lastFormatter;
    }

    /** Seconds, nanoseconds, the id of a zone. */
    private static ZonedDateTime date(String[] words, int at) {
        Instant instant = Instant.ofEpochSecond(Long.parseLong(words[at]), Long.parseLong(words[at + 1]));
        return ZonedDateTime.ofInstant(instant, ZoneId.of(words[at + 2]));
    }

    /** A text as Data Prep takes it: without a zone it is in UTC, without a time it is midnight. */
    private static ZonedDateTime read(DateTimeFormatter formatter, String text) {
        TemporalAccessor parsed = formatter.parse(text);
        if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
            return ZonedDateTime.from(parsed);
        }
        LocalDate date = parsed.query(TemporalQueries.localDate());
        LocalTime time = parsed.query(TemporalQueries.localTime());
        ZoneId zone = parsed.query(TemporalQueries.zone());
        if (date == null) {
            throw new DateTimeException("no date");
        }
        if (time == null) {
            for (ChronoField field : TIMES) {
                if (parsed.isSupported(field)) {
                    throw new DateTimeException("half a time");
                }
            }
        }
        return ZonedDateTime.of(date, time == null ? LocalTime.MIDNIGHT : time, zone == null ? ZoneOffset.UTC : zone);
    }

    private static ZonedDateTime byDefault(String text) {
        for (DateTimeFormatter formatter : LIST) {
            try {
                return read(formatter, text);
            } catch (RuntimeException next) {
                continue;
            }
        }
        throw new DateTimeException("none");
    }

    private static String show(ZonedDateTime date) {
        return encode(String.join(" ", date.toString(), DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date),
            "" + date.getDayOfWeek().getValue(), "" + date.getDayOfYear(), "" + date.get(IsoFields.QUARTER_OF_YEAR),
            "" + date.get(IsoFields.WEEK_BASED_YEAR), "" + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }

    private static ZonedDateTime of(String[] words) {
        int[] parts = new int[7];
        for (int at = 0; at < 7; at++) {
            parts[at] = Integer.parseInt(words[at + 2]);
        }
        return ZonedDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], ZoneId.of(words[1]));
    }

    private static ZonedDateTime with(ZonedDateTime date, String part, long value) {
        switch (part) {
            case "year": return date.withYear(Math.toIntExact(value));
            case "month": return date.withMonth(Math.toIntExact(value));
            case "day": return date.withDayOfMonth(Math.toIntExact(value));
            case "hour": return date.withHour(Math.toIntExact(value));
            case "minute": return date.withMinute(Math.toIntExact(value));
            case "second": return date.withSecond(Math.toIntExact(value));
            case "nano": return date.withNano(Math.toIntExact(value));
            default: throw new IllegalStateException(part);
        }
    }

    /** The first offset, and each change until 2120: when, and the offset from there on. */
    private static String rules(ZoneRules rules) {
        StringBuilder out = new StringBuilder();
        out.append(rules.getOffset(Instant.ofEpochSecond(-1L << 40)).getTotalSeconds());
        ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochSecond(-1L << 40));
        while (next != null && next.toEpochSecond() < 4_733_510_400L) {
            out.append(' ').append(next.toEpochSecond()).append(' ').append(next.getOffsetAfter().getTotalSeconds());
            next = rules.nextTransition(next.getInstant());
        }
        return out.toString();
    }

    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
