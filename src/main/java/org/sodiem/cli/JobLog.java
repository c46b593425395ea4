package org.sodiem.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The log of a job on a forge, which obeys what it is shown: {@code ::command::} and {@code ##[command]} (other runners:
 * {@code ##name[command]}), wherever they stand in a line. Text of somebody else's can hold both, so they are broken up.
 */
final class JobLog extends FilterWriter {

    private final String colon;
    private final String bracket;
    private int last = -1;
    private int hashes;
    private boolean name;

    private JobLog(Writer out, String colon, String bracket) {
        super(out);
        this.colon = colon;
        this.bracket = bracket;
    }

    /** Whether these variables are those of a job: every forge that runs jobs sets one of them. */
    static boolean isIn(Map<String, String> environment) {
        return Stream.of("CI", "GITHUB_ACTIONS", "GITEA_ACTIONS", "FORGEJO_ACTIONS", "GITLAB_CI", "TF_BUILD")
                .anyMatch(variable -> !environment.getOrDefault(variable, "").isEmpty());
    }

    /** A log of text for people: a space without width breaks commands. */
    static PrintWriter ofText(Writer out) {
        return new PrintWriter(new JobLog(out, "\u200B:", "\u200B["));
    }

    /** A log of JSON, which says the same with the characters written as escapes: both stand in strings alone. */
    static PrintWriter ofJson(Writer out) {
        return new PrintWriter(new JobLog(out, "\\u003a", "\\u005b"));
    }

    @Override
    public void write(int c) throws IOException {
        boolean command = name || hashes > 1;
        if (c == ':' && last == ':') {
            out.write(colon);
        } else if (c == '[' && command) {
            out.write(bracket);
        } else {
            out.write(c);
        }
        name = command && c != '#' && Character.isLetterOrDigit(c);
        hashes = c == '#' ? hashes + 1 : 0;
        last = c;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(text[i]);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            write(text.charAt(i));
        }
    }
}
