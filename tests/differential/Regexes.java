import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads lines of `P` and a pattern or `T` and a text, in Base64. Answers each text with what Java makes of it with the last
 * pattern: what `matches`, all of `find`, and `split` with the limits -1 and 0 give, or `refused`, `slow`, `overflow`.
 */
public final class Regexes {
    /** How many characters a match may read. */
    private static final long READS = 400_000;

    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII), 1 << 16);
        PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, "US-ASCII");
        StringBuilder answers = new StringBuilder();
        Pattern pattern = null;
        String refusal = "refused";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String text = new String(Base64.getDecoder().decode(line.substring(1)), StandardCharsets.UTF_8);
            if (line.charAt(0) == 'P') {
                pattern = null;
                try {
                    pattern = Pattern.compile(text);
                } catch (PatternSyntaxException refused) {
                    refusal = "refused";
                } catch (StackOverflowError overflow) {
                    refusal = "overflow";
                } catch (RuntimeException | OutOfMemoryError broken) {
                    refusal = "broken";
                }
            } else {
                answers.append(pattern == null ? refusal : answer(pattern, text)).append('\n');
                if (answers.length() > 1 << 16) {
                    out.print(answers);
                    answers.setLength(0);
                }
            }
        }
        out.print(answers);
        out.flush();
    }

    private static String answer(Pattern pattern, String text) {
        try {
            StringBuilder out = new StringBuilder();
            Matcher matcher = pattern.matcher(new Guarded(text));
            if (matcher.matches()) {
                groups(matcher, out);
            }
            out.append('|');
            matcher = pattern.matcher(new Guarded(text));
            while (matcher.find()) {
                groups(matcher, out);
            }
            out.append('|');
            parts(pattern.split(text, -1), out);
            out.append('|');
            parts(pattern.split(text, 0), out);
            return out.toString();
        } catch (Slow slow) {
            return "slow";
        } catch (StackOverflowError overflow) {
            return "overflow";
        } catch (RuntimeException | OutOfMemoryError broken) {
            return "broken";
        }
    }

    private static void groups(Matcher matcher, StringBuilder out) {
        for (int group = 0; group <= matcher.groupCount(); group++) {
            out.append(matcher.start(group)).append(',').append(matcher.end(group)).append(' ');
        }
        out.append(';');
    }

    private static void parts(String[] parts, StringBuilder out) {
        int hash = 0;
        for (String part : parts) {
            for (int at = 0; at < part.length(); at++) {
                hash = 31 * hash + part.charAt(at);
            }
            hash = 31 * hash + 0xffff;
        }
        out.append(parts.length).append(':').append(hash);
    }

    private static final class Slow extends RuntimeException {
        Slow() {
            super(null, null, false, false);
        }
    }

    /** A text that can be read so many times only. */
    private static final class Guarded implements CharSequence {
        private final String text;
        private long reads;

        Guarded(String text) {
            this.text = text;
        }

        public char charAt(int at) {
            if (++reads > READS) {
                throw new Slow();
            }
            return text.charAt(at);
        }

        public int length() {
            return text.length();
        }

        public CharSequence subSequence(int from, int to) {
            return text.substring(from, to);
        }

        public String toString() {
            return text;
        }
    }
}
