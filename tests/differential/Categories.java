import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the categories of all characters, as `java/src/regex/category.rs` reads them, to the file that is its argument. */
public final class Categories {
    private static final int PAIRS = 31;
    private static final ByteArrayOutputStream OUT = new ByteArrayOutputStream();

    public static void main(String[] arguments) throws Exception {
        int next = 0;
        while (next <= Character.MAX_CODE_POINT) {
            int pairs = 0;
            while (category(next + 2 * pairs) == Character.UPPERCASE_LETTER
                && category(next + 2 * pairs + 1) == Character.LOWERCASE_LETTER) {
                pairs++;
            }
            int length = 1;
            while (category(next + length) == category(next)) {
                length++;
            }
            if (length == 1 && pairs > 1) {
                write(PAIRS, pairs);
                next += 2 * pairs;
            } else {
                write(category(next), length);
                next += length;
            }
        }
        Files.write(Path.of(arguments[0]), OUT.toByteArray());
    }

    private static int category(int character) {
        return character > Character.MAX_CODE_POINT ? -1 : Character.getType(character);
    }

    private static void write(int category, int length) {
        if (length < 8) {
            OUT.write(category << 3 | length - 1);
            return;
        }
        OUT.write(category << 3 | 7);
        int rest = length - 8;
        for (; rest > 127; rest >>= 7) {
            OUT.write(rest & 127 | 128);
        }
        OUT.write(rest);
    }
}
