package org.sodiem.cli;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.sodiem.diagnostic.Paint;

/**
 * What is known of the terminal. Java cannot tell on every version, so the launchers do, by properties.
 *
 * @param interactive whether somebody watches
 * @param printed whether what was asked for is seen there, and not by a pipe
 * @param out the colours of what was asked for
 * @param err the colours of everything else
 * @param width how wide text may be, in cells
 */
record Terminal(boolean interactive, boolean printed, Paint out, Paint err, int width) {

    private static final int NARROWEST = 40;
    private static final int USUAL = 80;
    private static final int WIDEST = 120;

    /** A terminal without colours. */
    static Terminal plain(boolean interactive) {
        return new Terminal(interactive, false, Paint.PLAIN, Paint.PLAIN, USUAL);
    }

    /**
     * The terminal of this process.
     *
     * @param watched whether a terminal shows standard error
     * @param printed whether a terminal shows standard output
     * @param columns how wide it is; null or nothing where that is not known
     */
    static Terminal of(
            boolean watched,
            boolean printed,
            @Nullable String columns,
            Map<String, String> environment,
            List<String> args) {
        return new Terminal(
                watched,
                printed,
                paint(printed, environment, args),
                paint(watched, environment, args),
                printed && columns != null && columns.matches("[1-9][0-9]{0,4}")
                        ? Math.max(NARROWEST, Math.min(WIDEST, Integer.parseInt(columns)))
                        : USUAL);
    }

    /**
     * Whether a terminal shows standard output, as the launcher says; the one of Windows cannot find out and leaves it to
     * Java, which knows of standard input and output together.
     */
    static boolean isPrinted(@Nullable String told, BooleanSupplier console) {
        return "true".equals(told) || ("console".equals(told) && console.getAsBoolean());
    }

    /** As {@code --color} says; else where a terminal shows it, unless {@code NO_COLOR} or {@code TERM=dumb} forbid. */
    private static Paint paint(boolean shown, Map<String, String> environment, List<String> args) {
        int option = args.lastIndexOf("--color");
        String asked = option >= 0 && option + 1 < args.size() ? args.get(option + 1) : "auto";
        for (String arg : args) {
            asked = arg.startsWith("--color=") ? arg.substring("--color=".length()) : asked;
        }
        boolean wanted = shown
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
        boolean coloured = asked.equals("always") || (wanted && !asked.equals("never"));
        return coloured ? Paint.COLOURED : Paint.PLAIN;
    }
}
