import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.regex.Pattern;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.parser.ASTIdentifier;
import org.apache.commons.jexl3.parser.ASTIdentifierAccess;
import org.apache.commons.jexl3.parser.ASTNumberLiteral;
import org.apache.commons.jexl3.parser.ASTStringLiteral;
import org.apache.commons.jexl3.parser.JexlNode;

/** Reads lines of a letter and a text in Base64; answers each with what the real engine makes of it, `-` if it refuses. */
public final class Engine {
    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        PrintStream out = new PrintStream(System.out, false, "US-ASCII");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            byte[] text = Base64.getDecoder().decode(line.substring(1));
            String answer = answer(line.charAt(0), new String(text, StandardCharsets.UTF_8));
            out.println(Base64.getEncoder().encodeToString(answer.getBytes(StandardCharsets.UTF_8)));
        }
        out.flush();
    }

    private static String answer(char kind, String text) {
        try {
            switch (kind) {
                case 'E': return tree(text);
                case 'R': Pattern.compile(text); return "+";
                case 'D': DateTimeFormatter.ofPattern(text); return "+";
                case 'Z': ZoneId.of(text); return "+";
                case 'C': Charset.forName(text); return "+";
                default: throw new IllegalStateException();
            }
        } catch (Exception | StackOverflowError refused) {
            return "-";
        }
    }

    /** The tree of an expression, from an engine of its own: one that has refused a text reads later ones otherwise. */
    private static String tree(String text) throws Exception {
        JexlExpression expression = new JexlBuilder().cache(0).create().createExpression(text);
        Field script = expression.getClass().getSuperclass() == Object.class
            ? expression.getClass().getDeclaredField("script")
            : expression.getClass().getSuperclass().getDeclaredField("script");
        script.setAccessible(true);
        StringBuilder out = new StringBuilder();
        write((JexlNode) script.get(expression), out);
        return out.toString();
    }

    /** What a value begins with and the steps into it, those of a value in parentheses at its begin among them. */
    private static void steps(JexlNode node, StringBuilder out) {
        JexlNode first = node.jjtGetChild(0);
        while (first.getClass().getSimpleName().equals("ASTReferenceExpression") || first.jjtGetNumChildren() == 1
            && first.getClass().getSimpleName().equals("ASTReference")) {
            first = first.jjtGetChild(0);
        }
        if (first.getClass().getSimpleName().equals("ASTReference")) {
            steps(first, out);
        } else {
            write(first, out);
            out.append(';');
        }
        for (int child = 1; child < node.jjtGetNumChildren(); child++) {
            JexlNode step = node.jjtGetChild(child);
            // The engine puts `[a][b]` into one node.
            boolean indices = step.getClass().getSimpleName().equals("ASTArrayAccess");
            for (int index = 0; index < (indices ? step.jjtGetNumChildren() : 1); index++) {
                out.append(indices ? "[" : ".");
                write(indices ? step.jjtGetChild(index) : step, out);
                out.append(';');
            }
        }
    }

    private static void write(JexlNode node, StringBuilder out) {
        String kind = node.getClass().getSimpleName();
        // Parentheses, and the wrapping of what has one part, mean nothing.
        boolean hollow = kind.equals("ASTReferenceExpression") || kind.equals("ASTReference") || kind.equals("ASTBlock")
            || kind.equals("ASTReturnStatement") || kind.equals("ASTJexlScript");
        if (hollow && node.jjtGetNumChildren() == 1) {
            write(node.jjtGetChild(0), out);
            return;
        }
        out.append(kind);
        // `(a.b).c` takes the same steps as `a.b.c`.
        if (kind.equals("ASTReference")) {
            out.append('(');
            steps(node, out);
            out.append(')');
            return;
        }
        if (node instanceof ASTIdentifierAccess) {
            out.append(' ').append(((ASTIdentifierAccess) node).getName());
        } else if (node instanceof ASTIdentifier) {
            out.append(' ').append(((ASTIdentifier) node).getName());
        } else if (node instanceof ASTNumberLiteral) {
            Number number = ((ASTNumberLiteral) node).getLiteral();
            out.append(' ').append(number.getClass().getSimpleName()).append(' ').append(number);
        } else if (node instanceof ASTStringLiteral) {
            out.append(" \"").append(((ASTStringLiteral) node).getLiteral()).append('"');
        }
        out.append('(');
        for (int child = 0; child < node.jjtGetNumChildren(); child++) {
            write(node.jjtGetChild(child), out);
            out.append(';');
        }
        out.append(')');
    }
}
