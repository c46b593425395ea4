package org.sodiem.load;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sodiem.language.NearName;
import org.sodiem.model.FileKind;

/** The file that was meant by a name that none has: in capitals, with another ending, or with a slip of the keyboard. */
final class MeantFile {

    /** The files of a unit whose names are always the same. */
    static final List<String> OF_UNITS = names(FileKind.Root.UNIT);

    /** The files of a campaign whose names are always the same. */
    static final List<String> OF_CAMPAIGNS = names(FileKind.Root.CAMPAIGN);

    private MeantFile() {}

    private static List<String> names(FileKind.Root root) {
        return FileKind.of(root).stream()
                .map(kind -> kind.inside(""))
                .filter(name -> name.matches("[a-z-]+\\.(?:yaml|md)"))
                .toList();
    }

    /** The one of some names that was meant; null where none was. */
    static @Nullable String in(String written, List<String> names) {
        String name =
                written.toLowerCase(Locale.ROOT).replaceFirst("\\.txt$", "").replaceFirst("\\.yml$", ".yaml");
        return NearName.near(name, names);
    }
}
