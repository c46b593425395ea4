package org.sodiem.cli;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether arguments and names of files arrive as they were typed. Java takes both in the encoding of the system's locale;
 * where that has no Vietnamese letters they arrive as others, and would be written down so. The launchers set a locale
 * that has them, which nothing inside a running Java can do.
 */
final class TypedText {

    private static final String VIETNAMESE = "Đặng Thị Mỹ ưỡn";

    private TypedText() {}

    /**
     * What is wrong, as the key of its words; null where nothing is.
     *
     * @param encoding the name of the encoding of names and arguments, {@code sun.jnu.encoding}
     * @param windows whether names of files are known to be whole whatever the encoding, and only arguments are not
     */
    static @Nullable String problem(String encoding, boolean windows, List<String> args) {
        if (args.stream().anyMatch(arg -> arg.indexOf('\uFFFD') >= 0)) {
            return "wrong.encoding";
        }
        if (hasVietnamese(encoding)) {
            return null;
        }
        if (!windows) {
            return "wrong.locale";
        }
        return args.stream().anyMatch(arg -> arg.indexOf('?') >= 0) ? "wrong.encoding" : null;
    }

    private static boolean hasVietnamese(String encoding) {
        try {
            return Charset.forName(encoding).newEncoder().canEncode(VIETNAMESE);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
